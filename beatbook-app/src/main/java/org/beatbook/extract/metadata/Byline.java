package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a byline apart into names: without "By", roles, places, agencies' "for", times and addresses. */
final class Byline {
    private static final Map<String, List<String>> WORDS = Words.table("bylines.txt", "\\s*,\\s*");
    private static final Set<String> ROLES = Set.copyOf(words("role"));
    private static final Set<String> BEFORE_DATE = Set.copyOf(words("before-date"));
    private static final Set<String> WEEKDAYS = Set.copyOf(words("weekday"));
    private static final List<String> SUFFIXES = longestFirst("suffix");
    private static final List<String> TAILS = longestFirst("tail");
    private static final Set<String> ANDS = Set.copyOf(words("and"));
    private static final Pattern SIGNS = Pattern.compile("[,;|•·、，；&+/／]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 400;

    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;

    private Byline() {}

    static List<String> words(String key) {
        return WORDS.getOrDefault(key, List.of()).stream().distinct().toList();
    }

    static List<String> longestFirst(String key) {
        return words(key).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The names in a line, in their order, each once. */
    static List<String> names(@Nullable String printed) {
        String clean = Wording.clean(printed);
        if (clean == null) {
            return List.of();
        }
        String line = afterDate(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
        String text = withoutAddresses(BylinePrefix.without(line));
        Map<String, String> names = new LinkedHashMap<>();
        for (String part : parts(isIdeographic(text) ? firstName(text) : text)) {
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
            names.removeIf(n -> isLatin(n) && !n.contains(" ") && !NameForm.isAgency(n) && !n.equals(names.getFirst()));
        }
        return names;
    }

    private static boolean isLatin(String name) {
        return name.codePointAt(0) < 0x250;
    }

    /** Whether the line begins as bylines do. */
    static boolean isByline(String line) {
        return line.length() < LONGEST && BylinePrefix.without(line).length() < line.length();
    }

    /** Whether its beginning can be nothing but a byline's, or it ends in a date: "Posted by", "Author:". */
    static boolean saysWhoWrote(String line) {
        String rest = BylinePrefix.without(line);
        String prefix = line.substring(0, line.length() - rest.length()).strip();
        return prefix.indexOf(' ') > 0 || prefix.endsWith(":") || rest.chars().anyMatch(Character::isDigit);
    }

    /** Whether it begins with a label and its colon: "Author:". */
    static boolean isLabelled(String line) {
        int colon = line.indexOf(':');
        return colon > 2 && colon < 30 && BylinePrefix.without(line).length() < line.length() - colon;
    }

    /** What follows a date and a time that a byline begins with: "06.11.2023 13:30 von …", "04.02.2022 | …". */
    static String afterDate(String line) {
        if (line.isEmpty() || !Character.isDigit(line.charAt(0))) {
            return line;
        }
        int at = 0;
        while (at < line.length() && isDatePart(line, at)) {
            int blank = line.indexOf(' ', at);
            at = blank < 0 ? line.length() : blank + 1;
        }
        return at >= line.length() ? line : line.substring(at);
    }

    private static boolean isDatePart(String line, int at) {
        int blank = line.indexOf(' ', at);
        String word = line.substring(at, blank < 0 ? line.length() : blank);
        String lower = trim(word.toLowerCase(Locale.ROOT));
        return !hasLetter(word)
                || Character.isDigit(word.charAt(0))
                || lower.equals("uhr")
                || WEEKDAYS.contains(lower)
                || Months.of(lower, "") > 0;
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
        text = once(withoutRoles(trim(withoutTail(BylinePrefix.without(text)))));
        text = isIdeographic(text) || isHangul(text) ? withoutSuffix(text) : text;
        if (text.isEmpty() || text.length() > LONGEST_NAME || text.split(" ").length > MOST_WORDS) {
            return null;
        }
        return isName(text) ? text : null;
    }

    /** A name that is printed twice, for the eye and for readers of screens. */
    private static String once(String text) {
        int half = text.length() / 2;
        boolean odd = text.length() % 2 == 1;
        boolean twice = odd
                ? text.charAt(half) == ' ' && text.startsWith(text.substring(half + 1))
                : half > 2 && text.startsWith(text.substring(half));
        return twice && text.substring(0, half).equals(text.substring(odd ? half + 1 : half))
                ? text.substring(0, half)
                : text;
    }

    /** "Reporter Jane Doe": a role before a whole name is none of it. */
    private static String withoutRoles(String text) {
        String rest = text;
        int blank = rest.indexOf(' ');
        while (blank > 0 && rest.indexOf(' ', blank + 1) > 0 && isRole(rest.substring(0, blank))) {
            rest = rest.substring(blank + 1);
            blank = rest.indexOf(' ');
        }
        return rest;
    }

    private static boolean isRole(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ROLES.contains(lower) || ROLES.contains(lower.substring(lower.lastIndexOf('-') + 1));
    }

    private static boolean isIdeographic(String text) {
        return !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
    }

    /** "本报记者 张三 …": the role before a name, and what follows a whole name after a blank, taken off. */
    private static String firstName(String text) {
        String rest = text;
        for (int blank = rest.indexOf(' '); blank > 0; blank = rest.indexOf(' ')) {
            String head = rest.substring(0, blank);
            boolean role = SUFFIXES.stream().anyMatch(s -> head.endsWith(s) && head.length() <= s.length() + 2);
            if (!role) {
                return blank < 3 || SIGNS.matcher(rest.substring(0, blank)).find() ? rest : head;
            }
            rest = rest.substring(blank + 1);
        }
        return rest;
    }

    private static boolean isHangul(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    /** "渡辺洋介 東京社会部", "홍길동 기자": what follows a name after a blank is a role or a place, what is written on to it too. */
    private static String withoutSuffix(String text) {
        int blank = text.indexOf(' ');
        String name = blank >= 2 ? text.substring(0, blank) : text;
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix) && name.length() >= suffix.length() + 2) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return blank >= 3 || isHangul(text) ? name : text;
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
        String lower = text.toLowerCase(Locale.ROOT) + " ";
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
        if (dash > 0
                && dash + 3 < cut
                && text.lastIndexOf(' ', dash - 1) < 0
                && NameForm.isPersonal(text.substring(dash + 3, cut))) {
            return text.substring(dash + 3, cut);
        }
        cut = dash > 0 && text.substring(0, dash).contains(" ") ? Math.min(cut, dash) : cut;
        boolean dated = cut < text.length() && Character.isDigit(text.charAt(cut));
        return withoutBeforeDate(text.substring(0, cut).strip(), dated);
    }

    /** Cuts "on", weekday and month that stood before a date. */
    private static String withoutBeforeDate(String text, boolean dated) {
        String rest = text;
        for (int blank = rest.lastIndexOf(' '); blank > 0; blank = rest.lastIndexOf(' ')) {
            String last = trim(rest.substring(blank + 1)).toLowerCase(Locale.ROOT);
            boolean month = dated && rest.indexOf(' ') < blank && Months.of(last, "") > 0;
            if (!BEFORE_DATE.contains(last) && !WEEKDAYS.contains(last) && !month) {
                return rest;
            }
            rest = rest.substring(0, blank);
        }
        return rest;
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
        if (NameForm.isGeneric(text) || NameForm.isAgency(text)) {
            return true;
        }
        if (isLoneWord(lower)) {
            return false;
        }
        for (String word : lower.split(" ")) {
            if (ROLES.contains(word) && lower.contains(" ")) {
                return false;
            }
        }
        return !ROLES.contains(lower);
    }

    /** A word of bylines without a name: "von", "posted". */
    private static boolean isLoneWord(String lower) {
        return BEFORE_DATE.contains(lower) || TAILS.contains(lower) || BylinePrefix.isWithoutColon(lower);
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
