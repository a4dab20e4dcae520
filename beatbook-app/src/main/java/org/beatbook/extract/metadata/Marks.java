package org.beatbook.extract.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.WordBits;

/** What the names that authors give their elements (class, id, test id) say of them: a set of bits. */
final class Marks {
    static final int DATE = 1;
    static final int MODIFIED = 1 << 1;
    static final int BYLINE = 1 << 2;
    static final int KICKER = 1 << 3;
    static final int STANDFIRST = 1 << 4;
    static final int TITLE = 1 << 5;
    static final int COMMENT = 1 << 6;
    static final int RELATED = 1 << 7;
    static final int CHROME = 1 << 8;
    static final int CRUMB = 1 << 9;
    static final int HIDDEN = 1 << 10;
    static final int META = 1 << 11;
    static final int BODY = 1 << 12;
    static final int PAYWALL = 1 << 13;
    static final int SECTION = 1 << 14;
    /** Set by the walk, not by a name: an article or main element. */
    static final int MAIN = 1 << 15;
    /** Set by the walk: machine-readable, by itemprop, property or rel. */
    static final int DECLARED = 1 << 16;
    /** Set by the walk: inside a heading or a link. */
    static final int LINK = 1 << 17;

    /** Where nothing about the page's own article stands. */
    static final int ELSEWHERE = COMMENT | RELATED | CHROME;

    private static final int LONGEST_NAME = 300;
    private static final List<String> TOPICS = List.of("category-", "tag-", "post_tag-", "author-", "cat-", "topic-");
    private static final List<String> ARTICLES = List.of("post", "entry", "article", "story");
    private static final Set<String> PARTS = Set.of(
            "info",
            "name",
            "names",
            "box",
            "bio",
            "link",
            "links",
            "meta",
            "text",
            "txt",
            "details",
            "line",
            "block",
            "wrap",
            "wrapper",
            "container",
            "card",
            "list",
            "item",
            "content",
            "label",
            "inner",
            "section",
            "header",
            "byline",
            "date",
            "data",
            "title",
            "profile",
            "description");
    private static final String TOPIC_INITIALS = "ctpa";
    private static final WordBits BITS = new WordBits(bits());

    private Marks() {}

    /** The bits of a class attribute, id or the like. */
    static int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        return read(names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names);
    }

    private static int read(String names) {
        int bits = 0;
        int start = 0;
        while (start < names.length()) {
            int end = names.indexOf(' ', start);
            end = end < 0 ? names.length() : end;
            if (!isTopic(names, start) && !isLayout(names, start)) {
                int own = name(names, start, end);
                bits |= (own & CHROME) != 0 && isArticleFoot(names, start) ? own & ~CHROME : own;
            }
            start = end + 1;
        }
        return bits;
    }

    /** An article's own foot, where blogs name its author, is no part of the site's frame. */
    private static boolean isArticleFoot(String names, int start) {
        for (String whose : ARTICLES) {
            if (names.startsWith(whose, start) && names.startsWith("foot", start + whose.length() + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Blogs write an article's tags into its classes: they speak of its subject, not of its place. */
    private static boolean isTopic(String names, int start) {
        if (TOPIC_INITIALS.indexOf(names.charAt(start)) < 0) {
            return false;
        }
        for (String topic : TOPICS) {
            if (names.startsWith(topic, start)) {
                return !topic.equals("author-") || !isPart(names, start + topic.length());
            }
        }
        return false;
    }

    /** Whether a name goes on with a word for a part of a page: author-info speaks of its place, author-jane of Jane. */
    private static boolean isPart(String names, int start) {
        int end = start;
        while (end < names.length() && isLetter(names.charAt(end))) {
            end++;
        }
        return PARTS.contains(names.substring(start, end));
    }

    /** Names such as {@code has-sidebar} and {@code no-sidebar} say what stands in an element or beside it. */
    private static boolean isLayout(String names, int start) {
        char first = names.charAt(start);
        return first == 'h' && (names.startsWith("has-", start) || names.startsWith("has_", start))
                || first == 'n' && (names.startsWith("no-", start) || names.startsWith("no_", start))
                || first == 'w' && (names.startsWith("with-", start) || names.startsWith("without-", start));
    }

    private static int name(String names, int from, int to) {
        int bits = 0;
        int start = from;
        int hash = 0;
        for (int i = from; i <= to; i++) {
            char c = i < to ? names.charAt(i) : ' ';
            boolean letter = isLetter(c);
            boolean hump = letter && isUpper(c) && i > start && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || hump) {
                bits |= word(names, start, i, hash);
                start = hump ? i : i + 1;
                hash = 0;
            }
            hash = letter ? 31 * hash + (isUpper(c) ? Character.toLowerCase(c) : c) : 0;
        }
        return bits;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || (c > '~' || c >= 'A' && c <= 'Z') && Character.isLetter(c);
    }

    private static boolean isUpper(char c) {
        return c < 'a' ? c >= 'A' && c <= 'Z' : c > '~' && Character.isUpperCase(c);
    }

    /** What a word says, by its hash in lower case. */
    private static int word(String names, int start, int end, int hash) {
        return end - start < 2 ? 0 : BITS.of(names, start, end, hash);
    }

    private static Map<String, Integer> bits() {
        Map<String, Integer> kinds = Map.ofEntries(
                Map.entry("date", DATE),
                Map.entry("modified", MODIFIED | DATE),
                Map.entry("byline", BYLINE),
                Map.entry("kicker", KICKER),
                Map.entry("standfirst", STANDFIRST),
                Map.entry("title", TITLE),
                Map.entry("comment", COMMENT),
                Map.entry("related", RELATED),
                Map.entry("chrome", CHROME),
                Map.entry("crumb", CRUMB),
                Map.entry("hidden", HIDDEN),
                Map.entry("meta", META),
                Map.entry("body", BODY),
                Map.entry("paywall", PAYWALL),
                Map.entry("section", SECTION));
        Map<String, Integer> bits = new HashMap<>();
        for (Map.Entry<String, List<String>> line :
                Words.table("marks.txt", "\\s+").entrySet()) {
            Integer kind = kinds.get(line.getKey());
            if (kind == null) {
                throw new IllegalStateException("marks.txt: no mark is called " + line.getKey());
            }
            line.getValue().forEach(word -> bits.merge(word, kind, (a, b) -> a | b));
        }
        return Map.copyOf(bits);
    }
}
