package org.beatbook.query;

import com.ibm.icu.text.Normalizer2;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.beatbook.query.Analysis.Token;
import org.beatbook.query.Clause.And;
import org.beatbook.query.Clause.Dates;
import org.beatbook.query.Clause.Keyword;
import org.beatbook.query.Clause.Near;
import org.beatbook.query.Clause.Not;
import org.beatbook.query.Clause.Or;
import org.beatbook.query.Clause.Words;

/**
 * What an article must hold for any of some queries to match, looked for as letters in its folded text: most articles
 * hold none of it, and to see that takes a hundredth of the time of parting them into words. It lets some through
 * that match nothing, and stops none that match.
 */
public final class Sieve {
    /** More strings than this are not looked for: that takes as long as parting the text. */
    private static final int MOST = 500;

    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final int FIRST_MARK = 0x300;

    private final Optional<Set<String>> needles;

    private Sieve(Optional<Set<String>> needles) {
        this.needles = needles;
    }

    /** A sieve for queries of which one is to match. */
    public static Sieve of(Collection<Clause> clauses) {
        return new Sieve(any(clauses).filter(needles -> needles.size() <= MOST));
    }

    /** Whether a document of {@link Documents} may match one of the queries. */
    public boolean lets(Document document) {
        if (needles.isEmpty()) {
            return true;
        }
        for (IndexableField field : document) {
            if (field.fieldType() == Documents.TEXT && holdsNeedle(field.stringValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsNeedle(String value) {
        String text = letters(Folding.bare(Analysis.prepared(value)));
        return needles.orElseThrow().stream().anyMatch(text::contains);
    }

    /**
     * The letters of folded text, each by itself: a jamo that is a word of its own becomes part of the syllable before it
     * where a whole text is folded, and marks of several scripts change places. Without points, which initials lose as
     * words.
     */
    private static String letters(String folded) {
        String apart = NFD.normalize(folded);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0, c; i < apart.length(); i += Character.charCount(c)) {
            c = apart.codePointAt(i);
            if (isLetter(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString();
    }

    private static boolean isLetter(int c) {
        return c != '.' && (c < FIRST_MARK || Character.getType(c) != Character.NON_SPACING_MARK);
    }

    /** Strings one of which every matching article holds; absent where it need hold none. */
    private static Optional<Set<String>> of(Clause clause) {
        return switch (clause) {
            case And and -> best(and.parts().stream().map(Sieve::of).toList());
            case Or or -> any(or.parts());
            case Words words -> longest(Analysis.words(words.text()));
            case Near near -> best(near.parts().stream().map(Sieve::of).toList());
            case Not not -> Optional.empty();
            case Keyword keyword -> Optional.empty();
            case Dates dates -> Optional.empty();
        };
    }

    private static Optional<Set<String>> any(Collection<Clause> clauses) {
        Set<String> all = new HashSet<>();
        for (Clause clause : clauses) {
            Optional<Set<String>> needles = of(clause);
            if (needles.isEmpty()) {
                return needles;
            }
            all.addAll(needles.get());
        }
        return Optional.of(all);
    }

    /** Of what all must be there, the one whose shortest string is longest: long words are rare. */
    private static Optional<Set<String>> best(List<Optional<Set<String>>> parts) {
        return parts.stream().flatMap(Optional::stream).max(Comparator.comparingInt(Sieve::shortest));
    }

    private static int shortest(Set<String> needles) {
        return needles.stream().mapToInt(String::length).min().orElse(0);
    }

    private static Optional<Set<String>> longest(List<Token> words) {
        return words.stream()
                .map(word -> letters(word.term()))
                .filter(letters -> !letters.isEmpty())
                .max(Comparator.comparingInt(String::length))
                .map(Set::of);
    }
}
