package org.beatbook.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.beatbook.news.Event.Type;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling.Party;

/**
 * Events along a line of days, in rows; within a row those that would overlap stand in lanes. A dot is a day, a bar is a
 * span of days that it may be any of; hollow is what is only known by the day on which it was told.
 *
 * @param width of the drawing, in its own units
 * @param foot where the last row ends and the line of days stands
 * @param label how wide the place for labels beside the rows is; 0 where they stand above them
 * @param out how many rows were left out, because they have the fewest events
 */
public record Chart(
        int width, int height, int foot, int label, boolean broken, List<Row> rows, List<Axis.Tick> ticks, int out) {
    private static final int WIDE = 960;
    private static final int NARROW = 360;
    private static final int LABEL = 138;
    private static final int LANE = 17;
    private static final int MOST_LANES = 14;
    private static final int MOST_ROWS = 9;
    private static final int FOOT = 30;
    private static final int HEAD = 18;
    private static final double BETWEEN = 2.5;

    /** A row with what it is of. */
    public record Row(String label, int top, int height, List<Mark> marks) {
        /** Where its label stands, from the top. */
        public int middle() {
            return top + height / 2;
        }
    }

    /**
     * An event in the drawing.
     *
     * @param path its outline, as SVG writes it
     * @param look the classes that give it its colour
     */
    public record Mark(String event, String title, String path, String look) {}

    /** By what kind of act it is, from the most peaceful to the most hostile. */
    public static Chart byType(List<KnownEvent> events, boolean wide) {
        Map<String, List<KnownEvent>> rows = new LinkedHashMap<>();
        dated(events).stream()
                .sorted(Comparator.comparingDouble(e -> -e.type().intensity()))
                .forEach(e -> rows.computeIfAbsent(EventWords.type(e.type()), t -> new ArrayList<>())
                        .add(e));
        return of(rows, Type.values().length, wide);
    }

    /** By who acts or is acted upon, those with most events first: an event stands in the row of each of its parties. */
    public static Chart byParty(List<KnownEvent> events, boolean wide) {
        Map<String, List<KnownEvent>> rows = new LinkedHashMap<>();
        for (KnownEvent event : dated(events)) {
            Stream.concat(event.actors().stream(), event.recipients().stream())
                    .filter(p -> p.entity() != null)
                    .map(Party::name)
                    .distinct()
                    .forEach(name ->
                            rows.computeIfAbsent(name, n -> new ArrayList<>()).add(event));
        }
        Map<String, List<KnownEvent>> most = new LinkedHashMap<>();
        rows.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .forEach(e -> most.put(e.getKey(), e.getValue()));
        return of(most, MOST_ROWS, wide);
    }

    /** A label as far as there is room for it. */
    public static String shortened(String label, boolean wide) {
        int room = wide ? 17 : 44;
        return label.codePointCount(0, label.length()) <= room
                ? label
                : label.substring(0, label.offsetByCodePoints(0, room - 1)).strip() + "…";
    }

    private static List<KnownEvent> dated(List<KnownEvent> events) {
        return events.stream().filter(e -> e.when() != null).toList();
    }

    private static Chart of(Map<String, List<KnownEvent>> byLabel, int most, boolean wide) {
        List<Spell> spells = byLabel.values().stream()
                .flatMap(List::stream)
                .map(KnownEvent::when)
                .filter(Objects::nonNull)
                .toList();
        int width = wide ? WIDE : NARROW;
        int label = wide ? LABEL : 0;
        if (spells.isEmpty()) {
            return new Chart(width, 0, 0, label, false, List.of(), List.of(), 0);
        }
        Axis axis = Axis.of(spells, label + 8.0, width - 8.0);
        List<Row> rows = new ArrayList<>();
        int top = 2;
        for (Map.Entry<String, List<KnownEvent>> entry :
                byLabel.entrySet().stream().limit(most).toList()) {
            Row row = row(entry.getKey(), entry.getValue(), axis, top, label == 0 ? HEAD : 0);
            rows.add(row);
            top += row.height();
        }
        return new Chart(
                width,
                top + FOOT,
                top,
                label,
                axis.broken(),
                rows,
                axis.ticks(wide ? 84 : 66),
                Math.max(0, byLabel.size() - most));
    }

    private static Row row(String label, List<KnownEvent> events, Axis axis, int top, int head) {
        List<Double> ends = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Placed> placed = events.stream()
                .map(e -> Placed.of(e, axis))
                .sorted(Comparator.comparingDouble(Placed::from))
                .toList();
        List<Integer> lanes = placed.stream().map(p -> lane(p, ends)).toList();
        for (int i = 0; i < placed.size(); i++) {
            double y = top + head + LANE * (lanes.get(i) + 0.5) + 4;
            marks.add(placed.get(i).mark(y));
        }
        return new Row(label, top, head + LANE * Math.max(1, ends.size()) + 8, marks);
    }

    /** The first lane whose last mark ends before this one begins; where all are taken, the last one. */
    private static int lane(Placed placed, List<Double> ends) {
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) + BETWEEN <= placed.from()) {
                ends.set(i, placed.to());
                return i;
            }
        }
        if (ends.size() < MOST_LANES) {
            ends.add(placed.to());
            return ends.size() - 1;
        }
        ends.set(MOST_LANES - 1, placed.to());
        return MOST_LANES - 1;
    }

    /** An event with the place of its mark on the line. */
    private record Placed(KnownEvent event, double from, double to, double radius) {
        static Placed of(KnownEvent event, Axis axis) {
            Spell when = Objects.requireNonNull(event.when());
            double radius = Math.min(7.5, 4.6 + 0.9 * (event.independent() - 1));
            double start = axis.x(when.from());
            double end = axis.x(when.to());
            boolean dot = end - start < 2 * radius;
            double middle = (start + end) / 2;
            return new Placed(event, dot ? middle - radius : start, dot ? middle + radius : end, radius);
        }

        Mark mark(double y) {
            Spell when = Objects.requireNonNull(event.when());
            String look = EventWords.side(event.type())
                    + (when.stated() ? "" : " told")
                    + (when.stated() && when.days() > 1 ? " span" : "");
            return new Mark(event.id(), EventWords.whole(event), path(event.type(), y), look);
        }

        /** Round ends for cooperation, pointed ones for conflict, square ones for neither. */
        private String path(Type type, double y) {
            double tip = type.isCooperative() || type.intensity() == 0 ? radius : radius * 1.25;
            double flat = Math.max(0, to - from - 2 * radius);
            double left = from + radius;
            if (type.intensity() == 0) {
                return f(
                        "M%.1f %.1fh%.1fv%.1fh%.1fz",
                        from, y - radius, 2 * radius + flat, 2 * radius, -2 * radius - flat);
            }
            if (type.isCooperative()) {
                return f(
                        "M%.1f %.1fh%.1fa%.1f %.1f 0 0 1 0 %.1fh%.1fa%.1f %.1f 0 0 1 0 %.1fz",
                        left, y - radius, flat, radius, radius, 2 * radius, -flat, radius, radius, -2 * radius);
            }
            return f(
                    "M%.1f %.1fh%.1fl%.1f %.1fl%.1f %.1fh%.1fl%.1f %.1fz",
                    left, y - tip, flat, tip, tip, -tip, tip, -flat, -tip, -tip);
        }

        private static String f(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }
}
