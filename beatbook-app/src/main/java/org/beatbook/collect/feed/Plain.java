package org.beatbook.collect.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Markup to one line of text. */
final class Plain {
    private static final int LONGEST = 2_000;
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>|<!--.*?-->");
    private static final Pattern HIDDEN =
            Pattern.compile("<(script|style)\\b[^<>]*>.*?</\\1\\s*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Plain() {}

    /** Text that may hold HTML, escaped once: known elements are taken off, others are words in brackets and stay. */
    static @Nullable String fromHtml(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String text = html.indexOf('<') < 0 ? html : withoutTags(html);
        return line(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }

    /** Text that is text; null where it is blank. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
        boolean space = false;
        for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || (c > 127 && Character.isWhitespace(c))) {
                space = out.length() > 0;
            } else if (c > ' ' && c != '\u007f' && c != '\uFEFF') {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.isEmpty() ? null : out.toString();
    }

    private static String withoutTags(String html) {
        String shown = HIDDEN.matcher(html).replaceAll(" ");
        Matcher tag = TAG.matcher(shown);
        StringBuilder out = new StringBuilder(shown.length());
        while (tag.find()) {
            String name = tag.group(1);
            if (name == null) {
                tag.appendReplacement(out, "");
            } else if (Tag.isKnownTag(name)) {
                tag.appendReplacement(out, Tag.valueOf(name).isBlock() || name.equalsIgnoreCase("br") ? " " : "");
            } else {
                tag.appendReplacement(out, Matcher.quoteReplacement(tag.group()));
            }
        }
        return tag.appendTail(out).toString();
    }
}
