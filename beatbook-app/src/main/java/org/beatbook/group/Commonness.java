package org.beatbook.group;

import java.util.Arrays;

/** How common a term is: in English at large, and in the articles of the days before. */
final class Commonness {
    private static final double[] LOGARITHMS = new double[4096];

    static {
        Arrays.setAll(LOGARITHMS, count -> Math.log(count + 0.5));
    }

    private final Background background = Background.ENGLISH;
    private final IntTable before = new IntTable(1024);
    private int articles;
    private int changes;

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
        articles += sign;
        for (int term : node.traits.terms()) {
            before.add(term, sign);
        }
    }

    /** Grows whenever something else is common. */
    int changes() {
        return changes;
    }

    /** Logarithm of one in how many articles has it (inverse document frequency). */
    double rarity(int term) {
        return all() - log(background.count(term) + before.get(term));
    }

    /** The same of each term of an article. */
    double[] rarities(Node node) {
        int[] terms = node.traits.terms();
        int[] atLarge = node.background(background);
        double[] rarities = new double[terms.length];
        double all = all();
        for (int i = 0; i < terms.length; i++) {
            rarities[i] = all - log(atLarge[i] + before.get(terms[i]));
        }
        return rarities;
    }

    private double all() {
        return Math.log(background.stretches() + articles + 1);
    }

    /** Of so many and a half: a term that none has is rare, and not beyond all measure. */
    private static double log(int count) {
        return count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(count + 0.5);
    }
}
