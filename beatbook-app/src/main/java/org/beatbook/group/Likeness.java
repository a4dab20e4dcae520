package org.beatbook.group;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.beatbook.group.Traits.Kind;
import org.beatbook.group.Traits.Term;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;

/**
 * What two articles have in common, by themselves: what is common in the news of the days before, and what the other
 * articles of their stories say, weighs in when they are placed and not here.
 *
 * @param words of their words, names, dates and numbers, what both have
 * @param likeness the cosine of the angle between their words, rare ones weighing more; 0 to 1. Where their languages
 *     differ, of names' sounds, dates, numbers, entities and events
 * @param threshold less than this is never joined
 * @param odds logarithm of the odds that the two alone are one story; above 0 they are
 * @param daysApart between the days on which they were published
 * @param reasons in plain English, the weightiest first
 */
public record Likeness(
        Share words,
        Share names,
        Share dates,
        Share numbers,
        double likeness,
        double threshold,
        double odds,
        double daysApart,
        List<String> reasons) {
    private static final int TOLD = 8;

    /**
     * What both have of a kind.
     *
     * @param share of what the article with less of it has, by weight; 0 to 1
     * @param shared the rarest first, as the first article has them
     */
    public record Share(double share, List<String> shared) {
        private Share rounded() {
            return new Share(hundredths(share), shared);
        }
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The same to hundredths, as it is printed. */
    public Likeness rounded() {
        return new Likeness(
                words.rounded(),
                names.rounded(),
                dates.rounded(),
                numbers.rounded(),
                hundredths(likeness),
                threshold,
                hundredths(odds),
                hundredths(daysApart),
                reasons);
    }

    /** Whether the two alone would be one story. */
    public boolean joins() {
        return odds > 0 && daysApart <= Settings.STANDARD.gap();
    }

    public static Likeness of(Report a, Report b) {
        Window window = new Window(day -> List.of(), 0);
        Vector ofA = vector(a, window);
        Vector ofB = vector(b, window);
        Likes likes = ofA.likes(ofB);
        double odds = Linking.odds(Group.of(List.of(ofA)), Group.of(List.of(ofB)), likes);
        double apart = Duration.between(a.published(), b.published()).abs().toMinutes() / (60.0 * 24);
        List<Share> shares = List.of(
                share(a, b, window, List.of(Kind.WORD)),
                share(a, b, window, List.of(Kind.NAME, Kind.PHRASE)),
                share(a, b, window, List.of(Kind.DATE)),
                share(a, b, window, List.of(Kind.NUMBER)));
        return new Likeness(
                shares.get(0),
                shares.get(1),
                shares.get(2),
                shares.get(3),
                likes.words(),
                Linking.FLOOR,
                odds,
                apart,
                reasons(shares, likes.words(), odds, apart));
    }

    /** An article as a group of its own, seen without the news of its days. */
    static Group alone(Report report) {
        return Group.of(List.of(vector(report, new Window(day -> List.of(), 0))));
    }

    private static Vector vector(Report report, Window window) {
        return new Vector(
                new Node(0, Grouping.sketch(report), new Placing(report.id(), "", null, 0)), window.commonness());
    }

    private static Share share(Report a, Report b, Window window, List<Kind> kinds) {
        Map<Integer, Term> ofA = terms(a, kinds);
        Map<Integer, Term> ofB = terms(b, kinds);
        List<Term> shared = ofA.values().stream()
                .filter(t -> ofB.containsKey(t.hash()))
                .sorted(Comparator.<Term>comparingDouble(t -> -rarity(t, a, window))
                        .thenComparing(Term::first))
                .toList();
        double both = weight(shared, a, window);
        double less = Math.min(weight(ofA.values(), a, window), weight(ofB.values(), b, window));
        return new Share(
                less == 0 ? 0 : both / less,
                shared.stream().map(Likeness::said).distinct().limit(TOLD).toList());
    }

    /** As the article has it, without the ending of an owner. */
    private static String said(Term term) {
        String text = term.text();
        return text.endsWith("'s") || text.endsWith("’s") ? text.substring(0, text.length() - 2) : text;
    }

    private static Map<Integer, Term> terms(Report report, List<Kind> kinds) {
        return Sketching.terms(report).stream()
                .filter(t -> kinds.contains(t.kind()))
                .collect(Collectors.toMap(Term::hash, t -> t, (x, y) -> x));
    }

    private static double rarity(Term term, Report of, Window window) {
        return window.commonness().rarity(term.kind(), term.hash(), Node.language(of.language()));
    }

    private static double weight(Iterable<Term> terms, Report of, Window window) {
        double weight = 0;
        for (Term term : terms) {
            weight += rarity(term, of, window);
        }
        return weight;
    }

    private static List<String> reasons(List<Share> shares, double likeness, double odds, double apart) {
        List<String> reasons = new ArrayList<>();
        if (apart > Settings.STANDARD.gap()) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "published %.1f days apart; a story's articles follow each other within %d",
                    apart,
                    Settings.STANDARD.gap()));
        }
        reasons.add(verdict(likeness, odds));
        List<String> kinds = List.of("words", "names", "dates", "numbers");
        for (int i = 0; i < kinds.size(); i++) {
            Share share = shares.get(i);
            if (!share.shared().isEmpty()) {
                reasons.add(String.format(
                        Locale.ROOT,
                        "%.0f %% of the %s in both: %s",
                        100 * share.share(),
                        kinds.get(i),
                        String.join(", ", share.shared())));
            }
        }
        return reasons;
    }

    private static String verdict(double likeness, double odds) {
        if (likeness < Linking.FLOOR) {
            return String.format(
                    Locale.ROOT, "too little in common: likeness %.2f, and %.2f is the least", likeness, Linking.FLOOR);
        }
        return String.format(
                Locale.ROOT, odds > 0 ? "likeness %.2f is enough" : "likeness %.2f is not enough", likeness);
    }
}
