package org.beatbook.query;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.beatbook.news.Lookalikes;

/**
 * Text to words, the same for articles and queries, for all languages: split by Unicode's rules (so at hyphens), folded,
 * without {@code 's} and {@code l'}, not stemmed. Chinese, Japanese and Korean become pairs of characters: a dictionary
 * splits the same name differently in different sentences, and Korean names carry particles, so that a phrase would
 * miss. Single characters are kept beside the pairs, for queries of one character.
 */
public final class Analysis {
    /** Splits and folds the words of articles. */
    public static final Analyzer ARTICLES = new Words();

    private static final CharArraySet ELISIONS = new CharArraySet(
            List.of("l", "d", "qu", "j", "n", "s", "c", "m", "t", "dell", "all", "nell", "sull", "dall"), true);

    private Analysis() {}

    /**
     * A word of a query.
     *
     * @param position its place among the words, 0 for the first
     * @param length 2 for a pair of characters, else 1
     */
    record Token(String term, int position, int length) {}

    /** All that the analysis makes of a text: pairs of characters and the characters themselves. */
    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ARTICLES.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            var length = stream.addAttribute(PositionLengthAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, length.getPositionLength()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return tokens;
    }

    /** The fewest tokens that say a text: characters that a pair holds are left out. */
    static List<Token> words(String text) {
        List<Token> tokens = tokens(text);
        Set<Integer> paired = new HashSet<>();
        for (Token token : tokens) {
            if (token.length() > 1) {
                paired.add(token.position());
                paired.add(token.position() + 1);
            }
        }
        return tokens.stream()
                .filter(t -> t.length() > 1 || !paired.contains(t.position()))
                .toList();
    }

    /** A token for every position: characters, not pairs. */
    static List<String> singles(String text) {
        return tokens(text).stream()
                .filter(t -> t.length() == 1)
                .map(Token::term)
                .toList();
    }

    private static final class Words extends Analyzer {
        /** Words of two captions or tags never make one phrase. */
        private static final int GAP = 1000;

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new StringReader(prepared(read(reader)));
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
            TokenStream words = new Initials(new ElisionFilter(tokenizer, ELISIONS));
            words = new EnglishPossessiveFilter(words);
            words = new Folded(words);
            int scripts =
                    CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
            return new TokenStreamComponents(tokenizer, new CJKBigramFilter(words, scripts, true));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    /** Words without case and diacritics. */
    private static final class Folded extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Folded(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!isFoldedAscii(term.buffer(), term.length())) {
                String folded = Folding.bare(term.toString());
                term.setEmpty().append(folded);
            }
            return true;
        }

        /** Most words are: these are folded in their place. */
        private static boolean isFoldedAscii(char[] word, int length) {
            for (int i = 0; i < length; i++) {
                if (word[i] > 0x7F) {
                    return false;
                }
                word[i] = word[i] >= 'A' && word[i] <= 'Z' ? (char) (word[i] | 0x20) : word[i];
            }
            return true;
        }
    }

    /** {@code U.S.} and {@code US} are one word. */
    private static final class Initials extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Initials(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (isInitials()) {
                int letters = (term.length() + 1) / 2;
                for (int i = 1; i < letters; i++) {
                    term.buffer()[i] = term.charAt(2 * i);
                }
                term.setLength(letters);
            }
            return true;
        }

        private boolean isInitials() {
            boolean initials = term.length() >= 3 && term.length() % 2 == 1;
            for (int i = 0; initials && i < term.length(); i++) {
                initials = i % 2 == 0 ? Character.isLetter(term.charAt(i)) : term.charAt(i) == '.';
            }
            return initials;
        }
    }

    private static String read(Reader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** The text with look-alike letters and apostrophes made plain, each character in its place. */
    static String prepared(String text) {
        return Lookalikes.resolve(text).replace('’', '\'').replace('ʼ', '\'').replace('＇', '\'');
    }
}
