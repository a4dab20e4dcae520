package org.beatbook.read.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.beatbook.news.Name;

/** Tells a name from a description and from half a name. */
final class Proper {
    private static final Set<String> PARTICLES = new HashSet<>();

    static {
        for (String[] row : Tables.read("words.txt", 2)) {
            if (row[0].equals("particle")) {
                for (String word : row[1].split(",")) {
                    PARTICLES.add(word.strip());
                }
            }
        }
    }

    private Proper() {}

    /** Whether the words can stand for one alone: a person by two words at least, none by a description in small letters. */
    static boolean isName(Name.Type type, String plain) {
        boolean isCased = plain.codePoints().anyMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
        if (!isCased) {
            return plain.codePointCount(0, plain.length()) > 1;
        }
        String bare = plain.startsWith("the ") ? plain.substring(4) : plain;
        String first = bare.split("[ -]", 2)[0];
        boolean isSmall = !first.isEmpty()
                && first.equals(first.toLowerCase(Locale.ROOT))
                && Character.isLetter(first.codePointAt(0));
        boolean hasCapital = bare.codePoints().anyMatch(Character::isUpperCase);
        if (!hasCapital || isSmall && !PARTICLES.contains(first)) {
            return false;
        }
        return type != Name.Type.PERSON || hasTwoWords(Writing.fold(plain));
    }

    private static boolean hasTwoWords(String folded) {
        int first = folded.indexOf(' ');
        boolean isTitle = first > 0 && PersonVariants.TITLES.contains(folded.substring(0, first));
        return isTitle ? folded.indexOf(' ', first + 1) > 0 : first > 0;
    }
}
