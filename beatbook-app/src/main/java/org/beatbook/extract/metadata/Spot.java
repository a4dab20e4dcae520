package org.beatbook.extract.metadata;

import org.jsoup.nodes.Element;

/** An element that the walk noted, with its place in the page. */
final class Spot {
    private final Element element;
    private final int start;
    private final int end;
    private final int marks;
    private final int region;

    /**
     * @param start its place among all nodes, in page order
     * @param end the place of the last node inside it
     * @param marks what its own names say of it
     * @param region what the names of the elements around it say
     */
    Spot(Element element, int start, int end, int marks, int region) {
        this.element = element;
        this.start = start;
        this.end = end;
        this.marks = marks;
        this.region = region;
    }

    Element element() {
        return element;
    }

    int start() {
        return start;
    }

    /** The place of the last node inside it. */
    int end() {
        return end;
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
