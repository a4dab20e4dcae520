package org.beatbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/** The other forms of a topic, each a file beside its page. */
public enum Form {
    RSS("feed.rss", "application/rss+xml; charset=utf-8", whole(Whole.NEWEST, Feeds::rss)),
    ATOM("feed.atom", "application/atom+xml; charset=utf-8", whole(Whole.NEWEST, Feeds::atom)),
    JSON_FEED("feed.json", "application/feed+json; charset=utf-8", whole(Whole.NEWEST, Feeds::json)),
    JSON_LD("topic.jsonld", "application/ld+json; charset=utf-8", whole(Integer.MAX_VALUE, JsonLd::write)),
    NINJS("topic.ninjs.json", "application/json; charset=utf-8", whole(Integer.MAX_VALUE, Ninjs::write)),
    CSV("articles.csv", "text/csv; charset=utf-8; header=present", whole(Integer.MAX_VALUE, Tables::csv)),
    JSON_LINES("articles.jsonl", "application/jsonl; charset=utf-8", whole(Integer.MAX_VALUE, Tables::jsonLines)),
    STORY_RSS("stories.rss", "application/rss+xml; charset=utf-8", stories(Whole.NEWEST, StoryFeeds::rss)),
    STORY_ATOM("stories.atom", "application/atom+xml; charset=utf-8", stories(Whole.NEWEST, StoryFeeds::atom)),
    STORY_JSON_FEED("stories.json", "application/feed+json; charset=utf-8", stories(Whole.NEWEST, StoryFeeds::json)),
    STORY_LINES("stories.jsonl", "application/jsonl; charset=utf-8", stories(Integer.MAX_VALUE, StoryJson::lines)),
    PLOVER("events.jsonl", "application/jsonl; charset=utf-8", read(Plover::write)),
    EVENTS("events.csv", "text/csv; charset=utf-8; header=present", read(EventTable::csv)),
    PEOPLE("people.csv", "text/csv; charset=utf-8; header=present", read(PeopleTable::csv)),
    QUOTES("quotes.csv", "text/csv; charset=utf-8; header=present", read(QuoteTable::csv)),
    QUOTE_LINES("quotes.jsonl", "application/jsonl; charset=utf-8", read(QuoteTable::jsonLines));

    private final String file;
    private final String type;
    private final Opening opening;

    Form(String file, String type, Opening opening) {
        this.file = file;
        this.type = type;
        this.opening = opening;
    }

    /** A form that is ready to be written, piece by piece. */
    public interface Text {
        void writeTo(Appendable out) throws IOException;
    }

    /** How a form is made of a topic; absent where there is no such topic. */
    private interface Opening {
        Optional<Text> open(Book book, String topic, Site site);
    }

    /** Writes what was read in a topic's articles. */
    private interface Reader {
        void write(Dossier dossier, Site site, Appendable out) throws IOException;
    }

    private static Opening whole(int most, BiFunction<Whole, Site, String> writer) {
        return (book, topic, site) ->
                Whole.read(book, topic, most).map(whole -> out -> out.append(writer.apply(whole, site)));
    }

    private static Opening stories(int most, BiFunction<Stories, Site, String> writer) {
        return (book, topic, site) ->
                Stories.read(book, topic, most).map(read -> out -> out.append(writer.apply(read, site)));
    }

    private static Opening read(Reader reader) {
        return (book, topic, site) ->
                book.happenings().dossier(topic).map(dossier -> out -> reader.write(dossier, site, out));
    }

    /** The form of a file name; absent where there is none such. */
    public static Optional<Form> named(String file) {
        return Arrays.stream(values()).filter(f -> f.file.equals(file)).findFirst();
    }

    /** The file's name, such as {@code feed.atom}. */
    public String file() {
        return file;
    }

    /** The Content-Type. */
    public String type() {
        return type;
    }

    /** Whether it tells of everything that was read, so that it may be too long to be held. */
    public boolean isLong() {
        return ordinal() >= PLOVER.ordinal();
    }

    /** A topic in this form, to be written; absent where there is no such topic. */
    public Optional<Text> open(Book book, String topic, Site site) {
        return opening.open(book, topic, site);
    }

    /** A topic in this form; absent where there is no such topic. */
    public Optional<String> write(Book book, String topic, Site site) {
        return open(book, topic, site).map(text -> {
            StringBuilder out = new StringBuilder();
            try {
                text.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory cannot fail", e);
            }
            return out.toString();
        });
    }
}
