package org.beatbook.news;

import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.TopicPage.Entry;

/**
 * A report of its own, with the copies of its text folded under it.
 *
 * @param copies in the order of time
 * @param reason why it is taken for the origin of its copies, such as {@code it was published first}; empty where it has
 *     none or nobody asked
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

    public Branch withReason(String why) {
        return new Branch(report, copies, why);
    }

    /** The report and its copies. */
    public Stream<Entry> entries() {
        return Stream.concat(Stream.of(report), copies.stream().map(Copy::entry));
    }
}
