package org.beatbook.extract.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beatbook.news.Credit;
import org.beatbook.news.Letters;
import org.jspecify.annotations.Nullable;

/** What the words of credit lines mean, in many languages: read once from the tables beside this class. */
final class Wording {
    /** The longest phrase of the tables in words; no more are tried at a place. */
    static final int LONGEST = 6;

    private static final Map<String, Meaning> PHRASES = phrases();
    private static final Set<String> PROVIDERS = set("providers.txt");
    private static final Set<String> ORGANISATIONS = new HashSet<>();
    private static final List<String> ENDINGS;

    static {
        List<String> words = lines("organisations.txt");
        words.stream().filter(w -> !w.startsWith("-")).map(Wording::fold).forEach(ORGANISATIONS::add);
        ENDINGS = words.stream()
                .filter(w -> w.startsWith("-"))
                .map(w -> fold(w.substring(1)))
                .toList();
    }

    /** What a phrase around a name says. */
    enum Meaning {
        CARTOON(Credit.How.CARTOON),
        ILLUSTRATION(Credit.How.ILLUSTRATION),
        GRAPHIC(Credit.How.GRAPHIC),
        SCREENSHOT(Credit.How.SCREENSHOT),
        HANDOUT(Credit.How.HANDOUT),
        POOL(Credit.How.POOL),
        FILE(Credit.How.FILE),
        /** That a credit follows. */
        LABEL(null),
        /** That a creator follows. */
        BY(null),
        /** That a provider follows. */
        FROM(null),
        /** Nothing of interest: licences, roles. */
        DROP(null),
        /** That an outlet follows for which the picture was made. */
        FOR(null);

        final Credit.@Nullable How how;

        Meaning(Credit.@Nullable How how) {
            this.how = how;
        }
    }

    private Wording() {}

    static @Nullable Meaning meaning(String folded) {
        return PHRASES.get(folded);
    }

    static boolean isProvider(String folded) {
        return PROVIDERS.contains(folded) || folded.startsWith("the ") && PROVIDERS.contains(folded.substring(4));
    }

    /** Whether a word is one that only the names of organisations hold, such as Ministry or a domain's ending. */
    static boolean isOrganisational(String folded) {
        if (ORGANISATIONS.contains(folded)) {
            return true;
        }
        int dot = folded.lastIndexOf('.');
        return dot > 0 && ORGANISATIONS.contains(folded.substring(dot)) || hasEnding(folded);
    }

    private static boolean hasEnding(String folded) {
        for (String ending : ENDINGS) {
            if (folded.length() > ending.length() + 1 && folded.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Folded for look-up: compatibility forms, case, white space; full stops inside abbreviations do not count. */
    static String fold(String text) {
        return Letters.isAscii(text)
                ? foldPlain(text)
                : foldAny(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    private static String foldPlain(String text) {
        char[] folded = new char[text.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && Character.isWhitespace(c)) {
                blank = length > 0;
            } else if (c != '.' || isLetter(text, i + 1) && isLetter(text, i + 2)) {
                if (blank) {
                    folded[length++] = ' ';
                    blank = false;
                }
                folded[length++] = Letters.toLowerCase(c);
            }
        }
        return new String(folded, 0, length);
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static String foldAny(String normal) {
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (c != '.' || isLetter(normal, i + 1) && isLetter(normal, i + 2)) {
                folded.append(c == '’' ? '\'' : c);
            }
        }
        return folded.toString().strip();
    }

    private static Map<String, Meaning> phrases() {
        Map<String, Meaning> phrases = new HashMap<>();
        Meaning section = Meaning.LABEL;
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                section = Meaning.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else {
                phrases.putIfAbsent(fold(line), section);
            }
        }
        return Map.copyOf(phrases);
    }

    private static Set<String> set(String name) {
        Set<String> set = new HashSet<>();
        lines(name).forEach(line -> set.add(fold(line)));
        return Set.copyOf(set);
    }

    /** The lines of a table, without comments and blank ones. */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " of the jar cannot be read", e);
        }
    }
}
