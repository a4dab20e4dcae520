/**
 * Feeds of every kind that is seen, to items.
 */
@NullMarked
package org.beatbook.collect.feed;

import org.jspecify.annotations.NullMarked;
