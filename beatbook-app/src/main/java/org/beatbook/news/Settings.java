package org.beatbook.news;

import java.time.Duration;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source's settings as an editor types them, in a form or on the command line: texts, blank for what is not set.
 *
 * @param error what could not be read; absent where nothing was wrong
 */
public record Settings(
        String name,
        String language,
        String country,
        String tags,
        String pictures,
        String text,
        String delay,
        String every,
        @Nullable String error) {
    /** Characters of a name. */
    public static final int LONGEST_NAME = 200;

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 100;
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Duration SHORTEST_EVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST_EVERY = Duration.ofDays(60);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public static Settings of(Source source) {
        return new Settings(
                source.name(),
                orBlank(source.language()),
                orBlank(source.country()),
                String.join(", ", source.tags()),
                source.pictures().word(),
                source.text().word(),
                written(source.delay()),
                written(source.every()),
                null);
    }

    /** From the fields of a form. */
    public static Settings of(Map<String, String> fields) {
        return new Settings(
                field(fields, "name"),
                field(fields, "language"),
                field(fields, "country"),
                field(fields, "tags"),
                field(fields, "pictures"),
                field(fields, "text"),
                field(fields, "delay"),
                field(fields, "every"),
                null);
    }

    public Settings wrong(String why) {
        return new Settings(name, language, country, tags, pictures, text, delay, every, why);
    }

    /**
     * The source with these settings.
     *
     * @throws IllegalArgumentException where one cannot be read; it names the field and what is expected
     */
    public Source onto(Source source) {
        return new Source(
                source.id(),
                named(),
                word("Pictures", pictures, Source.Pictures.values()),
                word("Text", text, Source.Text.values()),
                tongue(),
                land(),
                labels(),
                source.channels(),
                source.paused(),
                period("Delay", delay, Duration.ZERO, LONGEST_DELAY),
                period("Every", every, SHORTEST_EVERY, LONGEST_EVERY),
                source.allowed());
    }

    private String named() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "Name: write what readers see, at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private @Nullable String tongue() {
        if (language.isEmpty()) {
            return null;
        }
        return languageTag(language)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Language: write a tag such as en, ko or zh-Hant, or leave it blank."));
    }

    /** A well-formed language tag, in its usual spelling; absent where the text is none. */
    public static Optional<String> languageTag(String said) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(said.strip().replace('_', '-'))
                    .build();
            return Optional.of(locale)
                    .filter(l -> !l.getLanguage().isEmpty() && said.length() <= LONGEST_TAG)
                    .map(Locale::toLanguageTag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private @Nullable String land() {
        String code = country.toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("Country: write two letters such as KR or DE, or leave it blank.");
        }
        return code.isEmpty() ? null : code;
    }

    private List<String> labels() {
        List<String> all = Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
        if (all.size() > MOST_TAGS || all.stream().anyMatch(t -> t.length() > LONGEST_TAG)) {
            throw new IllegalArgumentException("Tags: at most " + MOST_TAGS + " of them, each at most " + LONGEST_TAG
                    + " characters, with commas between.");
        }
        return all;
    }

    private static <T extends Enum<T>> T word(String field, String word, T[] values) {
        return Arrays.stream(values)
                .filter(v -> v.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + ": choose one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values)
                                        .map(v -> v.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + "."));
    }

    private static @Nullable Duration period(String field, String text, Duration least, Duration most) {
        if (text.isEmpty()) {
            return null;
        }
        Duration length;
        try {
            length = Periods.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    field + ": write a length of time such as 90s, 5m or 2h, or leave it blank.", e);
        }
        if (length.compareTo(least) < 0 || length.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    field + ": at least " + Periods.write(least) + " and at most " + Periods.write(most) + ".");
        }
        return length;
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String written(@Nullable Duration length) {
        return length == null ? "" : Periods.write(length);
    }
}
