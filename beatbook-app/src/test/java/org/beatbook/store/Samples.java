package org.beatbook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Block;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Genre;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Sighting;
import org.beatbook.news.Teaser;
import org.beatbook.news.Topic;
import org.beatbook.news.Version;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Records for tests, with as little said as a test needs. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2023-09-13T12:00:00Z");

    private Samples() {}

    public static Draft item(String id) {
        return new Draft(id);
    }

    public static Topic topic(String id, String query) {
        return new Topic(id, "Topic " + id, query, 1, null, "en", List.of(), List.of());
    }

    public static Topic excluding(Topic topic, String... ids) {
        return new Topic(
                topic.id(), topic.title(), topic.query(), topic.threshold(), null, "en", List.of(), List.of(ids));
    }

    public static CaptureHead capture(String url, Instant time, String type) {
        String digest = Ids.digest((url + time).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new CaptureHead(Ids.capture(url, time, digest), url, time, true, 200, type, digest, 10, "example.org");
    }

    public static Version version(int number, String capture, Instant captured, String text) {
        List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, text));
        Page page = new Page(
                Kind.ARTICLE,
                Genre.NEWS,
                "Headline",
                null,
                null,
                List.of("Mina Dahl"),
                new When.Day(LocalDate.EPOCH),
                null,
                "en",
                null,
                null,
                null,
                null,
                blocks,
                List.of(),
                List.of(),
                Map.of("headline", "h1"));
        return new Version(number, capture, captured, page);
    }

    public static Sighting sighting(String capture, int place, Instant captured) {
        Teaser teaser = new Teaser("Headline", null, null, null, null, null, null);
        return new Sighting(capture, "https://example.org/korea", "Korea", "en", place, captured, teaser);
    }

    /** An item being made. */
    public static final class Draft {
        private final String id;
        private String source = "example.org";
        private Instant order = NOON;
        private @Nullable Instant met;
        private int place;
        private @Nullable Genre genre = Genre.NEWS;
        private String headline = "A headline";
        private @Nullable String kicker;
        private @Nullable String standfirst;
        private List<String> authors = List.of();
        private @Nullable When published;
        private @Nullable String language = "en";
        private List<String> tags = List.of();
        private List<Picture> pictures = List.of();

        private Draft(String id) {
            this.id = id;
        }

        public Draft source(String value) {
            source = value;
            return this;
        }

        public Draft order(String instant) {
            order = Instant.parse(instant);
            return this;
        }

        /** When it was first captured; as {@link #order} where it is not told. */
        public Draft met(Instant value) {
            met = value;
            return this;
        }

        public Draft place(int value) {
            place = value;
            return this;
        }

        public Draft genre(@Nullable Genre value) {
            genre = value;
            return this;
        }

        public Draft headline(String value) {
            headline = value;
            return this;
        }

        public Draft kicker(String value) {
            kicker = value;
            return this;
        }

        public Draft standfirst(String value) {
            standfirst = value;
            return this;
        }

        public Draft authors(String... values) {
            authors = List.of(values);
            return this;
        }

        public Draft published(String iso) {
            published = When.parse(iso);
            order = published.earliest();
            return this;
        }

        public Draft language(@Nullable String value) {
            language = value;
            return this;
        }

        public Draft tags(String... values) {
            tags = List.of(values);
            return this;
        }

        public Draft pictures(Picture... values) {
            pictures = List.of(values);
            return this;
        }

        public Item make() {
            return new Item(
                    id,
                    source,
                    "https://" + source + "/" + id,
                    true,
                    order,
                    place,
                    met == null ? order : met,
                    genre,
                    headline,
                    kicker,
                    standfirst,
                    authors,
                    published,
                    null,
                    language,
                    null,
                    null,
                    tags,
                    pictures,
                    1,
                    null);
        }
    }
}
