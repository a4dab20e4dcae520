package org.beatbook.news;

/**
 * A place in a text.
 *
 * @param start of its first UTF-16 code unit
 * @param end after its last
 * @param text what stands there, to the letter
 */
public record Span(int start, int end, String text) {

    public static Span of(String whole, int start, int end) {
        return new Span(start, end, whole.substring(start, end));
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
