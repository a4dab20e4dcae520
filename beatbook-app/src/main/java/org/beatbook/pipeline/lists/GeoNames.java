package org.beatbook.pipeline.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.read.name.Lists;

/**
 * A line of GeoNames' dump: geonameid, name, asciiname, alternatenames (parted by commas), latitude, longitude, feature
 * class, feature code, country code, cc2, four admin codes, population, elevation, dem, timezone, modification date.
 * Which feature codes are taken, and as what, stands in {@code geonames.txt}.
 */
final class GeoNames implements Format {
    private static final int COLUMNS = 19;
    /** Of large places the other names are taken, too; they are in no order, and most are no one's English. */
    private static final long LARGE = 100_000;

    private static final int MOST_NAMES = 12;
    private static final Map<String, String> SORTS = new HashMap<>();
    private static final Map<String, String> STATES = new HashMap<>();

    static {
        for (String[] row : ResourceTable.read("geonames.txt")) {
            if (row[0].equals("state")) {
                STATES.put(row[1], row[2]);
            } else {
                for (String code : row[1].split(" ")) {
                    SORTS.put(code, row[0]);
                }
            }
        }
    }

    private final long minimum;

    GeoNames(long minimum) {
        this.minimum = minimum;
    }

    @Override
    public boolean take(String line, ListFiles lists) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    columns.length + " columns; GeoNames has " + COLUMNS + ", parted by tabs");
        }
        long population = population(columns[14]);
        String sort = SORTS.get(columns[6] + "." + columns[7]);
        boolean isSmall = "city".equals(sort) && population < minimum && !columns[7].equals("PPLC");
        if (sort == null || isSmall || columns[1].isBlank()) {
            return false;
        }
        String region = columns[8].equals("US") ? STATES.getOrDefault(columns[10], "") : "";
        boolean isState = sort.equals("division") && region.equals(columns[1]);
        long weight = Math.clamp(population / 1000, 1, Integer.MAX_VALUE);
        lists.add(
                Lists.Sort.PLACES,
                List.of(
                        columns[1],
                        String.join("|", others(columns, sort, population)),
                        sort,
                        columns[8],
                        isState ? "" : region,
                        columns[4],
                        columns[5],
                        Long.toString(weight)));
        return true;
    }

    private static long population(String column) {
        try {
            return column.isBlank() ? 0 : Long.parseLong(column.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the population is no whole number: " + column, e);
        }
    }

    private static List<String> others(String[] columns, String sort, long population) {
        List<String> others = new ArrayList<>();
        if (!columns[2].isBlank() && !columns[2].equals(columns[1])) {
            others.add(columns[2].replace('|', ' '));
        }
        if (!sort.equals("city") || population < LARGE) {
            return others;
        }
        for (String other : columns[3].split(",")) {
            boolean isNew = !other.equals(columns[1]) && !others.contains(other);
            if (isNew && others.size() < MOST_NAMES && isName(other)) {
                others.add(other);
            }
        }
        return others;
    }

    /** In Latin letters, four at least, and no code of an airport. */
    private static boolean isName(String other) {
        return other.length() >= 4
                && Character.isUpperCase(other.charAt(0))
                && !other.equals(other.toUpperCase(Locale.ROOT))
                && other.codePoints().allMatch(c -> c < 0x250 && c != '|' && !Character.isDigit(c));
    }
}
