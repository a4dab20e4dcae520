/**
 * Polite, bounded retrieval of one URL. {@link org.beatbook.collect.fetch.Fetcher} asks, {@link
 * org.beatbook.collect.fetch.Addresses} says which addresses may be connected to, {@link
 * org.beatbook.collect.fetch.Hosts} when a host may be asked. Apart, because all that is hostile on the way to the
 * bytes is met here and nowhere else.
 */
@NullMarked
package org.beatbook.collect.fetch;

import org.jspecify.annotations.NullMarked;
