package org.beatbook.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.beatbook.news.CommonWords;

/**
 * How common words are in a language at large: in how many stretches of 250 words, of so many. Of English they were counted
 * ({@link LearnWords}); of other languages the commonest are known in their order, and Zipf's law tells the rest.
 */
final class Background {
    /** Each made when it is asked for: a book has few languages. */
    private static final Map<String, Background> KNOWN = new ConcurrentHashMap<>();

    private static final Background NONE = new Background(new IntTable(1));
    private static final int STRETCHES;

    /**
     * A stretch's words by the share of a language's commonest word. A tenth, of a word of rank r the r-th part of that:
     * C. E. Shannon, Prediction and Entropy of Printed English, Bell System Technical Journal 30 (1951), section 2. Of the
     * English table's words the law gives 389, 86 and 22 of 1,760 stretches at the ranks 100, 500 and 2,000; 336, 81 and 19
     * were counted.
     */
    private static final double COMMONEST = LearnWords.STRETCH * 0.1;

    static {
        try (InputStream in = Objects.requireNonNull(Background.class.getResourceAsStream("words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String head = Objects.requireNonNull(lines.readLine());
            STRETCHES = Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
            KNOWN.put(Node.ENGLISH, counted(lines.lines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final IntTable counts;

    private Background(IntTable counts) {
        this.counts = counts;
    }

    private static Background counted(Stream<String> lines) {
        IntTable counts = new IntTable(40_000);
        lines.forEach(line -> {
            int tab = line.indexOf('\t');
            counts.set(Traits.Kind.WORD.hash(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1)));
        });
        return new Background(counts);
    }

    /** Of several words with one stem the commonest tells. */
    private static Background ranked(String language, CommonWords words) {
        IntTable counts = new IntTable(1024);
        List<String> all = words.all().toList();
        for (int rank = all.size(); rank > 0; rank--) {
            int count = (int) Math.round(STRETCHES * (1 - Math.exp(-COMMONEST / rank)));
            Tokens.of(all.get(rank - 1))
                    .forEach(t -> counts.set(Traits.Kind.WORD.hash(Folding.root(t, language)), count));
        }
        return new Background(counts);
    }

    /** Of a language that is not known, nothing is common. */
    static Background of(String language) {
        CommonWords words = CommonWords.table().get(language);
        return words == null ? NONE : KNOWN.computeIfAbsent(language, k -> ranked(k, words));
    }

    /** Of so many stretches the counts are. */
    static int stretches() {
        return STRETCHES;
    }

    int count(int term) {
        return counts.get(term);
    }
}
