package org.beatbook.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a clause can be about. */
public enum Field {
    HEADLINE(Type.WORDS, "headline"),
    KICKER(Type.WORDS, "kicker"),
    STANDFIRST(Type.WORDS, "standfirst"),
    BODY(Type.WORDS, "body"),
    CAPTION(Type.WORDS, "caption"),
    CREDIT(Type.WORDS, "picture credit"),
    AUTHOR(Type.WORDS, "byline"),
    SECTION(Type.WORDS, "section"),
    TAG(Type.WORDS, "tag"),
    SOURCE(Type.KEYWORD, "source"),
    LANGUAGE(Type.KEYWORD, "language"),
    GENRE(Type.KEYWORD, "genre"),
    URL(Type.KEYWORD, "address"),
    DATE(Type.DATE, "date");

    /** How a field's values are matched: word by word, as a whole, or as days. */
    public enum Type {
        WORDS,
        KEYWORD,
        DATE
    }

    /**
     * Where a clause without a field looks: what an article itself says. Not the credits, bylines and tags: an agency's
     * name under a picture does not make an article one about the agency.
     */
    public static final List<Field> TEXT = List.of(HEADLINE, KICKER, STANDFIRST, BODY, CAPTION);

    private final Type type;
    private final String label;

    Field(Type type, String label) {
        this.type = type;
        this.label = label;
    }

    public Type type() {
        return type;
    }

    /** What a reader reads, as in "in the headline". */
    public String label() {
        return label;
    }

    /** Its name in queries, and in the index. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
}
