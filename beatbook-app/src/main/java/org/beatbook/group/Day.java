package org.beatbook.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The articles of a day in the order of arrival, and which of them have a term, the newest first. */
final class Day {
    final long date;
    /** When it was looked at last, as the window counts. */
    long used;

    private final List<Node> nodes = new ArrayList<>();
    private IntTable counts = new IntTable(64);
    /** The newest entry of each term, by its place in {@link #owners}, from 1. */
    private IntTable newest = new IntTable(64);

    private CopyKeys copyKeys = new CopyKeys();
    private int[] owners = new int[256];
    private int[] before = new int[256];
    private int entries;
    private float[] scores = new float[64];
    private int[] touched = new int[64];
    private int touches;

    Day(long date) {
        this.date = date;
    }

    List<Node> nodes() {
        return nodes;
    }

    IntTable counts() {
        return counts;
    }

    /** Most often the newest; an article that comes again keeps its place. */
    void add(Node node) {
        if (nodes.isEmpty() || nodes.getLast().arrival < node.arrival) {
            nodes.add(node);
            index(nodes.size() - 1);
        } else {
            nodes.add(node);
            nodes.sort(Comparator.comparingLong(n -> n.arrival));
            again();
        }
    }

    void remove(Node node) {
        nodes.remove(node);
        again();
    }

    private void again() {
        counts = new IntTable(64);
        newest = new IntTable(64);
        copyKeys = new CopyKeys();
        entries = 0;
        for (int i = 0; i < nodes.size(); i++) {
            index(i);
        }
    }

    private void index(int owner) {
        if (owner >= scores.length) {
            scores = Arrays.copyOf(scores, owner * 2);
            touched = Arrays.copyOf(touched, owner * 2);
        }
        copyKeys.add(owner, nodes.get(owner).keys());
        for (int term : nodes.get(owner).traits.terms()) {
            if (++entries == owners.length) {
                owners = Arrays.copyOf(owners, entries * 2);
                before = Arrays.copyOf(before, entries * 2);
            }
            owners[entries] = owner;
            before[entries] = newest.get(term);
            newest.set(term, entries);
            counts.add(term, 1);
        }
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Node node);
    }

    @FunctionalInterface
    interface Scored {
        void visit(Node node, float score);
    }

    /** Adds to the score of each article with a term, the newest first, of no more than so many. */
    void score(int term, int most, float score) {
        int left = most;
        for (int entry = newest.get(term); entry != 0 && left > 0; entry = before[entry], left--) {
            int owner = owners[entry];
            if (scores[owner] == 0) {
                touched[touches++] = owner;
            }
            scores[owner] += score;
        }
    }

    /** Told of the articles that scored; then all are without a score again. */
    void scored(Scored visitor) {
        for (int i = 0; i < touches; i++) {
            visitor.visit(nodes.get(touched[i]), scores[touched[i]]);
            scores[touched[i]] = 0;
        }
        touches = 0;
    }

    /** Whether the texts of many articles have a key. */
    boolean isCommon(int key) {
        return copyKeys.isFull(key);
    }

    /** Told of articles whose text has a key. */
    void copied(int key, Visitor visitor) {
        copyKeys.with(key, owner -> visitor.visit(nodes.get(owner)));
    }
}
