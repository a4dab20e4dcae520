package org.beatbook.cli;

import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.Periods;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A source's settings, as far as they are named. */
final class SourceOptions {
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final Duration SHORTEST_EVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST_EVERY = Duration.ofDays(60);

    @Option(names = "--name", description = "what readers see")
    @Nullable
    String name;

    @Option(names = "--language", paramLabel = "TAG", description = "of pages that do not say theirs, such as en or zh-Hant")
    @Nullable
    String language;

    @Option(names = "--country", paramLabel = "CC", description = "two letters, such as KR")
    @Nullable
    String country;

    @Option(names = "--tag", paramLabel = "TAG", description = "a word of your own for it; may be repeated, and replaces those it had")
    @Nullable
    List<String> tags;

    @Option(names = "--pictures", paramLabel = "WORD", description = "link, archive or publish")
    Source.@Nullable Pictures pictures;

    @Option(names = "--text", paramLabel = "WORD", description = "excerpt or full")
    Source.@Nullable Text text;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            converter = Length.class,
            description = "at least so long between two requests, such as 5s; auto for the usual politeness")
    @Nullable
    Duration delay;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Length.class,
            description = "look at it so often, such as 30m; auto for a schedule that adapts to it")
    @Nullable
    Duration every;

    /**
     * The source with what is named here changed.
     *
     * @throws IllegalArgumentException where a setting cannot be; names the option
     */
    Source onto(Source source) {
        return new Source(
                source.id(),
                name == null ? source.name() : named(name),
                pictures == null ? source.pictures() : pictures,
                text == null ? source.text() : text,
                language == null ? source.language() : tongue(language),
                country == null ? source.country() : land(country),
                tags == null ? source.tags() : labels(tags),
                source.channels(),
                source.paused(),
                length("--delay", delay, source.delay(), Duration.ZERO, LONGEST_DELAY),
                length("--every", every, source.every(), SHORTEST_EVERY, LONGEST_EVERY));
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("--name must not be blank");
        }
        return name.strip();
    }

    private static @Nullable String tongue(String tag) {
        if (tag.isBlank()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("--language: '%s' is no tag such as en, ko or zh-Hant".formatted(tag), e);
        }
    }

    private static @Nullable String land(String letters) {
        String country = letters.strip().toUpperCase(Locale.ROOT);
        if (country.isEmpty()) {
            return null;
        }
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new IllegalArgumentException("--country: '%s' is no country of two letters, such as KR".formatted(letters));
        }
        return country;
    }

    private static List<String> labels(List<String> tags) {
        return tags.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }

    private static @Nullable Duration length(
            String option, @Nullable Duration asked, @Nullable Duration known, Duration least, Duration most) {
        if (asked == null || asked.equals(Length.AUTO)) {
            return asked == null ? known : null;
        }
        if (asked.compareTo(least) < 0 || asked.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s: from %s to %s, or auto"
                    .formatted(option, Periods.write(least), Periods.write(most)));
        }
        return asked;
    }

    /** Lengths of time as people write them. */
    static final class Length implements ITypeConverter<Duration> {
        /** That none is set. */
        static final Duration AUTO = Duration.ofSeconds(-1);

        @Override
        public Duration convert(String text) {
            try {
                return text.strip().equalsIgnoreCase("auto") ? AUTO : Periods.read(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
