package org.beatbook.extract.picture;

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
        boolean labelled = SIGN.matcher(stripped).lookingAt() || CreditLabels.begins(stripped, Captions::isLabel);
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
        return SIGN.matcher(stripped).lookingAt() || CreditLabels.begins(stripped, meaning -> true);
    }

    /** "Anna Berg. Foto: dpa": a caption so short that it could be part of the credit, but for the label after it. */
    private static @Nullable Told shortCaption(String text) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            String rest = text.substring(mark.end());
            String before = tidy(text.substring(0, mark.start()));
            boolean parts =
                    "/-–—".indexOf(mark.group().strip()) < 0 || mark.group().isBlank();
            if (before != null
                    && parts
                    && CreditLabels.leads(rest)
                    && !isCreditItself(before)
                    && likeness(rest) == Likeness.STRONG) {
                return new Told(before, Credits.parse(rest.strip()), Likeness.STRONG);
            }
        }
        return null;
    }

    private static boolean isCreditItself(String before) {
        return before.indexOf('/') >= 0
                || CreditLabels.begins(before, Captions::isLabel)
                || Phrase.of(before, 0, before.length()).isProvider()
                || likeness(before) == Likeness.STRONG;
    }

    /** "… in Seoul © Reuters", where what stands before the sign is no name itself. */
    private static @Nullable Told signed(String text) {
        if (!hasAny(text, SIGNS)) {
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
        mark.region(mayBeMark(text, from), text.length());
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
            int at = CreditLabels.start(text, label);
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
                tidy(CreditLabels.withoutTrailing(text.substring(0, best))),
                Credits.parse(text.substring(start).strip()),
                Likeness.STRONG);
    }

    private static boolean hasAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the first mark may begin at the earliest: letters and the blank before a letter begin none. */
    private static int mayBeMark(String text, int from) {
        int at = from;
        while (at < text.length() && isOfWords(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isOfWords(String text, int at) {
        char c = text.charAt(at);
        boolean word = isWordLetter(c);
        boolean blank = c == ' ' && at > 0 && isWordLetter(text.charAt(at - 1)) && at + 1 < text.length();
        return word && !(at > 0 && "。！？".indexOf(text.charAt(at - 1)) >= 0)
                || blank && isWordLetter(text.charAt(at + 1));
    }

    private static boolean isWordLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ',';
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

    /** Without the marks that stood between caption and credit. */
    static @Nullable String tidy(String caption) {
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
