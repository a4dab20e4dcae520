package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What an editor decided. With the archive, the log of these is all that a book is made from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.TopicSaved.class, name = "topic-saved"),
    @JsonSubTypes.Type(value = Decision.TopicRemoved.class, name = "topic-removed"),
    @JsonSubTypes.Type(value = Decision.SourceSaved.class, name = "source-saved"),
    @JsonSubTypes.Type(value = Decision.SourceRemoved.class, name = "source-removed"),
    @JsonSubTypes.Type(value = Decision.Withheld.class, name = "withheld"),
    @JsonSubTypes.Type(value = Decision.Expunged.class, name = "expunged")
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
}
