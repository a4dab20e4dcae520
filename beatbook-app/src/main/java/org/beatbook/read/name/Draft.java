package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;
import org.jspecify.annotations.Nullable;

/** The names of a text while they are being found: steps add, correct and complete them. None overlap. */
final class Draft {
    final Text text;
    final List<Token> tokens;
    final long[] masks;
    final Lexicon lexicon;
    private final @Nullable Found[] owner;

    /** A name in the making. */
    static final class Found {
        int from;
        int to;
        Name.Type type;
        Name.Form form = Name.Form.NAME;

        @Nullable
        String entity;

        @Nullable
        String role;

        @Nullable
        String country;

        @Nullable
        Place place;

        /** By how much the model takes it for a name, in its units; rules have no doubt. */
        int margin = Integer.MAX_VALUE;

        String rule;

        Found(int from, int to, Name.Type type, String rule) {
            this.from = from;
            this.to = to;
            this.type = type;
            this.rule = rule;
        }

        int length() {
            return to - from;
        }

        boolean is(Name.Type other) {
            return type == other;
        }
    }

    Draft(Text text, long[] masks, Lexicon lexicon) {
        this.text = text;
        this.tokens = text.tokens();
        this.masks = masks;
        this.lexicon = lexicon;
        this.owner = new Found[tokens.size()];
    }

    /** The name that a token is part of. */
    @Nullable
    Found at(int token) {
        return token < 0 || token >= owner.length ? null : owner[token];
    }

    boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (owner[i] != null) {
                return false;
            }
        }
        return true;
    }

    /** Adds a name, and takes those away that it overlaps. */
    Found put(Found found) {
        for (int i = found.from; i < found.to; i++) {
            Found old = owner[i];
            if (old != null) {
                remove(old);
            }
        }
        for (int i = found.from; i < found.to; i++) {
            owner[i] = found;
        }
        return found;
    }

    void remove(Found found) {
        for (int i = found.from; i < found.to; i++) {
            if (owner[i] == found) {
                owner[i] = null;
            }
        }
    }

    /** Gives a name other bounds; one that is left without tokens goes. */
    void bound(Found found, int from, int to) {
        remove(found);
        found.from = from;
        found.to = to;
        if (from < to) {
            put(found);
        }
    }

    /** All names, in the order of the text. */
    List<Found> all() {
        List<Found> all = new ArrayList<>();
        Found last = null;
        for (Found found : owner) {
            if (found != null && found != last) {
                all.add(found);
                last = found;
            }
        }
        return all;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    String lower(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lower();
    }

    boolean isKind(int index, Kind kind) {
        return index >= 0 && index < masks.length && kind.any(masks[index]);
    }

    String words(Found found) {
        return text.span(found.from, found.to).text();
    }

    Sentence sentenceOf(int token) {
        return text.sentences().get(text.sentenceOf(token));
    }

    /** The longest names first, then by place. */
    static final Comparator<Found> LONGEST =
            Comparator.comparingInt((Found found) -> -found.length()).thenComparingInt(found -> found.from);

    Name name(Found found) {
        Place place = found.place;
        return new Name(
                text.span(found.from, found.to),
                found.type,
                found.form,
                found.entity,
                found.role,
                place == null ? null : Double.valueOf(place.latitude()),
                place == null ? null : Double.valueOf(place.longitude()),
                found.rule);
    }
}
