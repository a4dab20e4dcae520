/**
 * What belongs together: tellings of one event, articles of one story. {@link org.beatbook.group.Joining} decides, and asks {@link
 * org.beatbook.group.Neighbours} for what there is already; {@link org.beatbook.group.KnownEvents} puts together what was
 * joined. {@link org.beatbook.group.Grouping} puts articles into stories and finds which are copies.
 * Apart, because it knows neither where the others are kept nor what a page looks like.
 */
@NullMarked
package org.beatbook.group;

import org.jspecify.annotations.NullMarked;
