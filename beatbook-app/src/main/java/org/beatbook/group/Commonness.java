package org.beatbook.group;

/** How common a term is: in English at large, and in the articles of the days before. */
final class Commonness {
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
        return Math.log((background.stretches() + articles + 1) / (background.count(term) + before.get(term) + 0.5));
    }
}
