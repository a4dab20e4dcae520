package org.beatbook.extract.picture;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that only say that a credit follows, such as "Photo:", "Bild ©" or "Photo by", and takes them off. */
final class CreditLabels {
    private static final String COLONS = ":：=＝／";
    private static final Pattern SET_OFF = Pattern.compile("©|…|\\.{3}");
    private static final Pattern LEADING_SIGN = Pattern.compile("\\s*(?:[©ⓒ]|[(（][CcＣｃ][)）])\\s*");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s/／|•·,;–—-]+");
    private static final String MARKS = ",.;|(/–—-\n!?…”\"";

    private CreditLabels() {}

    static boolean begins(String stripped, Predicate<Wording.Meaning> wanted) {
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

    /** Whether it begins with a label that is set off, as in "Foto:", or leads on, as in "Photo by". */
    static boolean leads(String text) {
        String stripped = text.strip();
        int end = firstMark(stripped);
        boolean setOff = end < stripped.length() && COLONS.indexOf(stripped.charAt(end)) >= 0;
        return setOff && Wording.meaning(Wording.fold(stripped.substring(0, end))) != null
                || endOfLeadingLabel(stripped) > 0;
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

    /** Where the label of a match begins, when its last words are a label and it is one that takes a colon. */
    static int start(String text, Matcher label) {
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
    static String without(String whole) {
        String line = LEADING_MARKS.matcher(withoutLabelLines(whole)).replaceFirst("");
        Matcher sign = LEADING_SIGN.matcher(line);
        String bare = sign.lookingAt() ? line.substring(sign.end()) : line;
        int colon = firstMark(bare);
        boolean labelled = colon < bare.length()
                && COLONS.indexOf(bare.charAt(colon)) >= 0
                && Wording.meaning(Wording.fold(bare.substring(0, colon))) == Wording.Meaning.LABEL;
        String rest = labelled
                ? bare.substring(colon + 1).strip()
                : withoutSignedLabel(bare).strip();
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

    /** A caption without the label at its end that led to a credit in an element of its own. */
    static String withoutTrailing(String caption) {
        int from = caption.length();
        for (int words = 0; words < 3 && from > 0; words++) {
            from = startOfWord(caption, from);
            String label = caption.substring(from).replace('(', ' ').strip();
            boolean parted = label.endsWith(":") || isParted(caption, from);
            String bare = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
            if (parted && Wording.meaning(Wording.fold(bare)) == Wording.Meaning.LABEL) {
                return caption.substring(0, from);
            }
        }
        return caption;
    }

    private static boolean isParted(String caption, int from) {
        String before = caption.substring(0, from).stripTrailing();
        return before.isEmpty()
                || caption.charAt(from) == '('
                || MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Where the last word before a place begins. */
    private static int startOfWord(String text, int before) {
        int at = before;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
