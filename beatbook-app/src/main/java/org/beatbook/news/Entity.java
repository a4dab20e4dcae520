package org.beatbook.news;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what names refer to, as the book knows it.
 *
 * @param id as {@link Identity#id}
 * @param country ISO 3166-1 alpha-2, where it is known
 * @param latitude degrees north, of a place that is known
 * @param count what the list that it stands in counts: articles that name it, or events
 */
public record Entity(
        String id,
        Name.Type type,
        String name,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int count) {

    public Entity withCount(int other) {
        return new Entity(id, type, name, country, latitude, longitude, other);
    }
}
