package org.beatbook.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.beatbook.news.Ids;
import org.beatbook.news.Placing;

/** The articles that are nearest to one that arrives, with their stories: what is decided anew when it is placed. */
final class Neighbourhood {
    /** So many of its rarest terms are looked up. */
    private static final int TERMS = 24;
    /** So many articles of each day are found by a term, the newest. */
    private static final int EACH = 64;
    /** So many articles are looked at more closely. */
    private static final int NEAREST = 32;
    /** So many articles of a story are compared. */
    private static final int MEMBERS = 24;
    /** So many articles are arranged anew. */
    private static final int MOST = 64;

    private static final double LINK = 0.2;
    private static final double NEVER = -1000;

    private final Window window;
    private final Settings settings;
    private final Node node;

    Neighbourhood(Window window, Settings settings, Node node) {
        this.window = window;
        this.settings = settings;
        this.node = node;
    }

    /** Adds the article to the window, in its story, and answers it and all that moved. */
    List<Node> settled() {
        List<Node> around = around();
        window.add(node);
        List<Node> moved = arranged(around);
        moved.remove(node);
        moved.addFirst(node);
        return moved;
    }

    private List<Node> around() {
        Vector own = new Vector(node, window);
        Set<Node> around = new LinkedHashSet<>();
        Set<String> stories = new LinkedHashSet<>();
        if (!node.story().isEmpty()) {
            stories.add(node.story());
        }
        nearest(own).stream()
                .map(n -> new Vector(n, window))
                .sorted(Comparator.<Vector>comparingDouble(v -> -own.cosine(v)).thenComparing(v -> v.node.arrival))
                .filter(v -> own.cosine(v) > LINK / 2)
                .forEach(v -> stories.add(v.node.story()));
        for (String story : stories) {
            List<Node> members = sample(window.reports(story));
            if (around.size() + members.size() <= MOST) {
                around.addAll(members);
            }
        }
        return new ArrayList<>(around);
    }

    /** The first and the newest. */
    private static List<Node> sample(List<Node> members) {
        if (members.size() <= MEMBERS) {
            return members;
        }
        List<Node> sample = new ArrayList<>(members.subList(0, MEMBERS / 2));
        sample.addAll(members.subList(members.size() - MEMBERS / 2, members.size()));
        return sample;
    }

    private List<Node> nearest(Vector own) {
        int[] terms = node.traits.terms();
        int[] rarest = IntStream.range(0, terms.length)
                .filter(i -> window.count(terms[i]) > 0)
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
                .sorted(Map.Entry.<Node, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> e.getKey().arrival))
                .map(Map.Entry::getKey)
                .filter(n -> !n.isCopy())
                .limit(NEAREST)
                .toList();
    }

    private List<Node> arranged(List<Node> around) {
        around.add(node);
        int n = around.size();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] parts = new int[n];
        boolean[] bound = new boolean[n];
        for (int i = 0; i < n; i++) {
            Integer next = numbers.size();
            parts[i] = numbers.computeIfAbsent(around.get(i).story(), k -> next);
            String story = around.get(i).story();
            bound[i] = around.get(i) != node && window.reports(story).size() > MEMBERS;
        }
        int[] improved = new Arrangement(likeness(around), parts, bound).improved();
        return named(around, improved);
    }

    private double[][] likeness(List<Node> around) {
        int n = around.size();
        Vector[] vectors = around.stream().map(a -> new Vector(a, window)).toArray(Vector[]::new);
        double[][] likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                long apart = Math.abs(around.get(i).day - around.get(j).day);
                double value = apart > settings.span() ? NEVER : vectors[i].cosine(vectors[j]) - LINK;
                likeness[i][j] = value;
                likeness[j][i] = value;
            }
        }
        return likeness;
    }

    /** Gives each part its story's id: of what it was before the eldest, or a new one. */
    private List<Node> named(List<Node> around, int[] parts) {
        Map<Integer, List<Node>> by = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            by.computeIfAbsent(parts[i], k -> new ArrayList<>()).add(around.get(i));
        }
        Set<String> taken = new LinkedHashSet<>();
        Map<List<Node>, String> names = new LinkedHashMap<>();
        by.values().stream()
                .sorted(Comparator.comparingLong(Neighbourhood::eldest))
                .forEach(members -> members.stream()
                        .sorted(Comparator.comparingLong(m -> m.arrival))
                        .map(Node::story)
                        .filter(story -> !story.isEmpty() && !taken.contains(story))
                        .findFirst()
                        .ifPresent(story -> {
                            taken.add(story);
                            names.put(members, story);
                        }));
        List<Node> moved = new ArrayList<>();
        for (List<Node> members : by.values()) {
            String name = names.containsKey(members) ? names.get(members) : fresh(members);
            members.forEach(m -> move(m, name, around, moved));
        }
        return moved;
    }

    private static long eldest(List<Node> members) {
        return members.stream().mapToLong(m -> m.arrival).min().orElseThrow();
    }

    private String fresh(List<Node> members) {
        Node first = members.stream().min(Comparator.comparingLong(m -> m.arrival)).orElseThrow();
        String id = Ids.story(first.id());
        for (int again = 2; !window.story(id).isEmpty(); again++) {
            id = Ids.story(first.id() + " " + again);
        }
        return id;
    }

    private void move(Node member, String story, List<Node> around, List<Node> moved) {
        if (member.story().equals(story)) {
            return;
        }
        // Those of its story that were not looked at stay with the one that stands for them.
        List<Node> with = member == node || window.reports(member.story()).size() <= MEMBERS
                ? List.of(member)
                : window.reports(member.story());
        for (Node each : with) {
            List<Node> copies = window.copies(each);
            put(each, story, moved);
            copies.forEach(copy -> put(copy, story, moved));
        }
        assert around.contains(member);
    }

    private void put(Node node, String story, List<Node> moved) {
        window.leave(node);
        node.placing = new Placing(node.id(), story, node.placing.copyOf(), node.placing.share());
        window.belongs(node);
        moved.add(node);
    }
}
