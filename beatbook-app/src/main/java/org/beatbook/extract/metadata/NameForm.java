package org.beatbook.extract.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a name looks like: that of a person, a desk, an agency, a firm. */
final class NameForm {
    private static final Set<String> GENERIC = words("generic");
    private static final Set<String> AGENCIES = words("agency");
    private static final Set<String> FIRMS = words("firm");
    private static final Set<String> NEVER = words("never");
    private static final List<String> DESK_ENDINGS =
            List.of(" staff", " desk", "-redaktion", " redaktion", " team", "編集部", "编辑部", " haber merkezi");
    private static final List<String> DESK_BEGINNINGS =
            List.of("redaktion ", "redacción ", "redacción de ", "redazione ");
    /** Small words with which names of people begin. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "al", "el", "da", "di", "du", "dos", "del", "della", "la", "le", "bin", "ibn", "ter",
            "ten", "zu", "av", "af");

    /** What addresses of sites end in, where they are put for a name. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "de", "at", "ch", "fr", "it", "es", "nl", "be", "uk", "eu", "pl", "cz", "ru",
            "br", "ar", "cl", "jp", "kr", "cn", "in", "tr", "se", "no", "dk", "fi", "gr", "pt", "hu", "ro", "news",
            "tv");

    private NameForm() {}

    private static Set<String> words(String key) {
        return new HashSet<>(Words.table("bylines.txt", "\\s*,\\s*").getOrDefault(key, List.of()));
    }

    /** Whether a name is that of no person in particular. */
    static boolean isGeneric(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return GENERIC.contains(lower)
                || DESK_BEGINNINGS.stream().anyMatch(lower::startsWith)
                || DESK_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    static boolean isAgency(String name) {
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT).strip());
    }

    /** Whether it ends in the form of a firm or is a host's name. */
    static boolean isFirm(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean form = lower.indexOf(' ') > 0
                && (FIRMS.contains(lower.substring(lower.lastIndexOf(' ') + 1)) || lower.endsWith(" e. v"));
        return form || isHost(lower);
    }

    private static boolean isHost(String lower) {
        int dot = lower.lastIndexOf('.');
        int ending = lower.length() - dot - 1;
        return dot > 2
                && lower.indexOf(' ') < 0
                && (lower.startsWith("www.") || ENDINGS.contains(lower.substring(dot + 1)))
                && ending >= 2;
    }

    /** Whether it is written as names of people are: two to five words with capitals, or a script without them. */
    static boolean isPersonal(String name) {
        int first = name.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isLowerCase(first)) {
            return name.length() >= 2 && name.length() <= 30 && !(isIdeographic(first) && name.length() > 8);
        }
        String[] words = name.split(" ");
        int capitals = 0;
        for (String word : words) {
            if (NEVER.contains(word.toLowerCase(Locale.ROOT)) || endsSentence(word) || hasDigit(word)) {
                return false;
            }
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        boolean begins = Character.isUpperCase(first) || PARTICLES.contains(words[0]) || words[0].indexOf('\'') == 1;
        return words.length >= 2
                && words.length <= 5
                && capitals >= 2
                && begins
                && Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
    }

    private static boolean isIdeographic(int codePoint) {
        return Character.isIdeographic(codePoint);
    }

    /** A full stop after more letters than an abbreviation has. */
    private static boolean endsSentence(String word) {
        return word.length() > 5 && word.charAt(word.length() - 1) == '.' && word.indexOf('.') == word.length() - 1;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** One word that is a person's handle or first name: letters, digits and few signs. */
    static boolean isHandle(String name) {
        return name.length() >= 2 && name.length() < 30 && name.indexOf(' ') < 0 && !NEVER.contains(name);
    }
}
