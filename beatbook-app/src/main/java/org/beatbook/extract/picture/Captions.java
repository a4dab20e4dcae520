package org.beatbook.extract.picture;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.Credit;
import org.jspecify.annotations.Nullable;

/** Tells the credit that stands at the end of a caption, or is all of it, from the caption's own words. */
public final class Captions {
    /** A credit is a line of names; longer than this it is a text. In characters. */
    private static final int LONGEST_CREDIT = 160;

    private static final int MOST_WORDS = 18;
    private static final int LONGEST_CAPTION = 4000;
    private static final String OPEN = "([（［【〔";
    private static final String CLOSE = ")]）］】〕";
    private static final String ENDS = ".!?。！？…”»\"’」";

    /** Marks before a credit that are followed by it without brackets, the last of them counts. */
    private static final Pattern MARK = Pattern.compile(
            "\\s[|•/—–―-]\\s+|\\s?[|•—―]\\s*|[\\n\\r]+\\s*|[©ⓒ▲△]|[(（][CcＣｃ][)）]|(?<=[.!?。！？…”»\"’」])\\s+|\\s{2,}|(?<=[。！？])|[＝=]");
    /** "Foto:" inside a text where no mark stands before it. */
    private static final Pattern LABEL =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,2}) ?[:：=＝/]");

    private static final String LABEL_ENDS = ":：=＝/";

    private static final String SIGNS = "©ⓒ(（";
    private static final Pattern SIGN = Pattern.compile("[©ⓒ]|[(（][CcＣｃ][)）]");

    private Captions() {}

    /** How surely a text is a credit line. */
    public enum Likeness {
        NONE,
        /** It could be: only names that no table knows. */
        WEAK,
        STRONG
    }

    /**
     * A caption and its credit, told apart.
     *
     * @param caption the caption without its credit; absent where the text is a credit alone
     * @param credit absent where none was told
     */
    public record Told(@Nullable String caption, @Nullable Credit credit, Likeness likeness) {}

    /** Tells a caption from the credit at its end. */
    public static Told tell(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_CAPTION) {
            return new Told(trimmed.isEmpty() ? null : trimmed, null, Likeness.NONE);
        }
        Told bracketed = bracketed(trimmed);
        if (bracketed != null) {
            return bracketed;
        }
        Told signed = signed(trimmed);
        if (signed != null) {
            return signed;
        }
        if (likeness(trimmed) == Likeness.STRONG) {
            Told worded = shortCaption(trimmed);
            return worded != null ? worded : new Told(null, Credits.parse(trimmed), Likeness.STRONG);
        }
        int first = trimmed.indexOf('\n');
        if (first > 0 && likeness(trimmed.substring(0, first)) == Likeness.STRONG) {
            return new Told(
                    tidy(trimmed.substring(first)),
                    Credits.parse(trimmed.substring(0, first).strip()),
                    Likeness.STRONG);
        }
        Told marked = marked(trimmed);
        return marked != null ? marked : new Told(trimmed, null, Likeness.NONE);
    }

    /** How surely the whole of a text is a credit line. */
    public static Likeness likeness(String text) {
        if (text.isBlank() || text.length() > LONGEST_CREDIT) {
            return Likeness.NONE;
        }
        int words = words(text);
        if (words > MOST_WORDS) {
            return Likeness.NONE;
        }
        CreditReader reader = new CreditReader(text);
        if (!reader.isAllNames()) {
            return Likeness.NONE;
        }
        CreditReader.Evidence evidence = reader.evidence();
        Credit credit = reader.credit();
        boolean named = evidence.names() > 0 || credit.via() != null;
        if (evidence.names() > 5 || text.length() > 40 && Names.isIdeographic(text)) {
            return Likeness.NONE;
        }
        if (evidence.known() > 0 && words <= 12
                || evidence.marks() > 0 && (named || credit.how() != Credit.How.PHOTO)) {
            return evidence.known() == 0
                            && !startsAsCredit(text)
                            && credit.creators().isEmpty()
                    ? Likeness.WEAK
                    : Likeness.STRONG;
        }
        return named && words <= 8 && !Character.isLowerCase(text.strip().codePointAt(0))
                ? Likeness.WEAK
                : Likeness.NONE;
    }

    /** Whether a text is surely a credit line, and begins by saying that it is one. */
    static boolean isLabelledCredit(String text) {
        String stripped = text.strip();
        boolean labelled = SIGN.matcher(stripped).lookingAt() || startsWith(stripped, Captions::isLabel);
        return labelled && likeness(stripped) == Likeness.STRONG;
    }

    private static boolean isLabel(Wording.Meaning meaning) {
        return meaning == Wording.Meaning.LABEL || meaning.how != null;
    }

    private static int words(String text) {
        int words = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            boolean here = CreditSegments.isSpace(text.charAt(i));
            words += space && !here ? 1 : 0;
            space = here;
        }
        return words;
    }

    /** Whether it begins with a label or a mark of credits. */
    private static boolean startsAsCredit(String text) {
        String stripped = text.strip();
        return SIGN.matcher(stripped).lookingAt() || startsWith(stripped, meaning -> true);
    }

    private static boolean startsWith(String stripped, Predicate<Wording.Meaning> wanted) {
        Phrase phrase = Phrase.of(stripped, 0, firstMark(stripped));
        for (int words = Math.min(Wording.LONGEST, phrase.size()); words > 0; words--) {
            Wording.Meaning meaning = Wording.meaning(phrase.folded(0, words));
            if (meaning != null && wanted.test(meaning)) {
                return true;
            }
        }
        return false;
    }

    private static int firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (":：=＝/／|,(".indexOf(text.charAt(i)) >= 0 && i > 0) {
                return i;
            }
        }
        return text.length();
    }

    /** "Anna Berg. Foto: dpa": a caption so short that it could be part of the credit, but for the label after it. */
    private static @Nullable Told shortCaption(String text) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            String rest = text.substring(mark.end());
            String before = tidy(text.substring(0, mark.start()));
            boolean parts = "/-–—".indexOf(mark.group().strip()) < 0 || mark.group().isBlank();
            if (before != null && parts && isLabelled(rest) && !isCreditItself(before) && likeness(rest) == Likeness.STRONG) {
                return new Told(before, Credits.parse(rest.strip()), Likeness.STRONG);
            }
        }
        return null;
    }

    /** Whether it begins with a label that is set off, as in "Foto:", or leads on, as in "Photo by". */
    private static boolean isLabelled(String text) {
        String stripped = text.strip();
        int end = firstMark(stripped);
        boolean setOff = end < stripped.length() && COLONS.indexOf(stripped.charAt(end)) >= 0;
        return setOff && Wording.meaning(Wording.fold(stripped.substring(0, end))) != null
                || endOfLeadingLabel(stripped) > 0;
    }

    private static boolean isCreditItself(String before) {
        return before.indexOf('/') >= 0
                || startsWith(before, Captions::isLabel)
                || Phrase.of(before, 0, before.length()).isProvider()
                || likeness(before) == Likeness.STRONG;
    }

    /** One beyond the words that lead to a name, such as "Photo by" or "Fot."; 0 where there are none. */
    private static int endOfLeadingLabel(String line) {
        Phrase phrase = Phrase.of(line, 0, line.length());
        for (int words = Math.min(2, phrase.size() - 1); words > 0; words--) {
            Wording.Meaning first = Wording.meaning(phrase.folded(0, 1));
            boolean label = first == Wording.Meaning.LABEL;
            boolean leads = words == 2
                    ? label && Wording.meaning(phrase.folded(1, 2)) == Wording.Meaning.BY
                    : label && phrase.word(0).endsWith(".");
            if (leads) {
                return phrase.sub(0, words).end();
            }
        }
        return 0;
    }

    /** "… in Seoul © Reuters", where what stands before the sign is no name itself. */
    private static @Nullable Told signed(String text) {
        if (text.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
            return null;
        }
        Matcher sign = SIGN.matcher(text);
        if (!sign.find() || sign.start() == 0) {
            return null;
        }
        String before = tidy(text.substring(0, sign.start()));
        String after = text.substring(sign.start());
        if (before == null || before.indexOf('/') > 0 || likeness(after) != Likeness.STRONG) {
            return null;
        }
        Phrase phrase = Phrase.of(before, 0, before.length());
        return phrase.isPerson() || phrase.isProvider() || phrase.size() < 2 && before.length() < 8
                ? null
                : new Told(before, Credits.parse(after.strip()), Likeness.STRONG);
    }

    /** "… in Seoul. (Jane Doe/Reuters)" */
    private static @Nullable Told bracketed(String text) {
        int end = text.length();
        while (end > 0 && ".。 ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int open = opening(text, end);
        if (open < 0) {
            return null;
        }
        String inside = text.substring(open + 1, end - 1).strip();
        String before = tidy(text.substring(0, open));
        Likeness likeness = likeness(inside);
        if (likeness == Likeness.NONE) {
            return null;
        }
        Credit credit = Credits.parse(inside);
        boolean sentence = before == null || ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean several = inside.indexOf('/') > 0 || inside.indexOf('|') > 0;
        boolean person = !credit.creators().isEmpty();
        return likeness == Likeness.STRONG || several || sentence && person ? new Told(before, credit, likeness) : null;
    }

    /** Where the bracket that closes at the end opens; -1 where none does. */
    private static int opening(String text, int end) {
        if (end == 0 || CLOSE.indexOf(text.charAt(end - 1)) < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (CLOSE.indexOf(c) >= 0) {
                depth++;
            } else if (OPEN.indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** "… in Seoul. Photo: Jane Doe/Reuters", "… in Seoul | Reuters": the longest end that is surely a credit. */
    private static @Nullable Told marked(String text) {
        int from = Math.max(0, text.length() - LONGEST_CREDIT - 2);
        int best = -1;
        int start = -1;
        Matcher mark = MARK.matcher(text);
        mark.region(from, text.length());
        mark.useTransparentBounds(true);
        while (mark.find() && best < 0) {
            int after = SIGN.matcher(mark.group()).find() ? mark.start() : mark.end();
            if (accepts(mark.group(), text.substring(after))) {
                best = mark.start();
                start = after;
            }
        }
        Matcher label = LABEL.matcher(text);
        label.region(from, Math.max(from, endOfLabels(text)));
        label.useTransparentBounds(true);
        while (label.find()) {
            int at = labelStart(text, label);
            if (at >= 0 && (best < 0 || at < best) && likeness(text.substring(at)) == Likeness.STRONG) {
                best = at;
                start = at;
                break;
            }
        }
        if (best < 0) {
            return null;
        }
        return new Told(
                tidy(text.substring(0, best)),
                Credits.parse(text.substring(start).strip()),
                Likeness.STRONG);
    }

    /** One beyond the last mark that a label ends with: most captions have none, and the pattern is slow to say so. */
    private static int endOfLabels(String text) {
        int end = text.length();
        while (end > 0 && LABEL_ENDS.indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    private static boolean accepts(String mark, String rest) {
        Likeness likeness = likeness(rest);
        if (likeness != Likeness.STRONG) {
            return likeness == Likeness.WEAK && isPersonOfHouse(rest);
        }
        boolean bare = mark.isBlank()
                || mark.strip().equals("/")
                || mark.strip().equals("-")
                || mark.strip().equals("–");
        CreditReader reader = new CreditReader(rest);
        reader.read();
        // After no more than a full stop a place or a name of a house may begin a sentence of its own.
        return !bare
                || reader.evidence().marks() > 0
                || rest.indexOf('/') > 0
                || !rest.strip().endsWith(".");
    }

    /** "Jane Doe/The Chronicle": no table knows the house, but captions end in nothing else of that form. */
    private static boolean isPersonOfHouse(String rest) {
        int slash = Math.max(rest.indexOf('/'), rest.indexOf('|'));
        if (slash <= 0 || rest.indexOf('/', slash + 1) > 0 || rest.lastIndexOf('/', slash - 1) > 0) {
            return false;
        }
        Phrase person = Phrase.of(rest, 0, slash);
        Phrase house = Phrase.of(rest, slash + 1, rest.length());
        boolean houseLike = Names.isOrganisation(house)
                || house.isPerson()
                || Wording.meaning(house.folded()) == Wording.Meaning.DROP;
        return person.isPerson() && person.size() <= 3 && houseLike;
    }

    /** Where the label of a match begins, when its last words are a label and it is one that takes a colon. */
    private static int labelStart(String text, Matcher label) {
        String words = label.group(1);
        int at = label.start(1);
        boolean slash = text.charAt(label.end() - 1) == '/';
        while (true) {
            Wording.Meaning meaning = Wording.meaning(Wording.fold(words));
            if (meaning == Wording.Meaning.LABEL && !slash || meaning != null && meaning.how != null && !slash) {
                return at;
            }
            // A full stop may stand before the label with no space: "in Seoul.Photo: Jane Doe".
            int part = words.indexOf(' ') < 0 ? words.indexOf('.') : words.indexOf(' ');
            if (part < 0) {
                return -1;
            }
            at += part + 1;
            words = words.substring(part + 1);
        }
    }

    /** A credit line without the label or sign before it that says no more than that it is one, such as "Photo:" or ©. */
    static String withoutLabel(String whole) {
        String line = withoutLabelLines(whole).replaceFirst("^[\\s/／|•·,;–—-]+", "");
        Matcher sign = LEADING_SIGN.matcher(line);
        String bare = sign.lookingAt() ? line.substring(sign.end()) : line;
        int colon = firstMark(bare);
        boolean labelled = colon < bare.length()
                && COLONS.indexOf(bare.charAt(colon)) >= 0
                && Wording.meaning(Wording.fold(bare.substring(0, colon))) == Wording.Meaning.LABEL;
        String rest = labelled ? bare.substring(colon + 1).strip() : withoutSignedLabel(bare).strip();
        return rest.isEmpty() ? line : rest;
    }

    /** "Bild © Jane Doe", "Photo by Jane Doe" without what says no more than that it is a credit. */
    private static String withoutSignedLabel(String line) {
        Matcher sign = SET_OFF.matcher(line);
        if (sign.find() && Wording.meaning(Wording.fold(line.substring(0, sign.start()))) == Wording.Meaning.LABEL) {
            return line.substring(sign.end());
        }
        return line.substring(endOfLeadingLabel(line));
    }

    /** Without first lines that are a label each: systems set them in an element of their own. */
    private static String withoutLabelLines(String line) {
        String rest = line;
        int end = rest.indexOf('\n');
        while (end > 0 && Wording.meaning(Wording.fold(rest.substring(0, end))) == Wording.Meaning.LABEL) {
            rest = rest.substring(end + 1);
            end = rest.indexOf('\n');
        }
        return rest.replace('\n', ' ');
    }

    private static final String COLONS = ":：=＝／";
    private static final Pattern SET_OFF = Pattern.compile("©|…|\\.{3}");
    private static final Pattern LEADING_SIGN = Pattern.compile("\\s*(?:[©ⓒ]|[(（][CcＣｃ][)）])\\s*");

    /** Without the label at its end that led to a credit in an element of its own. */
    static String withoutTrailingLabel(String caption) {
        String end = caption.stripTrailing();
        int from = end.length();
        for (int words = 0; words < 3 && from > 0; words++) {
            from = Math.max(-1, lastSpace(end, from - 1)) + 1;
            String label = end.substring(from);
            boolean set = from == 0 || ",.;|(/–—-\n!?…”\"".indexOf(end.charAt(from - 2 < 0 ? 0 : from - 2)) >= 0;
            boolean ends = label.endsWith(":") || label.endsWith(".") && set || set && words > 0;
            String bare = label.replaceAll("[:(]", " ").strip();
            if (ends && Wording.meaning(Wording.fold(bare)) == Wording.Meaning.LABEL) {
                String rest = tidy(end.substring(0, from));
                return rest == null ? "" : rest;
            }
        }
        return caption;
    }

    private static int lastSpace(String text, int before) {
        int at = before - 1;
        while (at >= 0 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Without the marks that stood between caption and credit. */
    private static @Nullable String tidy(String caption) {
        int end = caption.length();
        while (end > 0
                && (Character.isWhitespace(caption.charAt(end - 1))
                        || "|•—–―-/,;:©ⓒ▲(（[【\u00a0".indexOf(caption.charAt(end - 1)) >= 0)) {
            end--;
        }
        String tidy = caption.substring(0, end).strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
