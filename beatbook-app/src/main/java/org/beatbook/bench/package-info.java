/**
 * What {@code beatbook bench} measures: extraction beside a yardstick, import end to end, pages and search over a
 * generated book, start-up. Apart because nothing else needs it.
 */
@NullMarked
package org.beatbook.bench;

import org.jspecify.annotations.NullMarked;
