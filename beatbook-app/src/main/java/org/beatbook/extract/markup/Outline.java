package org.beatbook.extract.markup;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page's nodes in document order, found in one walk. Whatever reads a whole page goes by their places: from node to
 * node of the tree is the slow way, and four readers would each go it again.
 */
public final class Outline {
    private final int body;
    private Node[] nodes = new Node[2048];
    private int[] depths = new int[2048];
    private int[] ends = new int[2048];
    private int size;

    private Outline(Document document) {
        // It makes the element where a page has none: before the walk, so that the walk meets it.
        Element wanted = document.body();
        walk(document);
        int place = 0;
        while (nodes[place] != wanted) {
            place++;
        }
        body = place;
    }

    static Outline of(Document document) {
        return new Outline(document);
    }

    private void walk(Node document) {
        int[] open = new int[64];
        int[] next = new int[64];
        open[0] = add(document, 0);
        int depth = 0;
        while (depth >= 0) {
            Node at = nodes[open[depth]];
            if (next[depth] == at.childNodeSize()) {
                ends[open[depth--]] = size;
                continue;
            }
            Node child = at.childNode(next[depth]++);
            int place = add(child, depth + 1);
            if (child.childNodeSize() > 0) {
                depth++;
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                    next = Arrays.copyOf(next, depth * 2);
                }
                open[depth] = place;
                next[depth] = 0;
            }
        }
    }

    private int add(Node node, int depth) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            depths = Arrays.copyOf(depths, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        nodes[size] = node;
        depths[size] = depth;
        ends[size] = size + 1;
        return size++;
    }

    /** How many nodes there are, the document among them. */
    public int size() {
        return size;
    }

    /** The place of the body element. */
    public int body() {
        return body;
    }

    public Node node(int place) {
        return nodes[place];
    }

    /** How many nodes are around a node. */
    public int depth(int place) {
        return depths[place];
    }

    /** One beyond the place of the last node inside a node. */
    public int end(int place) {
        return ends[place];
    }
}
