package org.beatbook.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.TopicPage.Entry;

/**
 * The rhythm of a topic page: one large lead, then rows of three with a wide one between. The order is never changed: a
 * cartoon that comes up ends the row before it, because it stands alone and uncropped.
 */
public final class Layout {
    private static final int TRIO = 3;

    /** How wide the stories of a row stand. */
    public enum Shape {
        LEAD,
        FEATURE,
        PAIR,
        TRIO;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Stories that stand side by side. */
    public record Row<T>(Shape shape, List<T> entries) {}

    private Layout() {}

    /** Rows of articles in their order; only a first page has a lead. */
    public static List<Row<Entry>> rows(List<Entry> entries, boolean firstPage) {
        return rows(entries, Function.identity(), firstPage);
    }

    /** Rows of stories in their order. */
    public static List<Row<StoryEntry>> stories(List<StoryEntry> entries, boolean firstPage) {
        return rows(entries, StoryEntry::lead, firstPage);
    }

    private static <T> List<Row<T>> rows(List<T> entries, Function<T, Entry> lead, boolean firstPage) {
        List<Row<T>> rows = new ArrayList<>();
        List<T> rest = entries;
        if (firstPage && !entries.isEmpty()) {
            rows.add(new Row<>(Shape.LEAD, List.of(entries.getFirst())));
            rest = entries.subList(1, entries.size());
        }
        List<T> open = new ArrayList<>();
        int trios = 0;
        for (T entry : rest) {
            boolean wide = Show.cartoon(lead.apply(entry)) || (open.isEmpty() && trios == 2);
            if (wide) {
                close(open, rows);
                rows.add(new Row<>(Shape.FEATURE, List.of(entry)));
                trios = 0;
                continue;
            }
            open.add(entry);
            if (open.size() == TRIO) {
                close(open, rows);
                trios++;
            }
        }
        close(open, rows);
        return rows;
    }

    private static <T> void close(List<T> open, List<Row<T>> rows) {
        if (!open.isEmpty()) {
            Shape shape = switch (open.size()) {
                case 1 -> Shape.FEATURE;
                case 2 -> Shape.PAIR;
                default -> Shape.TRIO;
            };
            rows.add(new Row<>(shape, List.copyOf(open)));
            open.clear();
        }
    }
}
