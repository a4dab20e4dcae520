package org.beatbook.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How common words are in English at large: in how many stretches of text, of so many ({@link LearnWords}). */
final class Background {
    static final Background ENGLISH = new Background("words.txt");

    private final IntTable counts = new IntTable(40_000);
    private final int stretches;

    private Background(String resource) {
        try (InputStream in = Objects.requireNonNull(Background.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String head = Objects.requireNonNull(lines.readLine(), resource);
            this.stretches = Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                counts.set(Traits.Kind.WORD.hash(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int stretches() {
        return stretches;
    }

    int count(int term) {
        return counts.get(term);
    }
}
