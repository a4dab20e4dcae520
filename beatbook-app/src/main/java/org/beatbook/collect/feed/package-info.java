/**
 * Feeds of every kind that is seen, to items. {@link org.beatbook.collect.feed.FeedReader} is the door. One tolerant
 * parser on top of jsoup's, because feeds break in every way and a second parser for the broken ones would give other
 * results than the first. Apart, because it knows bytes and nothing of where they came from.
 */
@NullMarked
package org.beatbook.collect.feed;

import org.jspecify.annotations.NullMarked;
