package org.beatbook.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beatbook.news.Branch;
import org.beatbook.news.StoryPage;

/**
 * How a story grew: a step up for each article, at the time it was published.
 *
 * @param articles the outline of the area beneath all articles, as SVG writes it
 * @param reports the line of the reports of their own
 * @param levels how high some counts stand
 * @param copies whether there are any
 * @param days the same as numbers: the days on which it grew
 */
public record Reach(
        String articles, String reports, List<Level> levels, List<Tick> ticks, boolean copies, List<Day> days) {
    public static final int WIDTH = 360;
    public static final int HEIGHT = 148;
    public static final int FOOT = 122;
    private static final int TOP = 16;
    private static final int LEFT = 24;
    private static final int MOST_DAYS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    /** A count and where it stands, from the top. */
    public record Level(int y, String label) {}

    /** A time beneath the drawing. */
    public record Tick(int x, String label, String anchor) {}

    /** What there was at the end of a day, in UTC. */
    public record Day(LocalDate day, int reports, int articles) {}

    private record Step(Instant at, boolean own) {}

    public static Reach of(StoryPage page) {
        List<Step> steps = page.branches().stream()
                .flatMap(Reach::steps)
                .sorted(Comparator.comparing(Step::at))
                .toList();
        Scale scale = Scale.of(steps);
        String line = scale.line(steps, true);
        return new Reach(
                scale.line(steps, false) + "V" + FOOT + "H" + LEFT + "Z",
                line,
                levels(steps.size(), scale),
                scale.ticks(),
                steps.stream().anyMatch(s -> !s.own),
                days(steps));
    }

    private static Stream<Step> steps(Branch branch) {
        return Stream.concat(
                Stream.of(new Step(branch.report().item().order(), true)),
                branch.copies().stream().map(c -> new Step(c.entry().item().order(), false)));
    }

    private static List<Level> levels(int most, Scale scale) {
        int half = most / 2;
        return Stream.of(half, most)
                .filter(n -> n > 0 && (n == most || n >= 3))
                .distinct()
                .map(n -> new Level((int) Math.round(scale.y(n)), Show.number(n)))
                .toList();
    }

    private static List<Day> days(List<Step> steps) {
        List<Day> days = new ArrayList<>();
        int reports = 0;
        for (int i = 0; i < steps.size(); i++) {
            LocalDate day = LocalDate.ofInstant(steps.get(i).at, ZoneOffset.UTC);
            reports += steps.get(i).own ? 1 : 0;
            if (!days.isEmpty() && days.getLast().day().equals(day)) {
                days.removeLast();
            }
            days.add(new Day(day, reports, i + 1));
        }
        return days.size() > MOST_DAYS ? days.subList(days.size() - MOST_DAYS, days.size()) : days;
    }

    private record Scale(Instant from, Instant to, int most) {
        static Scale of(List<Step> steps) {
            Instant first = steps.getFirst().at();
            Instant last = steps.getLast().at();
            Duration air = Duration.between(first, last).dividedBy(12).plusMinutes(30);
            return new Scale(first, last.plus(air), steps.size());
        }

        double x(Instant at) {
            double share = (double) Duration.between(from, at).toSeconds()
                    / Math.max(1, Duration.between(from, to).toSeconds());
            return LEFT + share * (WIDTH - LEFT);
        }

        double y(int count) {
            return FOOT - (double) count / most * (FOOT - TOP);
        }

        String line(List<Step> steps, boolean ownOnly) {
            StringBuilder out = new StringBuilder("M" + LEFT + " " + FOOT);
            int count = 0;
            for (Step step : steps) {
                if (step.own() || !ownOnly) {
                    count++;
                    out.append(String.format(Locale.ROOT, "H%.1fV%.1f", x(step.at()), y(count)));
                }
            }
            return out.append("H").append(WIDTH).toString();
        }

        /** The first and the last time; where both are of one day or two, with the clock. */
        List<Tick> ticks() {
            boolean close = Duration.between(from, to).toHours() < 60;
            DateTimeFormatter format = close ? CLOCK : DAY;
            return List.of(
                    new Tick(LEFT, format.format(from.atOffset(ZoneOffset.UTC)), "start"),
                    new Tick(WIDTH, format.format(to.atOffset(ZoneOffset.UTC)) + (close ? " UTC" : ""), "end"));
        }
    }
}
