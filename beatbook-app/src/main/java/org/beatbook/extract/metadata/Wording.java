package org.beatbook.extract.metadata;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.beatbook.news.Letters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Text as it is compared and shown: white space collapsed, bounded. */
final class Wording {
    private Wording() {}

    /** An element's text, white space collapsed, at most so many characters; never recursive. */
    static String of(Element element, int most) {
        return of(element, most, e -> false);
    }

    /** The same without the elements that are to be skipped. */
    static String of(Element element, int most, Predicate<Element> skip) {
        return read(element, most, skip, false);
    }

    /** The same with a blank between all elements: names, roles and times that only the page's style sets apart. */
    static String apart(Element element, int most, Predicate<Element> skip) {
        return read(element, most, skip, true);
    }

    private static String read(Element element, int most, Predicate<Element> skip, boolean apart) {
        StringBuilder text = new StringBuilder();
        Node node = element;
        while (node != null && text.length() < most) {
            boolean skipped = node instanceof Element e && e != element && skip.test(e);
            if (node instanceof TextNode t) {
                append(text, t.getWholeText());
            } else if (skipped || apart || node instanceof Element e && breaks(e)) {
                text.append(' ');
            }
            boolean closes = apart && node.nextSibling() == null;
            node = skipped ? after(node, element) : next(node, element);
            if (closes) {
                text.append(' ');
            }
        }
        return squeeze(text.length() > most ? text.substring(0, most) : text.toString());
    }

    /** The same with a blank between all pieces, for those that styles set apart. */
    static String parted(Element element, int most) {
        StringBuilder text = new StringBuilder();
        for (Node node = element; node != null && text.length() < most; node = next(node, element)) {
            if (node instanceof TextNode t) {
                append(text, t.getWholeText());
                text.append(' ');
            }
        }
        return squeeze(text.length() > most ? text.substring(0, most) : text.toString());
    }

    private static boolean breaks(Element e) {
        return e.isBlock() || e.normalName().equals("br");
    }

    private static void append(StringBuilder text, String piece) {
        text.append(piece, 0, Math.min(piece.length(), 4000));
    }

    /** The next node in page order inside an element; scripts and styles hold no text nodes. */
    private static @Nullable Node next(Node node, Element root) {
        return node.childNodeSize() > 0 ? node.childNode(0) : after(node, root);
    }

    private static @Nullable Node after(Node node, Element root) {
        Node at = node;
        while (at != null && at != root && at.nextSibling() == null) {
            at = at.parentNode();
        }
        return at == null || at == root ? null : at.nextSibling();
    }

    /** White space of every kind to one blank, marks without width and of direction taken out. */
    static String squeeze(String text) {
        int squeezed = squeezed(text);
        if (squeezed == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, squeezed);
        boolean space = false;
        for (int i = squeezed; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7F;
            if (!plain && (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                space = !out.isEmpty();
            } else if (plain || c != '\u00ad' && c != '\u200b' && c != '\ufeff' && c != '\u200e' && c != '\u200f') {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** How many of a text's first characters are words with one blank between them: mostly all. */
    private static int squeezed(String text) {
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7F) {
                word = i + 1;
            } else if (c != ' ' || word != i || i == 0) {
                return word;
            }
        }
        return word;
    }

    /** The text of an attribute or of linked data: entities that were written twice resolved, tags taken out. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String bounded = text.length() > 4000 ? text.substring(0, 4000) : text;
        String plain = bounded.indexOf('&') >= 0 ? Parser.unescapeEntities(bounded, false) : bounded;
        String squeezed = squeeze(plain.indexOf('<') >= 0 ? withoutTags(plain) : plain);
        return squeezed.isEmpty() ? null : squeezed;
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close =
                    c == '<' && at + 1 < text.length() && isTagStart(text.charAt(at + 1)) ? text.indexOf('>', at) : -1;
            if (close > 0) {
                out.append(' ');
                at = close + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static boolean isTagStart(char c) {
        return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Letters and digits only, case folded, compatibility forms resolved, words joined by one blank. */
    static String fold(String text) {
        return Letters.isAscii(text) ? foldAscii(text) : foldAny(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String foldAscii(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Letters.toLowerCase(text.charAt(i));
            if (Letters.isLetterOrDigit(c)) {
                if (blank) {
                    out[length++] = ' ';
                    blank = false;
                }
                out[length++] = c;
            } else {
                blank = length > 0;
            }
        }
        return new String(out, 0, length);
    }

    private static String foldAny(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean word = !out.isEmpty() && out.charAt(out.length() - 1) != ' ';
            if (Letters.isLetterOrDigit(c) || Character.isSurrogate(c) || word && isMark(c)) {
                out.append(c);
            } else if (word) {
                out.append(' ');
            }
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(char c) {
        return c > 0x300
                && (Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    /**
     * How far two folded texts agree, 0 to 1: their common words over all; 1 where one is the beginning or the end of
     * the other and at least a third of it.
     */
    static double agreement(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        if (shorter.length() * 3 >= longer.length() && (longer.startsWith(shorter) || longer.endsWith(shorter))) {
            return 1;
        }
        if (shorter.length() * 4 < longer.length()) {
            return 0;
        }
        Set<String> left = words(a);
        Set<String> right = words(b);
        int both = 0;
        for (String word : left) {
            both += right.contains(word) ? 1 : 0;
        }
        return both / (double) (left.size() + right.size() - both);
    }

    /** The words of a folded text; the letters of scripts that write none apart. */
    static Set<String> words(String folded) {
        Set<String> words = new HashSet<>();
        int start = 0;
        while (start < folded.length()) {
            int blank = folded.indexOf(' ', start);
            String word = folded.substring(start, blank < 0 ? folded.length() : blank);
            start += word.length() + 1;
            if (!word.isEmpty() && Character.isIdeographic(word.codePointAt(0))) {
                word.codePoints().forEach(c -> words.add(Character.toString(c)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
