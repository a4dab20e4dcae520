/**
 * Teasers from listing pages, HTML and plain text.
 */
@NullMarked
package org.beatbook.extract.listing;

import org.jspecify.annotations.NullMarked;
