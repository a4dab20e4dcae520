package org.beatbook.extract.picture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A pattern for the classes of elements, which remembers its answers: a page has few of them, many times each. */
public final class NamePattern {
    private static final int MOST = 20_000;
    private static final int LONGEST = 200;

    private final Pattern pattern;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A pattern of this regular expression, upper and lower case alike. */
    public static NamePattern of(String regex) {
        return new NamePattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    /** Whether it is found in these names. */
    public boolean in(String names) {
        if (names.isEmpty()) {
            return false;
        }
        if (names.length() > LONGEST) {
            return pattern.matcher(names).find();
        }
        Boolean known = answers.get(names);
        if (known == null) {
            known = pattern.matcher(names).find();
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(names, known);
        }
        return known;
    }
}
