package org.beatbook.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A teaser where it was seen.
 *
 * @param capture the id of the listing's capture
 * @param listing the listing's address
 * @param title the listing's title: the tag the teaser carries
 * @param language the listing's, a BCP 47 tag; absent where it is not known
 * @param place 1 for the first teaser of the listing
 */
public record Sighting(
        String capture,
        String listing,
        @Nullable String title,
        @Nullable String language,
        int place,
        Instant captured,
        Teaser teaser) {}
