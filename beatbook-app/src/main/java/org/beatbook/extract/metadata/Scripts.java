package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.When;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the data that pages carry in their scripts, under whatever name speaks of publication, else of creation. Where
 * the data is of several articles, the date that stands nearest to this page's headline counts.
 */
final class Scripts {
    private static final int MOST_TEXT = 1_500_000;
    private static final int MOST_SIGHTS = 200;
    private static final int FAR = 20_000;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 40;
    private static final List<String> PUBLICATION =
            List.of("publish", "publicat", "pubdate", "pubtime", "posted", "postdate", "articledate");
    private static final List<String> CREATION = List.of("created", "creation", "createtime", "createdate", "upload");
    private static final List<String> TIMELY = List.of("date", "time", "stamp", "edat", "edon");
    private static final List<String> OTHER = List.of(
            "updat", "modif", "unpublish", "republish", "expir", "last", "schedul", "publisher", "now", "max", "min");

    private final Clues clues;
    private final List<Sight> published = new ArrayList<>();
    private final List<Sight> created = new ArrayList<>();

    private Scripts(Clues clues) {
        this.clues = clues;
    }

    /** @param from how far the headline is, in characters */
    private record Sight(When when, int from) {}

    static @Nullable When published(Clues clues) {
        Scripts scripts = new Scripts(clues);
        int read = 0;
        for (Element script : clues.scripts) {
            String data = script.data();
            read += data.length();
            if (read > MOST_TEXT) {
                break;
            }
            scripts.read(data);
        }
        When best = nearest(scripts.published);
        return best != null ? best : nearest(scripts.created);
    }

    /** The first of the nearest. */
    private static @Nullable When nearest(List<Sight> sights) {
        Sight best = null;
        for (Sight sight : sights) {
            best = best == null || sight.from < best.from ? sight : best;
        }
        return best == null ? null : best.when;
    }

    private void read(String data) {
        int headline = headline(data);
        int most = published.size() + created.size() + MOST_SIGHTS;
        for (int i = 4; i < data.length() && published.size() + created.size() < most; i++) {
            char c = data.charAt(i);
            if ((c == ':' || c == '=') && mayDate(data, skip(data, i + 1))) {
                pair(data, i, headline);
            }
        }
    }

    private int headline(String data) {
        String text = clues.headline().text();
        return text == null || text.length() < 12 ? -1 : data.indexOf(text.substring(0, Math.min(text.length(), 30)));
    }

    /** A name and its value, with quotes of any kind, on either side of a sign. */
    private void pair(String data, int sign, int headline) {
        String key = key(data, sign);
        if (key.isEmpty()) {
            return;
        }
        boolean publication = speaks(key, PUBLICATION);
        if (!publication && !speaks(key, CREATION)) {
            return;
        }
        int start = skip(data, sign + 1);
        int end = start;
        while (end < data.length() && end < start + LONGEST_VALUE && "\"'\\,}<;".indexOf(data.charAt(end)) < 0) {
            end++;
        }
        When when = value(key, data.substring(start, end));
        if (when != null) {
            int from = headline < 0 ? FAR : distance(data, sign, headline);
            (publication ? published : created).add(new Sight(when, from));
        }
    }

    /** How far a name is from the headline; anything is nearer than what is in another object. */
    private static int distance(String data, int sign, int headline) {
        int from = Math.min(sign, headline);
        int to = Math.max(sign, headline);
        int depth = 0;
        for (int i = from; i < to && depth >= 0 && to - from < FAR; i++) {
            char c = data.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return depth == 0 ? to - from : FAR + Math.min(to - from, FAR);
    }

    private @Nullable When value(String key, String text) {
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (text.length() < 8 || number && TIMELY.stream().noneMatch(key::contains)) {
            return null;
        }
        When when = Times.machine(clues, text);
        return when != null && Times.hasDay(when) ? when : null;
    }

    private static boolean speaks(String key, List<String> words) {
        return words.stream().anyMatch(key::contains) && OTHER.stream().noneMatch(key::contains);
    }

    /** The name before a sign, in lower case without dashes; empty where it cannot speak of a publication. */
    private static String key(String data, int sign) {
        int end = sign;
        while (end > 0 && sign - end < 6 && "\"'\\ ".indexOf(data.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_KEY && isName(data.charAt(start - 1))) {
            start--;
        }
        if (end - start < 6) {
            return "";
        }
        return data.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replace("_", "")
                .replace("-", "");
    }

    /** Whether a value begins as dates do, with a digit, or in quotes with a capital: most of what scripts hold does not. */
    private static boolean mayDate(String data, int start) {
        if (start >= data.length()) {
            return false;
        }
        char first = data.charAt(start);
        char before = data.charAt(start - 1);
        return first >= '0' && first <= '9'
                || first >= 'A' && first <= 'Z' && (before == '"' || before == '\'')
                || first >= 0x80;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c >= '0' && c <= '9';
    }

    private static int skip(String data, int from) {
        int i = from;
        while (i < data.length() && i < from + 6 && "\"'\\ ".indexOf(data.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
