package org.beatbook.read.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beatbook.news.WordFilter;
import org.jspecify.annotations.Nullable;

/** The verbs of speech, by their forms: the lines of {@code speech-verbs.txt}, which tells what the frames mean. */
final class SpeechVerbs {
    /** How a form is made. */
    enum Form {
        BASE,
        THIRD,
        PAST,
        ING
    }

    /** What a verb takes. */
    record Frames(Set<String> letters, Set<String> prepositions) {
        boolean has(String letter) {
            return letters.contains(letter);
        }
    }

    /**
     * A verb in a text.
     *
     * @param from its token
     * @param to after its last token
     */
    record Verb(int from, int to, String lemma, Form form, Frames frames) {}

    private record Entry(String lemma, Form form, String particle, Frames frames) {}

    private static final Map<String, Entry> ALONE = new HashMap<>();
    private static final Map<String, List<Entry>> WITH_PARTICLE = new HashMap<>();
    private static final WordFilter MAY_SPEAK;

    static {
        try (InputStream in = Objects.requireNonNull(SpeechVerbs.class.getResourceAsStream("speech-verbs.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(SpeechVerbs::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> all = new HashSet<>(ALONE.keySet());
        all.addAll(WITH_PARTICLE.keySet());
        MAY_SPEAK = new WordFilter(all);
    }

    private SpeechVerbs() {}

    /** The verb that begins at a token outside of marks, or nothing. */
    static @Nullable Verb at(Layout layout, int at) {
        String word = layout.lower(at);
        if (!MAY_SPEAK.mayHold(word)) {
            return null;
        }
        for (Entry two : WITH_PARTICLE.getOrDefault(word, List.of())) {
            if (layout.is(at + 1, two.particle())) {
                return new Verb(at, at + 2, two.lemma(), two.form(), two.frames());
            }
        }
        Entry one = ALONE.get(word);
        return one == null ? null : new Verb(at, at + 1, one.lemma(), one.form(), one.frames());
    }

    private static void add(String line) {
        String[] columns = line.split(" \\| ");
        String[] forms = columns[0].split(" ");
        Frames frames = frames(columns[1].split(" "));
        String lemma = forms[0].replace('_', ' ');
        for (int i = 0; i < forms.length; i++) {
            String[] words = forms[i].split("_");
            Form form = form(words[0], i, forms.length);
            if (words.length == 1) {
                ALONE.putIfAbsent(words[0], new Entry(lemma, form, "", frames));
            } else {
                WITH_PARTICLE
                        .computeIfAbsent(words[0], w -> new ArrayList<>())
                        .add(new Entry(lemma, form, words[1], frames));
            }
        }
    }

    /** A verb with three forms has its past like its base. */
    private static Form form(String word, int place, int forms) {
        if (word.endsWith("ing")) {
            return Form.ING;
        }
        return place == 1 ? Form.THIRD : place == 0 && forms > 3 ? Form.BASE : Form.PAST;
    }

    private static Frames frames(String[] letters) {
        Set<String> prepositions = Arrays.stream(letters)
                .filter(l -> l.startsWith("p="))
                .flatMap(l -> List.of(l.substring(2).split(",")).stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Frames(Set.of(Arrays.stream(letters).distinct().toArray(String[]::new)), prepositions);
    }
}
