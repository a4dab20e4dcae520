package org.beatbook.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.group.Tokens.Token;
import org.beatbook.group.Traits.Kind;
import org.beatbook.group.Traits.Term;
import org.beatbook.news.Report;

/** Takes from an article what it is compared by. */
final class Sketching {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    /** How often a word is said within sentences, and how often of these with a capital. */
    private final Map<String, int[]> capitals = new HashMap<>();

    private final Map<String, int[]> stems = new HashMap<>();

    private static final class Tally {
        final Kind kind;
        final String text;
        final int first;
        int count;
        int lead;

        Tally(Kind kind, String text, int first) {
            this.kind = kind;
            this.text = text;
            this.first = first;
        }
    }

    private Sketching() {}

    static Traits traits(Report report) {
        return Traits.of(new Sketching().terms(report));
    }

    private List<Term> terms(Report report) {
        List<Token> headline = Tokens.of(report.headline());
        List<Token> body = Tokens.of(report.standfirst() == null ? report.text() : report.standfirst() + "\n\n" + report.text());
        body.forEach(this::watch);
        add(headline, true);
        add(body, false);
        report.entities().forEach(id -> add(Kind.ENTITY, id, false));
        report.events().forEach(id -> add(Kind.EVENT, id, false));
        List<Term> terms = new ArrayList<>();
        tallies.values()
                .forEach(t -> terms.add(new Term(t.kind.hash(t.text), kind(t), t.count, t.lead, t.first)));
        return once(terms);
    }

    private static List<Term> once(List<Term> terms) {
        Map<Integer, Term> by = new LinkedHashMap<>();
        terms.forEach(t -> by.putIfAbsent(t.hash(), t));
        return new ArrayList<>(by.values());
    }

    private void watch(Token token) {
        if (!token.opening() && !token.isNumber()) {
            int[] seen = capitals.computeIfAbsent(Folding.folded(token.text()), k -> new int[2]);
            seen[0]++;
            seen[1] += token.capital() ? 1 : 0;
            int[] stem = stems.computeIfAbsent(Folding.stem(Folding.folded(token.text())), k -> new int[2]);
            stem[0]++;
            stem[1] += token.capital() ? 1 : 0;
        }
    }

    private void add(List<Token> tokens, boolean isHeadline) {
        phrases(tokens, isHeadline);
        for (Token token : tokens) {
            boolean lead = isHeadline || token.sentence() == 0;
            if (token.isNumber()) {
                add(Kind.NUMBER, number(token.text()), lead);
            } else {
                add(Kind.WORD, Folding.stem(Folding.folded(token.text())), lead);
            }
        }
    }

    /** Names of several words, and what stands together where nothing tells names. */
    private void phrases(List<Token> tokens, boolean isHeadline) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isName(token)) {
                boolean more = token.joined() && !phrase.isEmpty();
                if (!more) {
                    phrase.setLength(0);
                }
                phrase.append(more ? " " : "").append(Folding.folded(token.text()));
                if (more) {
                    add(Kind.PHRASE, phrase.substring(previous(phrase)), isHeadline || token.sentence() == 0);
                }
            } else {
                phrase.setLength(0);
            }
        }
    }

    /** Where the last but one word of a phrase begins. */
    private static int previous(StringBuilder phrase) {
        int last = phrase.lastIndexOf(" ");
        return phrase.lastIndexOf(" ", last - 1) + 1;
    }

    private boolean isName(Token token) {
        int[] seen = capitals.get(Folding.folded(token.text()));
        return token.capital() && !token.isNumber() && seen != null && seen[1] * 2 > seen[0];
    }

    /** A number as it is compared: without what parts its thousands. */
    static String number(String text) {
        return text.replaceAll("[.,](?=\\d{3}\\b)", "").replace(',', '.');
    }

    private void add(Kind kind, String text, boolean lead) {
        Tally tally = tallies.computeIfAbsent(kind + text, k -> new Tally(kind, text, tallies.size()));
        tally.count++;
        tally.lead += lead ? 1 : 0;
    }

    private Kind kind(Tally tally) {
        if (tally.kind != Kind.WORD) {
            return tally.kind;
        }
        int[] seen = stems.get(tally.text);
        return seen != null && seen[1] * 2 > seen[0] ? Kind.NAME : Kind.WORD;
    }
}
