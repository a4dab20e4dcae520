package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a byline apart into names: without "By", roles, places, agencies' "for", times and addresses. */
final class Byline {
    private static final Map<String, List<String>> WORDS = Words.table("bylines.txt", "\\s*,\\s*");
    private static final Map<Character, List<String>> PREFIXES =
            longestFirst("prefix").stream().collect(Collectors.groupingBy(p -> p.charAt(0)));
    /** Beginnings that are also names, or the beginning of one, unless a colon follows. */
    private static final Set<String> WITH_COLON = Set.of(
            "de",
            "da",
            "text",
            "foto",
            "texto",
            "tekst",
            "dr",
            "author",
            "autor",
            "reporter",
            "firma",
            "haber",
            "teksti",
            "od",
            "文",
            "interview",
            "redaktion",
            "bericht",
            "from",
            "theo");

    private static final Set<String> ROLES = Set.copyOf(words("role"));
    private static final Set<String> GENERIC = Set.copyOf(words("generic"));
    private static final Set<String> AGENCIES = Set.copyOf(words("agency"));
    private static final List<String> TAILS = longestFirst("tail");
    private static final Set<String> ANDS = Set.copyOf(words("and"));
    private static final Pattern SIGNS = Pattern.compile("[,;|•·、，；&+/／]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;

    private Byline() {}

    private static List<String> words(String key) {
        return WORDS.getOrDefault(key, List.of()).stream().distinct().toList();
    }

    private static List<String> longestFirst(String key) {
        return words(key).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The names in a line, in their order, each once. */
    static List<String> names(@Nullable String line) {
        String clean = Wording.clean(line);
        if (clean == null) {
            return List.of();
        }
        String text = withoutAddresses(withoutPrefix(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean));
        Map<String, String> names = new LinkedHashMap<>();
        for (String part : parts(text)) {
            String name = name(part);
            if (name != null) {
                names.putIfAbsent(Wording.fold(name), name);
            }
        }
        return withoutPlaces(new ArrayList<>(names.values()));
    }

    /** "Jane Doe, Berlin": a lone word after a whole name is no name. */
    private static List<String> withoutPlaces(List<String> names) {
        if (names.size() > 1 && names.getFirst().contains(" ")) {
            names.removeIf(n -> isLatin(n) && !n.contains(" ") && !isAgency(n) && !n.equals(names.getFirst()));
        }
        return names;
    }

    private static boolean isLatin(String name) {
        return name.codePointAt(0) < 0x250;
    }

    /** Whether the line begins as bylines do. */
    static boolean isByline(String line) {
        return line.length() < LONGEST && withoutPrefix(line).length() < line.length();
    }

    static String withoutPrefix(String line) {
        String text = line;
        for (int again = 0; again < 3; again++) {
            String shorter = withoutOnePrefix(text);
            if (shorter.length() == text.length() || shorter.isEmpty()) {
                return text;
            }
            text = shorter;
        }
        return text;
    }

    private static String withoutOnePrefix(String text) {
        List<String> candidates = text.isEmpty() ? null : PREFIXES.get(Character.toLowerCase(text.charAt(0)));
        if (candidates == null) {
            return text;
        }
        for (String prefix : candidates) {
            int end = prefix.length();
            if (text.length() > end && text.regionMatches(true, 0, prefix, 0, end) && ends(text, end, prefix)) {
                return text.substring(skipSigns(text, end));
            }
        }
        return text;
    }

    private static boolean ends(String text, int end, String prefix) {
        char first = text.charAt(end);
        boolean colon = ":：／丨/".indexOf(first) >= 0 || text.startsWith(" :", end);
        boolean apart = first == ' ' || first == '\u3000';
        return colon || apart && !WITH_COLON.contains(prefix);
    }

    private static int skipSigns(String text, int from) {
        int i = from;
        while (i < text.length() && " :：／/丨|\u3000".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : SPACE.split(SIGNS.matcher(text).replaceAll(" $0 "))) {
            boolean sign = word.length() == 1 && ",;|•·、，；&+/／".contains(word);
            boolean and = ANDS.contains(word.toLowerCase(Locale.ROOT)) && (strong(word) || part.indexOf(" ") > 0);
            if (sign || and) {
                parts.add(part.toString());
                part.setLength(0);
                if (and && !strong(word)) {
                    parts.add("\u0001" + word);
                }
            } else {
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
        }
        parts.add(part.toString());
        return joined(parts);
    }

    private static boolean strong(String word) {
        return word.equals("and") || word.equals("und") || word.equals("AND") || word.equals("UND");
    }

    /** "Ortega y Gasset" stays one name: a weak "and" parts only what is a whole name on both sides. */
    private static List<String> joined(List<String> parts) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (!part.startsWith("\u0001")) {
                out.add(part);
            } else if (i + 1 < parts.size() && !parts.get(i + 1).strip().contains(" ") && !out.isEmpty()) {
                out.set(out.size() - 1, out.getLast() + " " + part.substring(1) + " " + parts.get(i + 1));
                i++;
            }
        }
        return out;
    }

    /** One name without what is around it; null where nothing of a name is left. */
    private static @Nullable String name(String part) {
        String text = part.strip();
        int bracket = indexOfAny(text, "([<【（");
        text = bracket > 0 ? text.substring(0, bracket) : text;
        text = withoutTail(withoutPrefix(text));
        text = trim(text);
        if (text.isEmpty() || text.length() > LONGEST_NAME || text.split(" ").length > MOST_WORDS) {
            return null;
        }
        return isName(text) ? text : null;
    }

    private static int indexOfAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutAddresses(String text) {
        if (text.indexOf('@') < 0 && !text.contains("http")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.indexOf('@') < 0 && !word.startsWith("http")) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
        }
        return out.toString();
    }

    /** Cuts "for Reuters", "in Berlin", and a time. */
    private static String withoutTail(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int cut = text.length();
        for (String tail : TAILS) {
            int at = lower.indexOf(" " + tail + " ");
            if (at > 0 && text.substring(0, at).contains(" ")) {
                cut = Math.min(cut, at);
            }
        }
        for (int i = 1; i < cut; i++) {
            if (Character.isDigit(text.charAt(i)) && text.charAt(i - 1) == ' ') {
                cut = i;
            }
        }
        int dash = Math.max(lower.indexOf(" - "), Math.max(lower.indexOf(" – "), lower.indexOf(" — ")));
        cut = dash > 0 && text.substring(0, dash).contains(" ") ? Math.min(cut, dash) : cut;
        return text.substring(0, Math.min(cut, text.length())).strip();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end
                && !Character.isLetterOrDigit(text.charAt(start))
                && !Character.isSurrogate(text.charAt(start))) {
            start++;
        }
        while (end > start && isTrailing(text, end)) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A full stop after an initial belongs to the name. */
    private static boolean isTrailing(String text, int end) {
        char c = text.charAt(end - 1);
        if (c == '.' && end >= 3 && (text.charAt(end - 3) == ' ' || text.charAt(end - 3) == '.')) {
            return false;
        }
        return !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c)
                && Character.getType(c) != Character.COMBINING_SPACING_MARK
                && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static boolean isName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http")
                || lower.startsWith("www.") && lower.contains("/")
                || !hasLetter(text)
                || Character.isDigit(text.charAt(0))) {
            return false;
        }
        if (isGeneric(text) || isAgency(text)) {
            return true;
        }
        for (String word : lower.split(" ")) {
            if (ROLES.contains(word) && lower.contains(" ")) {
                return false;
            }
        }
        return !ROLES.contains(lower);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether a name is that of no person in particular. */
    static boolean isGeneric(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return GENERIC.contains(lower)
                || lower.startsWith("redaktion ")
                || lower.endsWith(" staff")
                || lower.endsWith(" desk")
                || lower.endsWith("-redaktion")
                || lower.startsWith("redacción ")
                || lower.endsWith(" redaktion")
                || lower.endsWith(" team");
    }

    static boolean isAgency(String name) {
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT).strip());
    }

    /** Whether it is written as names of people are: two to five words with capitals, or a script without them. */
    static boolean isPersonal(String name) {
        String[] words = name.split(" ");
        int first = name.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isLowerCase(first)) {
            return name.length() >= 2 && name.length() <= 30;
        }
        int capitals = 0;
        for (String word : words) {
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return words.length >= 2
                && words.length <= 5
                && capitals >= 2
                && Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
    }
}
