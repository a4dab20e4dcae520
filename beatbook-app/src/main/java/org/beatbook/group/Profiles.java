package org.beatbook.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What articles and stories are compared by, kept as long as it holds: while articles of one day arrive. What is answered
 * is the same as if it were made each time.
 */
final class Profiles {
    /** So many reports of a story are compared, the first; a story with more is not parted any more. */
    static final int MEMBERS = 24;

    private final Window window;
    private final Map<Node, Vector> vectors = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private long day = Long.MIN_VALUE;
    private int changes;

    Profiles(Window window) {
        this.window = window;
    }

    /** Forgets all where other words are common than before. */
    void on(long today) {
        if (today != day || window.commonness().changes() != changes) {
            vectors.clear();
            groups.clear();
            day = today;
            changes = window.commonness().changes();
        }
    }

    Vector vector(Node node) {
        return vectors.computeIfAbsent(node, n -> new Vector(n, window.commonness()));
    }

    void forget(Node node) {
        vectors.remove(node);
    }

    /** @param reports of the story, in the order of arrival, one at least */
    Group group(String story, List<Node> reports) {
        List<Node> first = reports.subList(0, Math.min(MEMBERS, reports.size()));
        Group known = groups.get(story);
        Group group = known != null && begins(first, known)
                ? known
                : Group.of(first.stream().map(this::vector).toList());
        for (Node next : first.subList(group.size(), first.size())) {
            Group one = Group.of(List.of(vector(next)));
            group = group.with(one, group.between(one));
        }
        groups.put(story, group);
        return group;
    }

    /**
     * Whether the words of a story are surely too far from an article's to be joined. That is told without comparing the
     * story's reports among themselves, which costs most: the more they have in common, the farther off the article is.
     */
    boolean isFar(Group one, String story, List<Node> reports) {
        if (groups.containsKey(story)) {
            return false;
        }
        Likes between = Likes.NONE;
        Likes within = Likes.NONE;
        for (Node report : reports.subList(0, Math.min(MEMBERS, reports.size()))) {
            Vector vector = vector(report);
            within = within.plus(vector.itself);
            between = between.plus(one.vectors.getFirst().likes(vector));
        }
        return Linking.cosine(one.within(), within, between) < Linking.FLOOR;
    }

    private static boolean begins(List<Node> reports, Group group) {
        List<Node> nodes = new ArrayList<>();
        group.vectors.forEach(v -> nodes.add(v.node));
        return nodes.size() <= reports.size()
                && reports.subList(0, nodes.size()).equals(nodes);
    }
}
