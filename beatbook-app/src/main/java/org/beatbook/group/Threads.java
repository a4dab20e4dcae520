package org.beatbook.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Name;
import org.beatbook.news.Story;

/**
 * Which stories a story continues, and which continue it: those that name what few others name. Many share a country or a
 * president; a thread is held together by a rocket, a ship, a treaty, and the places that come up again with it.
 */
public final class Threads {
    private static final int MOST_EACH_WAY = 5;
    private static final int MOST_NAMED = 4;
    private static final int LEAST_SHARED = 3;
    private static final int LEAST_WITH_THING = 2;

    /** What the shared names must weigh together, where one that all articles have weighs nothing and one alone weighs 1. */
    private static final double LEAST = 0.7;

    private Threads() {}

    /**
     * A name that comes up in the story that is asked about.
     *
     * @param articles how many articles of the book have it
     * @param all how many articles the book has
     */
    public record Rare(String entity, String name, Name.Type type, int articles, int all) {
        boolean isThing() {
            return type == Name.Type.THING;
        }

        public double weight() {
            double most = Math.log(1.0 + all);
            return (most - Math.log(Math.max(1, articles))) / most;
        }
    }

    /** A story of the same thread, and why. */
    public record Link(Story story, String reason) {}

    /** What came before and after, each the oldest first. */
    public record Course(List<Link> before, List<Link> after) {}

    /**
     * @param candidates other stories with the names that they share with this one
     */
    public static Course of(Story story, Map<Story, List<Rare>> candidates) {
        List<Story> before = new ArrayList<>();
        List<Story> after = new ArrayList<>();
        candidates.forEach((other, shared) -> {
            int least = shared.stream().anyMatch(Rare::isThing) ? LEAST_WITH_THING : LEAST_SHARED;
            if (shared.size() >= least && weight(shared) >= LEAST) {
                (isBefore(other, story) ? before : after).add(other);
            }
        });
        return new Course(links(before, candidates), links(after, candidates));
    }

    private static boolean isBefore(Story other, Story story) {
        int first = other.first().compareTo(story.first());
        return first == 0 ? other.id().compareTo(story.id()) < 0 : first < 0;
    }

    private static double weight(List<Rare> shared) {
        return shared.stream().mapToDouble(Rare::weight).sum();
    }

    private static List<Link> links(List<Story> stories, Map<Story, List<Rare>> candidates) {
        return stories.stream()
                .sorted(Comparator.comparingDouble((Story s) -> -weight(candidates.getOrDefault(s, List.of())))
                        .thenComparing(Story::id))
                .limit(MOST_EACH_WAY)
                .sorted(Comparator.comparing(Story::first).thenComparing(Story::id))
                .map(s -> new Link(s, reason(candidates.getOrDefault(s, List.of()))))
                .toList();
    }

    private static String reason(List<Rare> shared) {
        List<String> names = shared.stream()
                .sorted(Comparator.comparingDouble((Rare r) -> -r.weight()).thenComparing(Rare::name))
                .limit(MOST_NAMED)
                .map(Rare::name)
                .toList();
        return "both name " + String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
