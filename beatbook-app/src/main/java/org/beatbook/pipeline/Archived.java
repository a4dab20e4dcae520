package org.beatbook.pipeline;

import org.beatbook.collect.Keeper;
import org.beatbook.news.Capture;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;

/**
 * A capture that the archive holds, and where.
 *
 * @param then what follows when it is filed; absent where nothing is known but the capture itself
 */
record Archived(Place place, Capture capture, Keeper.@Nullable Consequence then) {

    /** As the archive has it. */
    Archived(Place place, Capture capture) {
        this(place, capture, null);
    }
}
