package org.beatbook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beatbook.news.Digest;
import org.beatbook.news.Filter;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.jspecify.annotations.Nullable;

/** A topic's page, by its stories or article by article. */
record TopicAction(Book book) implements Action {
    private static final String ARTICLES = "articles";
    private static final String STORIES = "stories";
    /** Only here runs a script: the one that marks what is new. */
    private static final String SCRIPTED = Shaping.POLICY + "; script-src 'self'";

    @Override
    public Optional<Answer> answer(Asked asked) {
        String topic = asked.part("topic");
        Filter filter = asked.filter();
        String by = asked.given("by");
        if (by != null && !by.equals(ARTICLES) && !by.equals(STORIES)) {
            throw new BadRequest("“by” must be stories or articles.");
        }
        LocalDate asOf = asked.day("as-of");
        Digest digest = filter.equals(Filter.NONE) && asOf == null
                ? book.happenings().digest(topic).orElse(null)
                : null;
        return ARTICLES.equals(by)
                ? book.topicPage(topic, filter)
                        .map(page -> Answer.html(Html.topic(asked.site(), page, digest))
                                .modified(page.updated()))
                : stories(asked, topic, filter, asOf, digest);
    }

    private Optional<Answer> stories(
            Asked asked, String topic, Filter filter, @Nullable LocalDate asOf, @Nullable Digest digest) {
        Instant since = asOf == null ? asked.time("since") : null;
        return book.tales()
                .topic(topic, filter, asOf)
                .map(page -> Answer.html(Html.stories(asked.site(), page.withSince(since), digest))
                        .modified(page.topic().updated())
                        .with("Content-Security-Policy", SCRIPTED));
    }
}
