package org.beatbook.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.beatbook.extract.metadata.TextLanguage;
import org.beatbook.group.Grouping;
import org.beatbook.group.Likeness;
import org.beatbook.group.Remembered;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.jspecify.annotations.Nullable;

/** Groups articles without a book, as lines of JSON come in. */
public final class GroupReader {
    /** So many days are remembered of a stream, those that articles came of last. */
    private static final int DAYS = 64;
    /** An article is explained by the nearest of so many of its story. */
    private static final int COMPARED = 8;

    /** Texts of days that are forgotten are let go of once in so many articles. */
    private static final int TIDIED = 256;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final boolean streams;
    private final boolean explains;
    private final Remembered days;
    private final Grouping grouping;
    private final Map<String, Placing> placings = new LinkedHashMap<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();

    /**
     * @param streams whether each article is told of at once, and again when it has moved; then days that articles came of
     *     long ago are forgotten
     * @param explains whether lines say why
     */
    public GroupReader(boolean streams, boolean explains) {
        this.streams = streams;
        this.explains = explains;
        this.days = new Remembered(streams ? DAYS : Integer.MAX_VALUE);
        this.grouping = new Grouping(days);
    }

    /**
     * @param name of the input, for messages
     * @return how many lines could not be grouped
     */
    public int lines(String name, InputStream input, Consumer<GroupLine> each, Consumer<String> problems)
            throws IOException {
        int failed = JsonLines.each(name, input, article -> take(report(article), each), problems);
        if (!streams) {
            placings.values().forEach(placing -> each.accept(line(placing)));
        }
        return failed;
    }

    private void take(Report report, Consumer<GroupLine> each) {
        if (days.placing(report.id()).isPresent()) {
            throw new BookException("the id " + report.id() + " came before; each article needs one of its own");
        }
        if (explains) {
            reports.put(report.id(), report);
            if (streams && reports.size() % TIDIED == 0) {
                reports.keySet()
                        .removeIf(id ->
                                !id.equals(report.id()) && days.placing(id).isEmpty());
            }
        }
        for (Placing placing : days.place(grouping, Grouping.sketch(report))) {
            if (streams) {
                each.accept(line(placing));
            } else {
                placings.put(placing.article(), placing);
            }
        }
    }

    private GroupLine line(Placing placing) {
        return GroupLine.of(placing, explains ? why(placing).orElse(null) : null);
    }

    private Optional<GroupLine.Why> why(Placing placing) {
        Report report = reports.get(placing.article());
        if (report == null) {
            return Optional.empty();
        }
        return others(placing).stream()
                .map(reports::get)
                .filter(Objects::nonNull)
                .map(other ->
                        new GroupLine.Why(other.id(), Likeness.of(report, other).rounded()))
                .max(Comparator.comparingDouble(why -> why.likeness().likeness()));
    }

    private List<String> others(Placing placing) {
        String origin = placing.copyOf();
        return origin != null
                ? List.of(origin)
                : reports.keySet().stream()
                        .filter(id -> !id.equals(placing.article()))
                        .filter(id -> days.placing(id)
                                .filter(p -> p.story().equals(placing.story()))
                                .isPresent())
                        .limit(COMPARED)
                        .toList();
    }

    private static Report report(JsonNode article) {
        String id = JsonLines.needed(article, "id");
        String text = JsonLines.needed(article, "text");
        Instant published =
                JsonLines.when(JsonLines.needed(article, "published")).earliest();
        if (published.isBefore(FIRST) || !published.isBefore(LAST)) {
            throw new BookException("the field \"published\" is of no year between 1 and 9998");
        }
        String headline = JsonLines.field(article, "headline");
        return new Report(
                id,
                source(JsonLines.field(article, "url")),
                language(JsonLines.field(article, "language"), text),
                published,
                headline == null ? "" : headline,
                null,
                text,
                null,
                List.of(),
                List.of());
    }

    private static @Nullable String language(@Nullable String told, String text) {
        return told == null || told.isBlank()
                ? TextLanguage.guess(text).orElse(null)
                : told.strip().split("[-_]")[0].toLowerCase(Locale.ROOT);
    }

    /** The host of its address; what is none is no reason to leave the article out. */
    private static @Nullable String source(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
