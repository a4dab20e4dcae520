package org.beatbook.extract.picture;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern for the classes of elements, which remembers its answers: a page has few of them, many times each. */
public final class NamePattern {
    /** Long lists of classes are the dearest to search: they are remembered too, within what they all may take. */
    private static final int MOST_BYTES = 4_000_000;

    private static final int LONGEST = 2_000;
    /** What remembering takes beside the characters, about. */
    private static final int OVERHEAD = 100;

    private final Pattern pattern;
    private final boolean parted;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();

    private NamePattern(Pattern pattern, boolean parted) {
        this.pattern = pattern;
        this.parted = parted;
    }

    /** A pattern of this regular expression, upper and lower case alike. */
    public static NamePattern of(String regex) {
        return new NamePattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), false);
    }

    /** The same for a regular expression of whole words: in {@code mediaRights} a hyphen is read before the capital. */
    static NamePattern ofWords(String regex) {
        return new NamePattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), true);
    }

    /** A pattern that is found where one of these is: what most names are not, they are asked once. */
    static NamePattern any(NamePattern... patterns) {
        return new NamePattern(
                Pattern.compile(
                        Arrays.stream(patterns)
                                .map(p -> "(?:" + p.pattern.pattern() + ")")
                                .collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE),
                patterns[0].parted);
    }

    /** Whether it is found in these names. */
    public boolean in(String names) {
        if (names.isEmpty()) {
            return false;
        }
        if (names.length() > LONGEST) {
            return isFound(names);
        }
        Boolean known = answers.get(names);
        if (known == null) {
            known = isFound(names);
            remember(names, known);
        }
        return known;
    }

    private boolean isFound(String names) {
        return pattern.matcher(parted ? parted(names) : names).find();
    }

    private static String parted(String names) {
        StringBuilder parted = new StringBuilder(names.length() + 8);
        for (int i = 0; i < names.length(); i++) {
            boolean starts =
                    i > 0 && Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
            parted.append(starts ? "-" : "").append(names.charAt(i));
        }
        return parted.toString();
    }

    private void remember(String names, boolean answer) {
        if (held.addAndGet(names.length() + OVERHEAD) > MOST_BYTES) {
            answers.clear();
            held.set(0);
        }
        answers.put(names, answer);
    }
}
