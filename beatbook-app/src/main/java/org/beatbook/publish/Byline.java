package org.beatbook.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An author's name, put family first only where it is sure which part that is: where a middle initial stands between two
 * words, or the first word is a given name that is no family name and stands before it in its language
 * ({@code given.txt}). All others stay as they were written: a wrong order is worse than none.
 *
 * @param family the family name
 * @param given all others, with initials as they were written
 */
record Byline(String family, String given) {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}’'-]*\\p{Ll}");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");
    private static final Set<String> GIVEN = listed();

    private static Set<String> listed() {
        try (InputStream in = Byline.class.getResourceAsStream("given.txt")) {
            String text = new String(Objects.requireNonNull(in, "given.txt").readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(l -> !l.startsWith("#"))
                    .flatMap(l -> Arrays.stream(l.strip().split(" +")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a name; absent where it is not sure which is which. */
    static Optional<Byline> of(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        boolean middle = words.size() == 3 && INITIAL.matcher(words.get(1)).matches();
        if (words.size() != 2 && !middle
                || !WORD.matcher(words.getFirst()).matches()
                || !WORD.matcher(words.getLast()).matches()) {
            return Optional.empty();
        }
        boolean sure = middle || GIVEN.contains(words.getFirst()) && !GIVEN.contains(words.getLast());
        return sure
                ? Optional.of(new Byline(words.getLast(), String.join(" ", words.subList(0, words.size() - 1))))
                : Optional.empty();
    }

    /** {@code Whitlock, D. M.} */
    String initials() {
        String initials = Arrays.stream(given.split("[ ]"))
                .map(word -> Arrays.stream(word.split("-"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining("-")))
                .collect(Collectors.joining(" "));
        return family + ", " + initials;
    }

    /** {@code Whitlock, Dana M.} */
    String reversed() {
        return family + ", " + given;
    }
}
