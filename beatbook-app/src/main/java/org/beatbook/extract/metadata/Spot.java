package org.beatbook.extract.metadata;

import org.jsoup.nodes.Element;

/** An element that the walk noted, with its place in the page. */
final class Spot {
    private final Element element;
    private final int start;
    private final int marks;
    private final int region;
    private int end = Integer.MAX_VALUE;

    /**
     * @param start its number among all nodes, in page order
     * @param marks what its own names say of it
     * @param region what the names of the elements around it say
     */
    Spot(Element element, int start, int marks, int region) {
        this.element = element;
        this.start = start;
        this.marks = marks;
        this.region = region;
    }

    Element element() {
        return element;
    }

    int start() {
        return start;
    }

    /** The number of the last node inside it. */
    int end() {
        return end;
    }

    void close(int last) {
        end = last;
    }

    int marks() {
        return marks;
    }

    int region() {
        return region;
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }

    boolean in(int mark) {
        return (region & mark) != 0;
    }

    /** Whether it stands, or is, in comments, boxes about other articles, or the site's own frame. */
    boolean elsewhere() {
        return in(Marks.ELSEWHERE) || is(Marks.ELSEWHERE);
    }

    String text() {
        return Wording.of(element, 600);
    }
}
