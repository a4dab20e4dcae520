package org.beatbook.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The articles that are nearest to one that arrives, with their stories: what is decided anew when it is placed. */
final class Neighbourhood {
    /** So many of its rarest terms are looked up. */
    private static final int TERMS = 24;
    /** So many articles of each day are found by a term, the newest. */
    private static final int EACH = 64;
    /** So many articles are looked at more closely. */
    private static final int NEAREST = 40;
    /** Articles that have less in common are not. */
    private static final double LEAST = 0.05;
    /** So many reports of a story are compared, the first; a story with more is not parted any more. */
    static final int MEMBERS = 24;
    /** So many articles are arranged anew. */
    private static final int MOST = 96;

    private final Window window;
    private final Settings settings;
    private final Node node;
    private final Map<Node, Vector> vectors = new HashMap<>();

    Neighbourhood(Window window, Settings settings, Node node) {
        this.window = window;
        this.settings = settings;
        this.node = node;
    }

    /**
     * How the article and those of the stories around, and of these, are arranged best; each part with all that goes with
     * it.
     *
     * @param also stories that are touched anyway
     */
    List<List<Node>> arranged(Collection<String> also) {
        Set<String> stories = new LinkedHashSet<>(also);
        for (Vector near : nearest()) {
            stories.add(near.node.story());
        }
        List<Group> groups = new ArrayList<>(List.of(Group.of(List.of(vector(node)))));
        Map<Vector, List<Node>> with = new LinkedHashMap<>();
        int count = 1;
        for (String story : stories) {
            List<Node> reports = window.reports(story).stream().filter(r -> r != node).toList();
            if (!reports.isEmpty() && (also.contains(story) || count + Math.min(MEMBERS, reports.size()) <= MOST)) {
                count += Math.min(MEMBERS, reports.size());
                groups.addAll(groups(reports, with));
            }
        }
        return parts(new Agglomeration(settings, groups).parts(), with);
    }

    /** Each article by itself; those of a large story together, by the first of them. */
    private List<Group> groups(List<Node> reports, Map<Vector, List<Node>> with) {
        if (reports.size() <= MEMBERS) {
            return reports.stream().map(r -> Group.of(List.of(vector(r)))).toList();
        }
        Group group = Group.of(reports.subList(0, MEMBERS).stream().map(this::vector).toList());
        with.put(group.vectors.getFirst(), reports);
        return List.of(group);
    }

    private List<List<Node>> parts(List<Group> groups, Map<Vector, List<Node>> with) {
        List<List<Node>> parts = new ArrayList<>();
        for (Group group : groups) {
            Set<Node> part = new LinkedHashSet<>();
            for (Vector vector : group.vectors) {
                part.add(vector.node);
                part.addAll(with.getOrDefault(vector, List.of()));
            }
            parts.add(new ArrayList<>(part));
        }
        return parts;
    }

    private Vector vector(Node of) {
        return vectors.computeIfAbsent(of, n -> new Vector(n, window.commonness()));
    }

    /** The nearest articles, the nearest first. */
    private List<Vector> nearest() {
        Vector own = vector(node);
        Map<Vector, Likes> likes = new HashMap<>();
        sharing(own).forEach(n -> likes.put(vector(n), own.likes(vector(n))));
        return likes.entrySet().stream()
                .filter(e -> e.getValue().words() >= LEAST)
                .sorted(Comparator.<Map.Entry<Vector, Likes>>comparingLong(e -> -e.getValue().wordUnits())
                        .thenComparing(e -> e.getKey().node.arrival))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those that share the most of its rare terms. */
    private List<Node> sharing(Vector own) {
        int[] terms = node.traits.terms();
        int[] rarest = IntStream.range(0, terms.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -own.weight(i)).thenComparing(i -> terms[i]))
                .limit(TERMS)
                .mapToInt(i -> i)
                .toArray();
        Map<Node, Double> found = new HashMap<>();
        for (int i : rarest) {
            double weight = own.weight(i) * own.weight(i);
            window.days(node.day - settings.gap(), node.day + settings.gap(), day -> day.with(
                    terms[i], EACH, n -> found.merge(n, weight, Double::sum)));
        }
        return found.entrySet().stream()
                .filter(e -> !e.getKey().isCopy() && e.getKey() != node)
                .sorted(Map.Entry.<Node, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().arrival))
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
