package org.beatbook.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;

/**
 * A place that matches, in a field's words as {@link Documents#text} joins them.
 *
 * @param start the first character
 * @param end after the last character
 */
public record Passage(Field field, int start, int end) {
    /** So many places of one field are enough for any excerpt. */
    private static final int MAX = 200;

    /** The places of all matches in fields of words, in order of field and place. */
    public static List<Passage> of(@Nullable Matches matches) throws IOException {
        List<Passage> passages = new ArrayList<>();
        if (matches != null) {
            for (Field field : Field.values()) {
                if (field.type() == Field.Type.WORDS) {
                    collect(matches.getMatches(field.word()), field, passages);
                }
            }
        }
        return passages;
    }

    private static void collect(@Nullable MatchesIterator matches, Field field, List<Passage> passages)
            throws IOException {
        List<Passage> found = new ArrayList<>();
        while (matches != null && found.size() < MAX && matches.next()) {
            if (matches.startOffset() >= 0) {
                found.add(new Passage(field, matches.startOffset(), matches.endOffset()));
            }
        }
        found.sort(Comparator.comparingInt(Passage::start).thenComparingInt(Passage::end));
        passages.addAll(found);
    }
}
