package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/** What an editor decided. With the archive, the log of these is all that a book is made from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.TopicSaved.class, name = "topic-saved"),
    @JsonSubTypes.Type(value = Decision.TopicRemoved.class, name = "topic-removed"),
    @JsonSubTypes.Type(value = Decision.SourceSaved.class, name = "source-saved"),
    @JsonSubTypes.Type(value = Decision.SourceRemoved.class, name = "source-removed"),
    @JsonSubTypes.Type(value = Decision.Withheld.class, name = "withheld"),
    @JsonSubTypes.Type(value = Decision.Expunged.class, name = "expunged"),
    @JsonSubTypes.Type(value = Decision.StoriesJoined.class, name = "stories-joined"),
    @JsonSubTypes.Type(value = Decision.StoryParted.class, name = "story-parted"),
    @JsonSubTypes.Type(value = Decision.ArticleMoved.class, name = "article-moved"),
    @JsonSubTypes.Type(value = Decision.StoryDecisionTakenBack.class, name = "story-decision-taken-back")
})
public sealed interface Decision {

    /** When it was decided. */
    Instant at();

    record TopicSaved(Instant at, Topic topic) implements Decision {}

    record TopicRemoved(Instant at, String topic) implements Decision {}

    record SourceSaved(Instant at, Source source) implements Decision {}

    /** A source of which there is no article was removed with its settings. */
    record SourceRemoved(Instant at, String source) implements Decision {}

    /** A URL was taken out of pages, search and exports. */
    record Withheld(Instant at, String url, String reason) implements Decision {}

    /** A URL's captures were taken out of the archive itself. */
    record Expunged(Instant at, String url, String reason) implements Decision {}

    /**
     * What an editor decided on stories. Stories are named by articles of theirs, because their own ids change as articles
     * come; each decision holds for the articles that come later, too.
     */
    sealed interface OnStories extends Decision {
        /** Why, in the editor's words; empty where nothing was said. */
        String reason();

        /** The ids of the articles that it names. */
        List<String> articles();
    }

    /** The whole stories of these two articles are one. */
    record StoriesJoined(Instant at, String a, String b, String reason) implements OnStories {
        @Override
        public List<String> articles() {
            return List.of(a, b);
        }
    }

    /** These articles are a story of their own. */
    record StoryParted(Instant at, List<String> articles, String reason) implements OnStories {
        public StoryParted {
            articles = List.copyOf(articles);
        }
    }

    /** An article is part of the story of another. */
    record ArticleMoved(Instant at, String article, String to, String reason) implements OnStories {
        @Override
        public List<String> articles() {
            return List.of(article, to);
        }
    }

    /**
     * A decision on stories holds no more.
     *
     * @param number its place in the log, from 1
     */
    record StoryDecisionTakenBack(Instant at, int number, String reason) implements Decision {}
}
