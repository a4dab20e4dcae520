package org.beatbook.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beatbook.news.Branch;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.StoryPage.Shown;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.query.Folding;
import org.jspecify.annotations.Nullable;

/** Which article and which picture stand for a story. The rules are in their order; the choice says which decided. */
public final class Leads {
    private static final int SHORTEST = 3;
    private static final Set<Genre> OPINIONS = Set.of(Genre.OPINION, Genre.CARTOON, Genre.GALLERY, Genre.LIVE);

    static final Comparator<Entry> BY_TIME = Comparator.comparing(
                    (Entry e) -> e.item().order())
            .thenComparing(e -> e.item().place())
            .thenComparing(e -> e.item().id());

    private Leads() {}

    /** What was chosen, and by which rule. */
    public record Choice(Entry entry, String reason) {}

    /** A rule that leaves some of the reports, and the words that say so. */
    private record Rule(Predicate<Item> leaves, String words) {}

    private static final List<Rule> RULES = List.of(
            new Rule(i -> i.genre() == null || !OPINIONS.contains(i.genre()), "no opinion or cartoon"),
            new Rule(i -> i.withdrawn() == null, "not withdrawn"),
            new Rule(Item::read, "read whole"),
            new Rule(i -> i.standfirst() != null && !i.standfirst().isBlank(), "with a standfirst"));

    /**
     * The report that stands for a story: what an editor pinned, else of the reports of their own the one that shares most
     * words with the others.
     *
     * @param branches at least one
     */
    public static Choice lead(List<Branch> branches) {
        Optional<Entry> pinned =
                branches.stream().flatMap(Branch::entries).filter(Entry::pinned).findFirst();
        if (pinned.isPresent()) {
            return new Choice(pinned.get(), "an editor pinned it");
        }
        List<Entry> reports = branches.stream().map(Branch::report).toList();
        if (reports.size() == 1) {
            return new Choice(reports.getFirst(), "the only report of its own");
        }
        List<Entry> left = reports;
        String last = "";
        for (Rule rule : RULES) {
            List<Entry> kept =
                    left.stream().filter(e -> rule.leaves().test(e.item())).toList();
            if (!kept.isEmpty() && kept.size() < left.size()) {
                left = kept;
                last = rule.words();
            }
        }
        return left.size() == 1
                ? new Choice(left.getFirst(), "the only report that is " + last)
                : central(left, reports);
    }

    /** As {@link #lead(List)}, of those in a language where there are any. */
    public static Choice lead(List<Branch> branches, String language) {
        List<Branch> spoken = branches.stream()
                .filter(b -> primary(language).equals(primary(b.report().item().language())))
                .toList();
        boolean pinned = branches.stream().flatMap(Branch::entries).anyMatch(Entry::pinned);
        return lead(spoken.isEmpty() || pinned ? branches : spoken);
    }

    private static String primary(@Nullable String tag) {
        return tag == null ? "" : tag.split("[-_]", 2)[0];
    }

    private static Choice central(List<Entry> left, List<Entry> all) {
        if (all.size() == 2) {
            Entry first = left.stream().min(BY_TIME).orElseThrow();
            return new Choice(first, "the first of two reports");
        }
        Map<String, Integer> told = new HashMap<>();
        all.forEach(e -> words(e.item()).forEach(w -> told.merge(w, 1, Integer::sum)));
        Entry best = left.stream()
                .max(Comparator.comparingDouble((Entry e) -> closeness(e.item(), told))
                        .thenComparing(BY_TIME.reversed()))
                .orElseThrow();
        return closeness(best.item(), told) > 0
                ? new Choice(best, "of " + all.size() + " reports the one that shares most words with the others")
                : new Choice(best, "the first of " + all.size() + " reports");
    }

    /** How many others tell what it tells, a word; long standfirsts are no advantage. */
    private static double closeness(Item item, Map<String, Integer> told) {
        Set<String> words = words(item);
        int shared = words.stream().mapToInt(w -> told.getOrDefault(w, 1) - 1).sum();
        return words.isEmpty() ? 0 : shared / Math.sqrt(words.size());
    }

    private static Set<String> words(Item item) {
        String text = item.headline() + " " + Objects.requireNonNullElse(item.standfirst(), "");
        Set<String> words = new HashSet<>();
        for (String word : Folding.fold(text).split(" ")) {
            if (word.length() > SHORTEST) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * The picture that stands for a story: one that may be shown first, then one with caption and credit, then the lead's
     * own, then the earliest.
     */
    public static Optional<Shown> picture(Entry lead, Collection<Branch> branches) {
        List<Entry> pictured = Stream.concat(Stream.of(lead), branches.stream().flatMap(Branch::entries))
                .filter(e -> e.plate() != null && e.item().genre() != Genre.CARTOON)
                .toList();
        return pictured.stream()
                .max(Comparator.comparing((Entry e) -> shown(e))
                        .thenComparing(Leads::told)
                        .thenComparing(e -> e.item().id().equals(lead.item().id()))
                        .thenComparing(e -> e.item().order(), Comparator.reverseOrder()))
                .map(e -> new Shown(Objects.requireNonNull(e.plate()), e, reason(e, lead)));
    }

    private static boolean shown(Entry entry) {
        return entry.plate() != null && entry.plate().shown() != null;
    }

    private static boolean told(Entry entry) {
        Picture picture = entry.item().pictures().getFirst();
        return picture.caption() != null && picture.credit() != null;
    }

    private static String reason(Entry entry, Entry lead) {
        String rights = shown(entry) ? "it may be shown" : "none may be shown";
        String words = told(entry) ? ", and has caption and credit" : "";
        return rights + words + (entry.item().id().equals(lead.item().id()) ? ", and goes with the headline" : "");
    }
}
