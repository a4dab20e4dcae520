package org.beatbook.group;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Report;

/** What holds the reports of a story together. */
public final class Ties {
    private Ties() {}

    /**
     * A report, and that of the ones before it which is most like it.
     *
     * @param report its place among the reports
     * @param other the other one's
     * @param likeness what the two have in common, the report first
     */
    public record Tie(int report, int other, Likeness likeness) {}

    /**
     * One tie for each report but the first.
     *
     * @param reports of one story, in the order of time
     */
    public static List<Tie> of(List<Report> reports) {
        List<Group> groups = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (Report report : reports) {
            Group own = Likeness.alone(report);
            if (!groups.isEmpty()) {
                int nearest = nearest(own, groups);
                ties.add(new Tie(groups.size(), nearest, Likeness.of(report, reports.get(nearest))));
            }
            groups.add(own);
        }
        return ties;
    }

    private static int nearest(Group own, List<Group> before) {
        int nearest = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < before.size(); i++) {
            double odds = Linking.odds(own, before.get(i), own.between(before.get(i)));
            if (odds > best) {
                best = odds;
                nearest = i;
            }
        }
        return nearest;
    }
}
