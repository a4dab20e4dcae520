/**
 * What there is to follow at an address: feeds, sitemaps, listings; which of them is proposed, and the next page of a
 * listing. {@link org.beatbook.collect.find.Finder} and {@link org.beatbook.collect.find.Pagination} are the doors. Apart
 * from following, because it is done once for a source, with an editor waiting.
 */
@NullMarked
package org.beatbook.collect.find;

import org.jspecify.annotations.NullMarked;
