package org.beatbook.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** A citation in words, in two styles. */
public final class Cite {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.US);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMMM d, uuuu, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);
    private static final int MOST_AUTHORS = 20;

    private Cite() {}

    /**
     * A citation, its title in italics.
     *
     * @param before what stands before the title
     * @param after what stands after it
     */
    public record Line(String before, String title, String after) {
        @Override
        public String toString() {
            return before + title + after;
        }
    }

    /** As the Publication Manual of the American Psychological Association has it, 7th edition. */
    public static Line apa(Citation cited) {
        String date = "(" + apaDate(cited.date()) + "). ";
        String authors = apaAuthors(cited.authors());
        String kind = cited.event() ? " [Event record]" : "";
        String rest = stop(outletBeside(cited)) + tail(cited);
        return authors.isEmpty()
                ? new Line("", cited.title(), between(cited.title() + kind, kind) + date + rest)
                : new Line(stopped(authors) + date, cited.title(), between(cited.title() + kind, kind) + rest);
    }

    private static String between(String title, String kind) {
        return kind + (ends(title) ? " " : ". ");
    }

    /** An outlet that is its own author is named once. */
    private static String outletBeside(Citation cited) {
        return cited.authors().equals(List.of(cited.outlet())) ? "" : cited.outlet();
    }

    private static String apaAuthors(List<String> authors) {
        List<String> names = named(authors, Byline::initials);
        int size = names.size();
        if (size > MOST_AUTHORS) {
            return String.join(", ", names.subList(0, MOST_AUTHORS - 1)) + ", … " + names.getLast();
        }
        return size < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, size - 1)) + ", & " + names.getLast();
    }

    private static List<String> named(List<String> authors, Function<Byline, String> form) {
        return authors.stream()
                .map(a -> Byline.of(a).map(form).orElse(a.strip()))
                .filter(a -> !a.isEmpty())
                .toList();
    }

    private static String apaDate(@Nullable When when) {
        return switch (when) {
            case null -> "n.d.";
            case When.Year y -> Integer.toString(y.year());
            case When.Month m -> m.month().getYear() + ", " + MONTH.format(m.month());
            case When.Day d -> d.day().getYear() + ", " + DAY.format(d.day());
            case When.Local l -> l.time().getYear() + ", " + DAY.format(l.time());
            case When.Exact e -> e.time().getYear() + ", " + DAY.format(e.time());
        };
    }

    /** As the bibliographies of The Chicago Manual of Style have it, 17th edition. */
    public static Line chicago(Citation cited) {
        List<String> names = new ArrayList<>(cited.authors());
        String authors = chicagoAuthors(names);
        String title =
                "“" + cited.title() + (ends(cited.title()) ? "”" : ".”") + (cited.event() ? " Event record. " : " ");
        String when = chicagoDate(cited.date());
        return new Line(
                (authors.isEmpty() ? "" : stopped(authors)) + title,
                cited.outlet(),
                (when.isEmpty() ? ". " : ", " + when + ". ") + tail(cited));
    }

    /** Only the first is put family first. */
    private static String chicagoAuthors(List<String> authors) {
        if (authors.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>(named(authors.subList(0, 1), Byline::reversed));
        authors.stream().skip(1).map(String::strip).forEach(names::add);
        int size = names.size();
        return size < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, size - 1)) + ", and " + names.getLast();
    }

    private static String chicagoDate(@Nullable When when) {
        return switch (when) {
            case null -> "";
            case When.Year y -> Integer.toString(y.year());
            case When.Month m -> MONTH.format(m.month()) + " " + m.month().getYear();
            case When.Day d -> DAY.format(d.day()) + ", " + d.day().getYear();
            case When.Local l -> DAY.format(l.time()) + ", " + l.time().getYear();
            case When.Exact e -> DAY.format(e.time()) + ", " + e.time().getYear();
        };
    }

    /** Where it stands, and where and when it was archived. An address has no stop behind it in either style. */
    private static String tail(Citation cited) {
        List<String> parts = new ArrayList<>();
        if (cited.note() != null) {
            parts.add(cited.note() + ".");
        }
        if (cited.url() != null) {
            parts.add(cited.url());
        }
        archived(cited).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    /** Where and when it was archived, as a sentence without its stop. */
    static java.util.Optional<String> archived(Citation cited) {
        Instant captured = cited.captured();
        return captured == null
                ? java.util.Optional.empty()
                : java.util.Optional.of("Archived " + STAMP.format(captured)
                        + (cited.archived() == null ? "" : ", at " + cited.archived()));
    }

    private static String stop(String text) {
        return text.isEmpty() ? "" : stopped(text);
    }

    private static String stopped(String text) {
        return text + (ends(text) ? " " : ". ");
    }

    private static boolean ends(String text) {
        return !text.isEmpty() && ".?!…。？！؟".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
