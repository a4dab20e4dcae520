package org.beatbook.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.beatbook.news.Credit;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.jspecify.annotations.Nullable;

/** The Lucene document of an article: one shape for the index and for standing queries, so that both match alike. */
public final class Documents {
    /** The field of the article's id. */
    public static final String ID = "id";

    /** The field of {@link Item#order} in milliseconds, for sorting. */
    public static final String ORDER = "order";

    /** How the fields of words are kept. */
    static final FieldType TEXT = text();

    private Documents() {}

    private static FieldType text() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setStored(true);
        type.freeze();
        return type;
    }

    /**
     * An article's document.
     *
     * @param text the body without captions
     */
    public static Document of(Item item, String text) {
        Document document = new Document();
        document.add(new StringField(ID, item.id(), Store.YES));
        document.add(new BinaryDocValuesField(ID, new BytesRef(item.id())));
        words(document, Field.HEADLINE, item.headline());
        words(document, Field.KICKER, item.kicker());
        words(document, Field.STANDFIRST, item.standfirst());
        words(document, Field.BODY, text);
        words(document, Field.SECTION, item.section());
        item.pictures().forEach(p -> words(document, Field.CAPTION, p.caption()));
        item.pictures().forEach(p -> words(document, Field.CREDIT, credit(p)));
        item.authors().forEach(a -> words(document, Field.AUTHOR, a));
        item.tags().forEach(t -> words(document, Field.TAG, t));
        keyword(document, Field.SOURCE, item.source());
        keyword(
                document,
                Field.GENRE,
                item.genre() == null ? null : item.genre().word());
        keyword(document, Field.URL, item.url());
        languages(item.language()).forEach(l -> keyword(document, Field.LANGUAGE, l));
        document.add(new LongField(Field.DATE.word(), item.day().toEpochDay(), Store.NO));
        document.add(new LongField(ORDER, item.order().toEpochMilli(), Store.NO));
        return document;
    }

    /**
     * The words of a field as they stand in the document: several values with one character between, which is how
     * Lucene counts offsets.
     */
    public static String text(Document document, Field field) {
        return String.join("\n", document.getValues(field.word()));
    }

    private static @Nullable String credit(Picture picture) {
        Credit credit = picture.credit();
        return credit == null ? null : credit.line();
    }

    /** {@code zh-Hant} is also {@code zh}. */
    private static List<String> languages(@Nullable String tag) {
        if (tag == null) {
            return List.of();
        }
        String lower = tag.toLowerCase(Locale.ROOT);
        int hyphen = lower.indexOf('-');
        return hyphen < 0 ? List.of(lower) : List.of(lower, lower.substring(0, hyphen));
    }

    private static void words(Document document, Field field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new org.apache.lucene.document.Field(field.word(), text, TEXT));
        }
    }

    private static void keyword(Document document, Field field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            document.add(
                    new StringField(field.word(), Keywords.normal(field, Objects.requireNonNull(value)), Store.NO));
        }
    }
}
