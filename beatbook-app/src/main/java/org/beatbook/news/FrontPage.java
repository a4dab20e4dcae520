package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import org.beatbook.news.TopicPage.Count;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a book: its topics and its outlets.
 *
 * @param sources outlets with their counts of articles, most first
 * @param articles how many articles the book has
 * @param captures how many captures the archive holds
 */
public record FrontPage(
        List<TopicCard> topics,
        List<Count> sources,
        int articles,
        long captures,
        @Nullable Instant updated) {

    /**
     * A topic in short.
     *
     * @param total how many stories it has
     * @param stories the weightiest, in their order
     */
    public record TopicCard(Topic topic, int total, List<StoryEntry> stories) {}
}
