package org.beatbook.read.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 3166-1 alpha-3 codes by a country's English name, from the JDK's CLDR data, with usual other names beside. */
final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            CODES.put(key(country.getDisplayCountry(Locale.ENGLISH)), country.getISO3Country());
            CODES.put(key(country.getISO3Country()), country.getISO3Country());
            CODES.put(key(code), country.getISO3Country());
        }
        for (String line : Lists.lines("countries.txt")) {
            int space = line.indexOf(' ');
            CODES.put(key(line.substring(space + 1)), line.substring(0, space));
        }
    }

    private Countries() {}

    /** The code of the country with this name. */
    static @Nullable String code(String name) {
        return CODES.get(key(name));
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return key.startsWith("the ") ? key.substring(4) : key;
    }
}
