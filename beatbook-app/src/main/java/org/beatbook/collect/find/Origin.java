package org.beatbook.collect.find;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beatbook.news.Settings;
import org.beatbook.news.Urls;
import org.jspecify.annotations.Nullable;

/** Language and country of an outlet, by what it says of itself; nothing is assumed where it says nothing. */
final class Origin {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Endings of countries that are sold to whoever likes their letters. */
    private static final Set<String> SOLD = Set.of(
            "ac", "ad", "ag", "ai", "am", "as", "bz", "cc", "cd", "co", "cx", "dj", "fm", "gg", "gl", "io", "is", "la",
            "ly", "me", "mn", "ms", "mu", "nu", "pw", "sc", "sh", "st", "tc", "tk", "tl", "to", "tv", "vc", "vg", "ws");

    /** Themes are delivered with this tag, and most sites leave it as it is. */
    private static final String DELIVERED = "en-US";

    private Origin() {}

    /** A well-formed language tag; null where there is none. */
    static @Nullable String language(@Nullable String said) {
        return said == null ? null : Settings.languageTag(said).orElse(null);
    }

    /** The country of the host's ending, else of the language tag; null where neither tells one. */
    static @Nullable String country(String url, @Nullable String said) {
        Optional<String> host = Urls.site(url);
        String ending = host.map(h -> h.substring(h.lastIndexOf('.') + 1)).orElse("");
        String country = ending.equals("uk") ? "GB" : ending.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(country) && !SOLD.contains(ending)) {
            return country;
        }
        String language = language(said);
        String region = language == null || language.equals(DELIVERED)
                ? ""
                : Locale.forLanguageTag(language).getCountry();
        return COUNTRIES.contains(region) ? region : null;
    }
}
