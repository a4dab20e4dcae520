package org.beatbook.publish;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Filter;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.Story;
import org.beatbook.news.StoryPage;
import org.jspecify.annotations.Nullable;

/** A book's articles as the stories they are parts of. */
public interface Tales {

    /**
     * A topic by its stories; absent where there is no such topic.
     *
     * @param asOf the day as whose end it is shown; absent for today
     */
    Optional<StoriesPage> topic(String topic, Filter filter, @Nullable LocalDate asOf);

    /** A story by the id that it goes by now; absent where there is none, or nothing of it may be shown. */
    Optional<StoryPage> story(String id);

    /** The id that a story goes by now: one that was joined with another goes by that one's. */
    Optional<String> current(String id);

    /** The stories of these articles that have others beside them, by the article's id. */
    Map<String, Story> of(Collection<String> articles);

    /** The story of an article, where it has others beside it. */
    static @Nullable Story of(Book book, ArticlePage page) {
        String id = page.item().id();
        return book.tales().of(List.of(id)).get(id);
    }
}
