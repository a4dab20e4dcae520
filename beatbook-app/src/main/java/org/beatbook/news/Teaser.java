package org.beatbook.news;

import org.jspecify.annotations.Nullable;

/**
 * An article as a listing page shows it.
 *
 * @param url the article's address, absolute; absent in a text capture
 */
public record Teaser(
        String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        @Nullable String url,
        @Nullable When published,
        @Nullable Genre genre,
        @Nullable Picture picture) {}
