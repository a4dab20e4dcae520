package org.beatbook.collect.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Markup to one line of text. */
final class Plain {
    private static final int LONGEST = 2_000;
    private static final int MOST_MARKUP = 50_000;
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*+)(?:\\s[^<>]*+)?>");
    private static final Pattern HIDDEN_FROM = Pattern.compile("<(?:!--|(script|style)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT_TO = Pattern.compile("-->");
    private static final Pattern HIDDEN_TO = Pattern.compile("</(?:script|style)\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);

    private Plain() {}

    /** Text that may hold HTML, escaped once: known elements are taken off, others are words in brackets and stay. */
    static @Nullable String fromHtml(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String bounded = html.length() > MOST_MARKUP ? html.substring(0, MOST_MARKUP) : html;
        String text = bounded.indexOf('<') < 0 ? bounded : withoutTags(bounded);
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
        Matcher tag = TAG.matcher(withoutHidden(html));
        StringBuilder out = new StringBuilder(html.length());
        while (tag.find()) {
            String name = tag.group(1);
            boolean apart = Tag.valueOf(name).isBlock() || name.equalsIgnoreCase("br");
            String kept = Tag.isKnownTag(name) ? (apart ? " " : "") : tag.group();
            tag.appendReplacement(out, Matcher.quoteReplacement(kept));
        }
        return tag.appendTail(out).toString();
    }

    /** By two searches in turn and not by one expression, which would look for each end up to the end of the text. */
    private static String withoutHidden(String html) {
        Matcher from = HIDDEN_FROM.matcher(html);
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (from.find(at)) {
            Matcher to = (from.group(1) == null ? COMMENT_TO : HIDDEN_TO).matcher(html);
            if (!to.find(from.end())) {
                break;
            }
            out.append(html, at, from.start()).append(' ');
            at = to.end();
        }
        return out.append(html, at, html.length()).toString();
    }
}
