package org.beatbook.read.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code speech-words.txt}, by language. */
final class SpeechWords {
    private static final Map<String, Set<String>> WORDS = load();

    private SpeechWords() {}

    static Set<String> of(String language) {
        return WORDS.getOrDefault(language, Set.of());
    }

    private static Map<String, Set<String>> load() {
        try (InputStream in = Objects.requireNonNull(SpeechWords.class.getResourceAsStream("speech-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(": "))
                    .map(line -> line.split(": "))
                    .collect(Collectors.toUnmodifiableMap(l -> l[0], l -> Set.of(l[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
