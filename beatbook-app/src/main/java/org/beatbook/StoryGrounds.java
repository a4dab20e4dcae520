package org.beatbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beatbook.group.Grouping;
import org.beatbook.group.Likeness;
import org.beatbook.group.SameText;
import org.beatbook.news.Decision.ArticleMoved;
import org.beatbook.news.Decision.OnStories;
import org.beatbook.news.Decision.StoriesJoined;
import org.beatbook.news.Decision.StoryParted;
import org.beatbook.news.Item;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.beatbook.pipeline.Reports;
import org.beatbook.store.Store;
import org.beatbook.store.Stories.Decided;
import org.beatbook.store.Stories.Grouped;
import org.jspecify.annotations.Nullable;

/**
 * Why two articles are one story, or are not.
 *
 * @param a id of the first article
 * @param b id of the second
 * @param one whether they are shown in one story
 * @param found whether grouping put them into one
 * @param decided what stands of the editor's decisions that name one of them or their stories' articles
 * @param likeness what the two have in common by themselves
 * @param lines all of it in words
 */
public record StoryGrounds(
        String a, String b, boolean one, boolean found, List<Decided> decided, Likeness likeness, List<String> lines) {

    public StoryGrounds {
        decided = List.copyOf(decided);
        lines = List.copyOf(lines);
    }

    private record Pair(Item a, Item b, Likeness likeness) {}

    /** Of the pair that is most alike; neither list is empty. */
    static StoryGrounds of(Store store, List<Item> ofA, List<Item> ofB) {
        Pair pair = mostAlike(store, ofA, ofB);
        String a = pair.a().id();
        String b = pair.b().id();
        Map<String, Placing> shown = store.stories().of(List.of(a, b));
        Optional<Grouped> groupedA = store.stories().grouped(a);
        Optional<Grouped> groupedB = store.stories().grouped(b);
        Optional<Placing> foundA = groupedA.map(Grouped::placing);
        Optional<Placing> foundB = groupedB.map(Grouped::placing);
        boolean one = shown.size() == 2
                && shown.values().stream().map(Placing::story).distinct().count() == 1;
        boolean found = foundA.isPresent() && foundA.map(Placing::story).equals(foundB.map(Placing::story));
        List<Decided> decided = decided(store, shown, a, b);
        List<String> lines = new ArrayList<>();
        lines.add("A: " + a + " " + pair.a().headline());
        lines.add("B: " + b + " " + pair.b().headline());
        lines.add(one ? "one story" : a.equals(b) ? "one article" : "not one story");
        if (one != found && !a.equals(b)) {
            lines.add(found ? "grouping put them into one" : "grouping did not put them into one");
        }
        decided.forEach(d -> lines.add("the editor's decision " + d.number() + ": " + told(d.decision())
                + (d.decision().reason().isEmpty() ? "" : " (" + d.decision().reason() + ")")));
        foundA.flatMap(p -> copy("A", p, b)).ifPresent(lines::add);
        foundB.flatMap(p -> copy("B", p, a)).ifPresent(lines::add);
        if (!a.equals(b)) {
            groupedA.flatMap(of -> groupedB.map(and -> SameText.explained(placed(of), placed(and))))
                    .ifPresent(lines::add);
        }
        lines.addAll(pair.likeness().reasons());
        if (found && !pair.likeness().joins()) {
            lines.add("they are one through other articles, or by what is common in the news of their days");
        }
        return new StoryGrounds(a, b, one, found, decided, pair.likeness(), lines);
    }

    private static Pair mostAlike(Store store, List<Item> ofA, List<Item> ofB) {
        Map<String, Report> reports = new HashMap<>();
        @Nullable Pair best = null;
        for (Item a : ofA) {
            for (Item b : ofB) {
                Pair pair = new Pair(
                        a,
                        b,
                        Likeness.of(
                                reports.computeIfAbsent(a.id(), id -> Reports.of(store, a)),
                                reports.computeIfAbsent(b.id(), id -> Reports.of(store, b))));
                if (best == null || pair.likeness().odds() > best.likeness().odds()) {
                    best = pair;
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("two articles are compared, not none");
        }
        return best;
    }

    private static List<Decided> decided(Store store, Map<String, Placing> shown, String a, String b) {
        List<String> concerned = new ArrayList<>(List.of(a, b));
        shown.values().stream()
                .map(Placing::story)
                .distinct()
                .forEach(story -> store.stories().members(story).forEach(p -> concerned.add(p.article())));
        return store.stories().decided().stream()
                .filter(Decided::stands)
                .filter(d -> d.decision().articles().stream().anyMatch(concerned::contains))
                .toList();
    }

    static Grouping.Placed placed(Grouped grouped) {
        return new Grouping.Placed(grouped.arrival(), grouped.sketch(), grouped.placing());
    }

    /** That it is a copy of a third article. */
    private static Optional<String> copy(String which, Placing placing, String other) {
        String origin = placing.copyOf();
        return origin == null || origin.equals(other)
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s has its text from %s: %.0f %% of it", which, origin, 100 * placing.share()));
    }

    /** A decision in words. */
    public static String told(OnStories decision) {
        return switch (decision) {
            case StoriesJoined j -> "joined the stories of " + j.a() + " and " + j.b();
            case StoryParted p -> "made a story of " + String.join(", ", p.articles());
            case ArticleMoved m -> "moved " + m.article() + " to the story of " + m.to();
        };
    }
}
