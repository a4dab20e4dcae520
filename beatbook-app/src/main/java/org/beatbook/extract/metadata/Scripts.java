package org.beatbook.extract.metadata;

import java.util.List;
import org.beatbook.news.When;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates in the data that pages carry in their scripts. */
final class Scripts {
    private static final List<String> KEYS = List.of(
            "datePublished",
            "publishedAt",
            "publishDate",
            "published_at",
            "pubDate",
            "publicationDate",
            "firstPublished",
            "publish_date",
            "published_time",
            "publishedDate",
            "publishTime",
            "dateCreated",
            "createdAt",
            "date_published");
    private static final int MOST_TEXT = 600_000;

    private Scripts() {}

    static @Nullable When published(Clues clues) {
        int read = 0;
        for (Element script : clues.scripts) {
            String data = script.data();
            read += data.length();
            if (read > MOST_TEXT) {
                return null;
            }
            for (String key : KEYS) {
                When when = value(clues, data, key);
                if (when != null) {
                    return when;
                }
            }
        }
        return null;
    }

    /** The first date that stands after {@code "key":}, with quotes of any kind. */
    private static @Nullable When value(Clues clues, String data, String key) {
        int tries = 0;
        for (int at = data.indexOf(key); at >= 0 && tries++ < 20; at = data.indexOf(key, at + 1)) {
            int i = skip(data, at + key.length(), "\"'\\ ");
            if (i < data.length() && data.charAt(i) == ':') {
                int start = skip(data, i + 1, "\"'\\ ");
                int end = start;
                while (end < data.length() && end < start + 40 && "\"'\\,}".indexOf(data.charAt(end)) < 0) {
                    end++;
                }
                When when = Times.machine(clues, data.substring(start, end));
                if (when != null && Times.hasDay(when)) {
                    return when;
                }
            }
        }
        return null;
    }

    private static int skip(String data, int from, String signs) {
        int i = from;
        while (i < data.length() && i < from + 6 && signs.indexOf(data.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
