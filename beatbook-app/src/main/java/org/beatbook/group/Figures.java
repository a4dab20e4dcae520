package org.beatbook.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beatbook.news.Origin;
import org.beatbook.news.StoryPage.Agreed;
import org.beatbook.news.StoryPage.Differing;
import org.beatbook.news.StoryPage.Value;

/**
 * The numbers that several reports of one happening give of the same thing, side by side. Two numbers are of the same
 * thing where they are counted in the same words and stand in sentences that tell the same; where that is not clear they
 * are not compared. A number that is rounded differs from none that it may stand for.
 */
public record Figures(List<Agreed> agreed, List<Differing> differing) {
    private static final int MOST = 8;

    /**
     * @param sentences of the reports of their own, in the order of time, each with the whole sentence
     */
    public static Figures of(List<Origin> sentences) {
        List<Figure> figures = new ArrayList<>();
        for (Origin sentence : own(sentences)) {
            figures.addAll(Figure.of(sentence));
        }
        List<Agreed> agreed = new ArrayList<>();
        List<Differing> differing = new ArrayList<>();
        for (List<Figure> same : groups(figures)) {
            Map<Double, List<Figure>> values = new LinkedHashMap<>();
            same.forEach(f ->
                    values.computeIfAbsent(f.value(), v -> new ArrayList<>()).add(f));
            if (values.size() == 1 && agreed.size() < MOST) {
                agreed.add(new Agreed(null, same.getFirst().written(), origins(same)));
            } else if (differ(same) && differing.size() < MOST) {
                differing.add(new Differing(
                        same.getFirst().what(),
                        values.values().stream()
                                .map(v -> new Value(v.getFirst().written(), origins(v)))
                                .toList()));
            }
        }
        return new Figures(agreed, differing);
    }

    /** Without sentences that another outlet had before in the same words. */
    private static List<Origin> own(List<Origin> sentences) {
        List<Origin> own = new ArrayList<>();
        for (Origin sentence : sentences) {
            boolean copy = own.stream()
                    .anyMatch(o -> !o.source().equals(sentence.source())
                            && SameWords.are(
                                    o.proof().sentence(), sentence.proof().sentence()));
            if (!copy && Figure.mayHave(sentence.proof().sentence())) {
                own.add(sentence);
            }
        }
        return own;
    }

    /** Each number of an outlet goes with the nearest of every other outlet, where that goes with it, too. */
    private static List<List<Figure>> groups(List<Figure> figures) {
        List<List<Figure>> groups = new ArrayList<>();
        Set<Figure> taken = new HashSet<>();
        for (Figure figure : figures) {
            if (taken.contains(figure)) {
                continue;
            }
            List<Figure> group = new ArrayList<>(List.of(figure));
            Set<String> outlets = new HashSet<>(Set.of(figure.source()));
            for (Figure other : figures) {
                if (!taken.contains(other)
                        && !outlets.contains(other.source())
                        && nearest(figure, other.source(), figures).equals(Optional.of(other))
                        && nearest(other, figure.source(), figures).equals(Optional.of(figure))) {
                    group.add(other);
                    outlets.add(other.source());
                }
            }
            if (group.size() > 1) {
                taken.addAll(group);
                groups.add(group);
            }
        }
        return groups;
    }

    private static Optional<Figure> nearest(Figure figure, String source, List<Figure> all) {
        Figure best = null;
        double most = 0;
        for (Figure other : all) {
            double likeness = other.source().equals(source) ? figure.likeness(other) : 0;
            if (likeness > most) {
                most = likeness;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean differ(List<Figure> same) {
        return same.stream().anyMatch(a -> same.stream().anyMatch(a::contradicts));
    }

    private static List<Origin> origins(List<Figure> figures) {
        return figures.stream().map(Figure::origin).toList();
    }
}
