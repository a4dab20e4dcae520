package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader sees of a topic.
 *
 * @param filter what the entries are narrowed to
 * @param entries one page of entries, pinned ones first, then newest first
 * @param total how many entries the filter leaves on all pages
 * @param pageSize how many entries a page holds
 * @param sources outlets with their counts over the whole topic, most first
 * @param genres genres with their counts over the whole topic
 * @param months months with their counts over the whole topic ({@code 2023-09}), newest first
 * @param contactSheet the newest pictures of the topic with what they belong to
 * @param updated when the newest capture of an entry was made; absent for an empty topic
 */
public record TopicPage(
        Topic topic,
        Filter filter,
        List<Entry> entries,
        int total,
        int pageSize,
        List<Count> sources,
        List<Count> genres,
        List<Count> months,
        List<Plate> contactSheet,
        @Nullable Instant updated) {

    public TopicPage {
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
        genres = List.copyOf(genres);
        months = List.copyOf(months);
        contactSheet = List.copyOf(contactSheet);
    }

    /**
     * An article on the page.
     *
     * @param outlet the source's name
     * @param pinned whether an editor put it first
     * @param score the sum of the weights of the clauses that match
     * @param plate its lead picture; absent where it has none
     */
    public record Entry(
            Item item,
            String outlet,
            boolean pinned,
            double score,
            @Nullable Plate plate) {}

    /**
     * A picture in its place on a page.
     *
     * @param item the id of the article it belongs to
     * @param headline that article's headline
     * @param shown the id of the archived capture that may be shown; absent where the source's setting does not allow it,
     *     or the archive does not hold it: then a placeholder keeps caption and credit
     */
    public record Plate(
            String item,
            String headline,
            Picture picture,
            @Nullable String shown) {}

    /**
     * A number beside a word.
     *
     * @param key what an address says, such as a source's id
     * @param label what a reader reads
     */
    public record Count(String key, String label, int count) {}
}
