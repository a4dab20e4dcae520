package org.beatbook.read.name;

import org.jspecify.annotations.Nullable;

/**
 * A place that the gazetteer knows.
 *
 * @param name in English
 * @param sort country, capital, division, city, water, island, land, base, site, seat
 * @param country two letters (ISO 3166-1); absent for seas and what lies in many
 * @param region within its country, as news writes it: Texas; absent where the gazetteer does not say
 * @param weight how likely the bare name means this one: its inhabitants in thousands, or what the gazetteer gives
 */
record Place(
        String name,
        String sort,
        @Nullable String country,
        @Nullable String region,
        double latitude,
        double longitude,
        int weight) {}
