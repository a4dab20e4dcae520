package org.beatbook.news;

import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.TopicPage.Entry;

/**
 * A report of its own, with the copies of its text folded under it.
 *
 * @param copies in the order of time
 * @param reason why it is taken for the origin of its copies; empty where it has none
 */
public record Branch(Entry report, List<Copy> copies, String reason) {

    public Branch {
        copies = List.copyOf(copies);
    }

    /**
     * An article that has its text from another one.
     *
     * @param share how much of its text it has from there, 0 to 1
     */
    public record Copy(Entry entry, double share) {}

    /** The report and its copies. */
    public Stream<Entry> entries() {
        return Stream.concat(Stream.of(report), copies.stream().map(Copy::entry));
    }
}
