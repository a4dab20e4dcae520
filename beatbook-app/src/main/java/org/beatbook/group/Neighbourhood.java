package org.beatbook.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles that are nearest to one that arrives, with their stories: what is decided anew when it is placed. */
final class Neighbourhood {
    /** Articles that have less in common, as a cosine of words, are not looked at. */
    private static final long LEAST = Likes.of(0.12, 0).wordUnits();
    /** So many articles are arranged anew. */
    private static final int MOST = 96;
    /** Beyond these odds it is clear whether an article is of a story, and nothing else need be thought over. */
    private static final double CLEAR = 9;

    private final Window window;
    private final Settings settings;
    private final Profiles profiles;
    private final Node node;

    Neighbourhood(Window window, Settings settings, Profiles profiles, Node node) {
        this.window = window;
        this.settings = settings;
        this.profiles = profiles;
        this.node = node;
    }

    /**
     * How the article and those of the stories around, and of these, are arranged best. What is left out stays as it is.
     *
     * @param also stories that are touched anyway
     * @return the reports of each story
     */
    List<List<Node>> arranged(Collection<String> also) {
        Set<String> stories = new LinkedHashSet<>(also);
        Set<String> near = new LinkedHashSet<>();
        nearest().forEach(n -> near.add(n.story()));
        Group own = Group.of(List.of(profiles.vector(node)));
        List<Double> odds = new ArrayList<>();
        for (String story : near) {
            List<Node> reports = reports(story);
            double odd = odds(own, story, reports);
            odds.add(odd);
            if (odd > -CLEAR) {
                stories.add(story);
            }
        }
        boolean isClear = also.isEmpty() && stories.size() <= 1 && odds.stream().allMatch(o -> Math.abs(o) > CLEAR);
        return isClear ? joined(stories) : anew(stories, also, own);
    }

    private double odds(Group own, String story, List<Node> reports) {
        if (profiles.isFar(own, story, reports)) {
            return Double.NEGATIVE_INFINITY;
        }
        Group group = profiles.group(story, reports);
        return own.isNear(group, settings) ? Linking.odds(own, group, own.between(group)) : Double.NEGATIVE_INFINITY;
    }

    private List<List<Node>> joined(Collection<String> story) {
        List<Node> part = new ArrayList<>();
        story.forEach(s -> part.addAll(reports(s)));
        part.add(node);
        return List.of(part);
    }

    private List<Node> reports(String story) {
        return window.reports(story).stream().filter(r -> r != node).toList();
    }

    private List<List<Node>> anew(Set<String> stories, Collection<String> also, Group own) {
        List<Group> groups = new ArrayList<>(List.of(own));
        Map<Vector, List<Node>> with = new LinkedHashMap<>();
        int count = 1;
        for (String story : stories) {
            List<Node> reports = reports(story);
            int more = Math.min(Profiles.MEMBERS, reports.size());
            if (more > 0 && (count + more <= MOST || also.contains(story))) {
                count += more;
                groups.addAll(groups(story, reports, with));
            }
        }
        return parts(new Agglomeration(settings, groups).parts(), with);
    }

    /** Each article by itself; those of a large story together, by the first of them. */
    private List<Group> groups(String story, List<Node> reports, Map<Vector, List<Node>> with) {
        if (reports.size() <= Profiles.MEMBERS) {
            return reports.stream()
                    .map(r -> Group.of(List.of(profiles.vector(r))))
                    .toList();
        }
        Group group = profiles.group(story, reports);
        with.put(group.vectors.getFirst(), reports);
        return List.of(group);
    }

    private static List<List<Node>> parts(List<Group> groups, Map<Vector, List<Node>> with) {
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

    /** An article around, and how like it is. */
    private record Near(Node node, long likes) {}

    /** The nearest articles, the nearest first. */
    private List<Node> nearest() {
        Vector own = profiles.vector(node);
        return Search.near(own, window, settings.gap()).stream()
                .map(n -> new Near(n, own.likes(profiles.vector(n)).wordUnits()))
                .filter(n -> n.likes() >= LEAST)
                .sorted(Comparator.<Near>comparingLong(n -> -n.likes()).thenComparingLong(n -> n.node().arrival))
                .map(Near::node)
                .toList();
    }
}
