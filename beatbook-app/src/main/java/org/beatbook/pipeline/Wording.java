package org.beatbook.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.beatbook.news.Block;
import org.beatbook.news.Page;
import org.jspecify.annotations.Nullable;

/**
 * Whether two pages say the same to a reader. White space, the shapes of quotation marks and dashes, and the lines that
 * lead elsewhere or count readers are no wording; addresses of pictures and the rules that won do not count either.
 */
final class Wording {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\u2009\\u202f\\ufeff]+");
    private static final Pattern SINGLE = Pattern.compile("[‘’‚‛′`´ʼ]");
    private static final Pattern DOUBLE = Pattern.compile("[“”„‟″«»]|''");
    private static final Pattern DASH = Pattern.compile("\\s*(?:[‐‑‒–—―−]|--?)\\s*");
    private static final Pattern ASIDE = Pattern.compile(
            "(?iu)(?:read|watch|listen) more\\b.*|(?:also read|read also|see also|read next|follow us|sign up|subscribe)\\b.*"
                    + "|related(?: stories| articles| news)?(?:\\s*:.*)?|share(?:\\s+(?:this|article|story|post|on|via)\\b.*)?"
                    + "|\\d[\\d.,]*\\s*[km]?\\s*(?:shares?|comments?|views?|likes?|readers?|min(?:utes?)? read)");
    private static final int LONGEST_ASIDE = 160;

    private Wording() {}

    static boolean isSame(Page one, Page other) {
        return same(one.headline(), other.headline())
                && same(one.standfirst(), other.standfirst())
                && one.authors().equals(other.authors())
                && body(one).equals(body(other));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other)
                || (one != null && other != null && plain(one).equals(plain(other)));
    }

    private static List<String> body(Page page) {
        return page.blocks().stream()
                .map(Block::text)
                .map(Wording::plain)
                .filter(text -> !isAside(text))
                .toList();
    }

    private static boolean isAside(String text) {
        return text.length() <= LONGEST_ASIDE && ASIDE.matcher(text).matches();
    }

    static String plain(String text) {
        String straight = DOUBLE.matcher(SINGLE.matcher(text).replaceAll("'")).replaceAll("\"");
        String dashed = DASH.matcher(straight.replace("…", "...")).replaceAll("-");
        return SPACE.matcher(dashed).replaceAll(" ").strip();
    }
}
