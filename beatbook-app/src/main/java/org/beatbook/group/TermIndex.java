package org.beatbook.group;

import java.util.Arrays;
import java.util.List;

/** Which articles of a day have a term, the newest first; articles go by their place. */
final class TermIndex {
    /** The newest entry of each term, by its place in {@link #owners}, from 1. */
    private final IntTable newest = new IntTable(1024);

    private int[] owners = new int[256];
    private int[] before = new int[256];
    private int entries;
    private int articles;
    private float[] scores = new float[64];
    private int[] touched = new int[64];
    private int touches;

    static TermIndex of(List<Node> nodes) {
        TermIndex index = new TermIndex();
        nodes.forEach(index::add);
        return index;
    }

    void add(Node node) {
        int owner = articles++;
        if (owner >= scores.length) {
            scores = Arrays.copyOf(scores, owner * 2);
            touched = Arrays.copyOf(touched, owner * 2);
        }
        for (int term : node.traits.terms()) {
            if (++entries == owners.length) {
                owners = Arrays.copyOf(owners, entries * 2);
                before = Arrays.copyOf(before, entries * 2);
            }
            owners[entries] = owner;
            before[entries] = newest.get(term);
            newest.set(term, entries);
        }
    }

    @FunctionalInterface
    interface Scored {
        void visit(int article, float score);
    }

    /** Tells of the articles that have any of the terms. */
    void score(Wanted wanted, Scored visitor) {
        for (int i = 0; i < wanted.terms.length; i++) {
            score(wanted.terms[i], wanted.scores[i]);
        }
        for (int i = 0; i < touches; i++) {
            visitor.visit(touched[i], scores[touched[i]]);
            scores[touched[i]] = 0;
        }
        touches = 0;
    }

    private void score(int term, float score) {
        int left = Wanted.EACH;
        for (int entry = newest.get(term); entry != 0 && left > 0; entry = before[entry], left--) {
            int owner = owners[entry];
            if (scores[owner] == 0) {
                touched[touches++] = owner;
            }
            scores[owner] += score;
        }
    }
}
