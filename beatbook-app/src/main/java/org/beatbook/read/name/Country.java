package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beatbook.news.Name;

/**
 * A country or a territory of its own.
 *
 * @param code two letters (ISO 3166-1)
 * @param names in English; the first is the usual one
 * @param demonyms in English, with their plurals
 * @param capital its seat of government
 */
record Country(
        String code, List<String> names, List<String> demonyms, String capital, double latitude, double longitude) {
    private static final List<Country> ALL = read();

    static List<Country> all() {
        return ALL;
    }

    private static List<Country> read() {
        List<Country> all = new ArrayList<>();
        for (String[] row : Tables.read("countries.tsv", 7)) {
            Set<String> names = new LinkedHashSet<>();
            names.add(row[1]);
            names.addAll(Tables.parts(row[2]));
            if (row[0].length() == 2) {
                names.add(Locale.of("", row[0]).getDisplayCountry(Locale.ENGLISH));
            }
            all.add(new Country(
                    row[0],
                    List.copyOf(names),
                    Tables.parts(row[3]),
                    row[4],
                    Double.parseDouble(row[5]),
                    Double.parseDouble(row[6])));
        }
        return all;
    }

    Known known(String alias, Name.Form form) {
        return new Known(names.getFirst(), Name.Type.COUNTRY, form, code, Lexicon.isAcronym(alias), alias);
    }

    Place place() {
        return new Place(names.getFirst(), "country", code, null, latitude, longitude, 100_000);
    }
}
