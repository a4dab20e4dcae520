package org.beatbook.news;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet: its settings and its articles, newest first.
 *
 * @param total how many articles it has in the book
 * @param first the day of its oldest article
 * @param last the day of its newest article
 */
public record SourcePage(
        Source source,
        List<TopicPage.Entry> entries,
        int total,
        int page,
        int pageSize,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
