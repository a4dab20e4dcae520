package org.beatbook.read.name;

import java.util.List;
import java.util.Objects;
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
        int weight) {

    /**
     * A line of the list of places.
     *
     * @param row name, other names, sort, country, region, latitude, longitude, weight
     * @throws IllegalArgumentException where a number is none, or no place on Earth
     */
    static Place of(List<String> row) {
        return new Place(
                row.get(0),
                row.get(2),
                row.get(3).isEmpty() ? null : row.get(3),
                row.get(4).isEmpty() ? null : row.get(4),
                degrees("latitude", row.get(5), 90),
                degrees("longitude", row.get(6), 180),
                weight(row.get(7)));
    }

    private static double degrees(String what, String field, double most) {
        try {
            double degrees = Double.parseDouble(field);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the " + what + " is no number: " + field, e);
        }
        throw new IllegalArgumentException(
                "the " + what + " is not between -" + (int) most + " and " + (int) most + ": " + field);
    }

    private static int weight(String field) {
        try {
            return field.isEmpty() ? 1 : Integer.parseInt(field);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the weight is no whole number: " + field, e);
        }
    }

    /** Whether two are so near that one name means both: a town and its district. */
    boolean isNear(Place other) {
        double north = latitude - other.latitude;
        double east = (longitude - other.longitude) * Math.cos(Math.toRadians(latitude));
        return Objects.equals(country, other.country) && Math.hypot(north, east) * KILOMETRES_A_DEGREE < 40;
    }

    private static final double KILOMETRES_A_DEGREE = 111.2;
}
