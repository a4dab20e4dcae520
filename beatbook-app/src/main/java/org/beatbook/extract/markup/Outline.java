package org.beatbook.extract.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** How many attributes an element has, and the number of its classes: counting and finding them is slow. */
    private int[] attributes = new int[2048];

    private int[] classes = new int[2048];
    private final ClassNames classNames = new ClassNames();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
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
        int[] children = new int[64];
        open[0] = add(document, 0);
        children[0] = document.childNodeSize();
        int depth = 0;
        while (depth >= 0) {
            if (next[depth] == children[depth]) {
                ends[open[depth--]] = size;
                continue;
            }
            Node child = nodes[open[depth]].childNode(next[depth]++);
            int place = add(child, depth + 1);
            int below = child instanceof Element element ? enter(element, place) : 0;
            if (below > 0) {
                depth++;
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                    next = Arrays.copyOf(next, depth * 2);
                    children = Arrays.copyOf(children, depth * 2);
                }
                open[depth] = place;
                next[depth] = 0;
                children[depth] = below;
            }
        }
    }

    /** Notes what readers ask of each element; says how many nodes it holds. */
    private int enter(Element element, int place) {
        int given = element.attributesSize();
        attributes[place] = given;
        classes[place] =
                given == 0 ? 0 : classNames.numberOf(element.attributes().get("class"));
        String name = element.normalName();
        if (name.equals("meta")) {
            metas.add(element);
        } else if (name.equals("script")) {
            scripts.add(element);
        }
        return element.childNodeSize();
    }

    private int add(Node node, int depth) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            depths = Arrays.copyOf(depths, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            attributes = Arrays.copyOf(attributes, size * 2);
            classes = Arrays.copyOf(classes, size * 2);
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

    /** How many attributes the element at a place has; 0 for other nodes. */
    public int attributes(int place) {
        return attributes[place];
    }

    /** The class attribute of the element at a place; empty where it has none. */
    public String classes(int place) {
        return classNames.name(classes[place]);
    }

    /** The number of that among the page's {@link #differentClasses}. */
    int classNumber(int place) {
        return classes[place];
    }

    int differentClasses() {
        return classNames.size();
    }

    /** The meta elements, in page order. */
    List<Element> metas() {
        return metas;
    }

    /** The scripts, in page order. */
    List<Element> scripts() {
        return scripts;
    }
}
