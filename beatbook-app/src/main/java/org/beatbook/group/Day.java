package org.beatbook.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a day in the order of arrival. What finds them is made when it is worth it: of articles that come in no
 * order of time, many days are looked at once and forgotten.
 */
final class Day {
    /** Who has a term is looked up so often by going through all articles; then an index has paid. */
    private static final int LOOKS = 16;

    final long date;
    /** When it was looked at last, as the window counts. */
    long used;

    private final List<Node> nodes = new ArrayList<>();
    private int looks;
    private @Nullable TermIndex terms;
    private @Nullable CopyKeys copyKeys;

    Day(long date) {
        this.date = date;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Most often the newest; an article that comes again keeps its place. */
    void add(Node node) {
        boolean isNewest = nodes.isEmpty() || nodes.getLast().arrival < node.arrival;
        nodes.add(node);
        if (!isNewest) {
            nodes.sort(Comparator.comparingLong(n -> n.arrival));
            dropIndexes();
            return;
        }
        if (terms != null) {
            terms.add(node);
        }
        if (copyKeys != null) {
            copyKeys.add(nodes.size() - 1, node.keys());
        }
    }

    void remove(Node node) {
        nodes.remove(node);
        dropIndexes();
    }

    private void dropIndexes() {
        terms = null;
        copyKeys = null;
    }

    @FunctionalInterface
    interface Visitor {
        void visit(Node node);
    }

    @FunctionalInterface
    interface Scored {
        void visit(Node node, float score);
    }

    /** Tells of the articles that have any of the terms, each once, in no order. */
    void score(Wanted wanted, Scored visitor) {
        if (terms == null && ++looks > LOOKS) {
            terms = TermIndex.of(nodes);
        }
        if (terms == null) {
            wanted.scan(nodes, visitor);
        } else {
            terms.score(wanted, (article, score) -> visitor.visit(nodes.get(article), score));
        }
    }

    /** Whether the texts of many articles have a key. */
    boolean isCommon(int key) {
        return copyKeys().isFull(key);
    }

    /** Told of articles whose text has a key. */
    void copied(int key, Visitor visitor) {
        copyKeys().with(key, owner -> visitor.visit(nodes.get(owner)));
    }

    private CopyKeys copyKeys() {
        if (copyKeys == null) {
            copyKeys = CopyKeys.of(nodes);
        }
        return copyKeys;
    }
}
