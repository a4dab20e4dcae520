package org.beatbook.publish;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/** The other forms of a topic, each a file beside its page. */
public enum Form {
    RSS("feed.rss", "application/rss+xml; charset=utf-8", Whole.NEWEST, Feeds::rss),
    ATOM("feed.atom", "application/atom+xml; charset=utf-8", Whole.NEWEST, Feeds::atom),
    JSON_FEED("feed.json", "application/feed+json; charset=utf-8", Whole.NEWEST, Feeds::json),
    JSON_LD("topic.jsonld", "application/ld+json; charset=utf-8", Integer.MAX_VALUE, JsonLd::write),
    NINJS("topic.ninjs.json", "application/json; charset=utf-8", Integer.MAX_VALUE, Ninjs::write),
    CSV("articles.csv", "text/csv; charset=utf-8; header=present", Integer.MAX_VALUE, Tables::csv),
    JSON_LINES("articles.jsonl", "application/jsonl; charset=utf-8", Integer.MAX_VALUE, Tables::jsonLines);

    private final String file;
    private final String type;
    private final int most;
    private final BiFunction<Whole, Site, String> writer;

    Form(String file, String type, int most, BiFunction<Whole, Site, String> writer) {
        this.file = file;
        this.type = type;
        this.most = most;
        this.writer = writer;
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

    /** A topic in this form; absent where there is no such topic. */
    public Optional<String> write(Book book, String topic, Site site) {
        return Whole.read(book, topic, most).map(whole -> writer.apply(whole, site));
    }
}
