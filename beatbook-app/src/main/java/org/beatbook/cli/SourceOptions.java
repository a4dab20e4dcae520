package org.beatbook.cli;

import java.util.List;
import org.beatbook.news.Settings;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A source's settings, as far as they are named. */
final class SourceOptions {
    /** What is said for a time that is not set. */
    private static final String AUTO = "auto";

    @Option(names = "--name", description = "what readers see")
    @Nullable
    String name;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "of pages that do not say theirs, such as en or zh-Hant")
    @Nullable
    String language;

    @Option(names = "--country", paramLabel = "CC", description = "two letters, such as KR")
    @Nullable
    String country;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "a word of your own for it; may be repeated, and replaces those it had")
    @Nullable
    List<String> tags;

    @Option(names = "--pictures", paramLabel = "WORD", description = "link, archive or publish")
    Source.@Nullable Pictures pictures;

    @Option(names = "--text", paramLabel = "WORD", description = "excerpt or full")
    Source.@Nullable Text text;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "at least so long between two requests, such as 5s; auto for the usual politeness")
    @Nullable
    String delay;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "look at it so often, such as 30m or 1d; auto for a schedule that adapts to it")
    @Nullable
    String every;

    /**
     * The source with what is named here changed.
     *
     * @throws IllegalArgumentException where a setting cannot be; names it
     */
    Source onto(Source source) {
        Settings known = Settings.of(source);
        return new Settings(
                        either(name, known.name()),
                        either(language, known.language()),
                        either(country, known.country()),
                        tags == null ? known.tags() : String.join(",", tags),
                        pictures == null ? known.pictures() : pictures.word(),
                        text == null ? known.text() : text.word(),
                        time(delay, known.delay()),
                        time(every, known.every()),
                        null)
                .onto(source);
    }

    private static String either(@Nullable String said, String known) {
        return said == null ? known : said.strip();
    }

    private static String time(@Nullable String said, String known) {
        String time = either(said, known);
        return time.equalsIgnoreCase(AUTO) ? "" : time;
    }
}
