package org.beatbook.news;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The commonest words of a language, in lower case, the commonest first.
 *
 * @param small those that tell the language; none where its script tells it
 * @param more others that are common in news; of languages without spaces between words, pairs of characters
 */
public record CommonWords(List<String> small, List<String> more) {
    /** By primary subtag. */
    private static final Map<String, CommonWords> TABLE = read();

    public CommonWords {
        small = List.copyOf(small);
        more = List.copyOf(more);
    }

    /** The languages that are known, by primary subtag, in the table's order. */
    public static Map<String, CommonWords> table() {
        return TABLE;
    }

    /** The most common ones first. */
    public Stream<String> all() {
        return Stream.concat(small.stream(), more.stream());
    }

    private static Map<String, CommonWords> read() {
        Map<String, CommonWords> table = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    table.put(line.substring(0, colon), read(line.substring(colon + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(table);
    }

    private static CommonWords read(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split(" ")));
        int bar = words.indexOf("|");
        return bar < 0
                ? new CommonWords(words, List.of())
                : new CommonWords(words.subList(0, bar), words.subList(bar + 1, words.size()));
    }
}
