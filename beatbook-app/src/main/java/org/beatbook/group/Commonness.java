package org.beatbook.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.beatbook.group.Traits.Kind;

/** How common a term is: in its language at large, and in the articles of the days before. */
final class Commonness {
    private static final double[] LOGARITHMS = new double[4096];

    static {
        Arrays.setAll(LOGARITHMS, count -> Math.log(count + 0.5));
    }

    private IntTable before = new IntTable(1024);
    private final Map<String, Integer> articles = new HashMap<>();
    private int allArticles;
    private int changes;

    /** Takes out all that is counted. */
    void clear() {
        changes++;
        before = before.empty();
        articles.clear();
        allArticles = 0;
    }

    /** @param sign 1 to count a day's articles, -1 to take them out again */
    void count(Day day, int sign) {
        changes++;
        day.nodes().forEach(node -> add(node, sign));
    }

    /** @param sign 1 to count an article, -1 to take it out again */
    void count(Node node, int sign) {
        changes++;
        add(node, sign);
    }

    private void add(Node node, int sign) {
        allArticles += sign;
        articles.merge(node.language(), sign, Integer::sum);
        for (int term : node.counted()) {
            before.add(term, sign);
        }
    }

    /** Grows whenever something else is common. */
    int changes() {
        return changes;
    }

    /** A term as it is counted: a word by its language, and what is the same in all of them together. */
    static int counted(Kind kind, int term, String language) {
        return isOfLanguage(kind) && !language.equals(Node.ENGLISH) ? term ^ language.hashCode() * 0x9E3779B9 : term;
    }

    private static boolean isOfLanguage(Kind kind) {
        return kind == Kind.WORD || kind == Kind.NAME || kind == Kind.PHRASE;
    }

    /** Logarithm of one in how many articles of its language has it (inverse document frequency). */
    double rarity(Kind kind, int term, String language) {
        return all(isOfLanguage(kind) ? of(language) : allArticles)
                - log(Background.of(language).count(term) + before.get(counted(kind, term, language)));
    }

    /** The same of each term of an article. */
    double[] rarities(Node node) {
        int[] terms = node.counted();
        int[] atLarge = node.background();
        double[] rarities = new double[terms.length];
        double ofLanguage = all(of(node.language()));
        double all = all(allArticles);
        for (int i = 0; i < terms.length; i++) {
            double of = isOfLanguage(node.traits.kind(i)) ? ofLanguage : all;
            rarities[i] = of - log(atLarge[i] + before.get(terms[i]));
        }
        return rarities;
    }

    private int of(String language) {
        return articles.getOrDefault(language, 0);
    }

    private static double all(int articles) {
        return Math.log(Background.stretches() + articles + 1);
    }

    /** Of so many and a half: a term that none has is rare, and not beyond all measure. */
    private static double log(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(count + 0.5);
    }
}
