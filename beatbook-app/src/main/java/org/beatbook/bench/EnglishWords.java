package org.beatbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.beatbook.group.Grouping;

/**
 * What room {@code group} knows of how common English words are.
 *
 * @param words without their commonest endings, in the order of the alphabet
 * @param counts in how many stretches of text each is
 */
record EnglishWords(List<String> words, List<Integer> counts) {

    static EnglishWords read() {
        List<String> words = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Grouping.class.getResourceAsStream("words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && Character.isLetter(line.charAt(0))) {
                    words.add(line.substring(0, tab));
                    counts.add(Integer.parseInt(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EnglishWords(words, counts);
    }

    /** The commonest first; those that are as common in the order of the alphabet. */
    List<String> commonest(int most) {
        return IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -counts.get(i)))
                .limit(most)
                .map(words::get)
                .toList();
    }
}
