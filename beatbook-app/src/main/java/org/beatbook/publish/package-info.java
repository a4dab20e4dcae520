/**
 * The topic page as HTML, feeds, JSON-LD, ninjs, CSV and static site. Knows no HTTP.
 */
@NullMarked
package org.beatbook.publish;

import org.jspecify.annotations.NullMarked;
