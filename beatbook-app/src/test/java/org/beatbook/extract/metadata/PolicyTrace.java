package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Corpus.Case;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.markup.Markup;

/** Prints what every rule of a field answers, for pages of the developing half whose dates are missed. */
final class PolicyTrace {
    private PolicyTrace() {}

    /** {@code dates}, or names of pages. */
    public static void main(String[] args) {
        List<Case> cases = new ArrayList<>(Corpus.htmldate(Half.DEVELOP));
        cases.addAll(Corpus.trafilatura(Half.DEVELOP));
        cases.addAll(Corpus.fundus(Half.DEVELOP));
        List<String> wanted = List.of(args);
        if (wanted.contains("conflicts")) {
            conflicts(Corpus.htmldate(Half.DEVELOP));
            return;
        }
        for (Case c : cases) {
            String gold = c.gold().path("date").asText("");
            Clues clues = Clues.of(Markup.parse(c.page(), "text/html", c.url(), null));
            Rule.Found<?> published = Rule.first(Published.POLICY, clues);
            boolean missed = wanted.contains("dates")
                    && gold.length() == 10
                    && (published == null || !published.value().toString().contains(gold));
            if (missed || wanted.contains(c.name())) {
                System.out.println(
                        c.name() + " " + c.url() + " gold " + c.gold().path("date")
                                + c.gold().path("title") + c.gold().path("author"));
                trace("published", Published.POLICY, clues);
                if (!missed) {
                    System.out.println("  headline " + clues.headline());
                    spots(clues);
                    trace("authors", Authors.POLICY, clues);
                    trace("standfirst", Standfirsts.POLICY, clues);
                    trace("kicker", Kickers.POLICY, clues);
                }
            }
        }
    }

    private static <T> void trace(String field, List<Rule<T>> policy, Clues clues) {
        for (Rule<T> rule : policy) {
            T value = rule.find().apply(clues);
            if (value != null) {
                System.out.println("   " + field + " " + rule.name() + ": " + value);
            }
        }
    }

    /** How often each pair of rules names different days, and which of them is right. */
    private static void conflicts(List<Case> cases) {
        java.util.Map<String, int[]> pairs = new java.util.TreeMap<>();
        for (Case c : cases) {
            String gold = c.gold().path("date").asText("");
            Clues clues = Clues.of(Markup.parse(c.page(), "text/html", c.url(), null));
            java.util.Map<String, String> days = new java.util.LinkedHashMap<>();
            for (Rule<org.beatbook.news.When> rule : Published.POLICY) {
                org.beatbook.news.When when = rule.find().apply(clues);
                if (when != null && when.iso().length() >= 10) {
                    days.put(rule.name(), when.iso().substring(0, 10));
                }
            }
            days.forEach((a, x) -> days.forEach((b, y) -> {
                int[] counts = pairs.computeIfAbsent(a + " > " + b, k -> new int[4]);
                if (x.equals(y)) {
                    counts[3]++;
                } else {
                    counts[x.equals(gold) ? 0 : y.equals(gold) ? 1 : 2]++;
                }
            }));
        }
        pairs.forEach((k, v) -> {
            if (v[0] + v[1] > 0 && v[1] >= v[0]) {
                System.out.printf("%-50s right %d, other %d, neither %d, same %d%n", k, v[0], v[1], v[2], v[3]);
            }
        });
    }

    private static void spots(Clues clues) {
        System.out.println("  headline at "
                + (clues.headline().spot() == null
                        ? -1
                        : clues.headline().spot().start()));
        for (List<Spot> list : List.of(clues.times, clues.dates, clues.bylines)) {
            for (Spot s : list.subList(0, Math.min(8, list.size()))) {
                System.out.println("    " + s.start() + "-" + s.end() + " <"
                        + s.element().normalName() + " " + s.element().className() + "> in "
                        + (s.in(Marks.COMMENT) ? "COMMENT " : "") + (s.in(Marks.RELATED) ? "RELATED " : "")
                        + (s.in(Marks.CHROME) ? "CHROME " : "")
                        + (s.is(Marks.ELSEWHERE) ? "itself " : "") + " " + Wording.of(s.element(), 60));
            }
        }
    }
}
