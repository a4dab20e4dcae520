package org.beatbook.collect.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.Urls;

/**
 * An address and the number of the page that it names.
 *
 * @param base the key of the address without the number
 * @param number of the page or of its first item; {@link #NONE} where it has none, as the first page
 * @param counts what the number counts
 */
record PageNumber(String url, String base, int number, Counts counts) {
    static final int NONE = 0;

    private static final Pattern PAGE = Pattern.compile(
            "(?i)([?&](?:page|paged|pg|p|pageno|page_no|pagenumber|pagenum|pagina|pag|seite|pn|currentpage)=)(\\d{1,5})(?=&|$)");
    private static final Pattern OFFSET = Pattern.compile("(?i)([?&](?:start|offset|from|skip)=)(\\d{1,6})(?=&|$)");
    private static final Pattern FOLDER =
            Pattern.compile("(?i)(/(?:page|seite|pagina|pag|strona)[/-]?)(\\d{1,5})(?=/|$|\\.)");

    /** What the number counts. */
    enum Counts {
        PAGES,
        ITEMS
    }

    static PageNumber of(String url) {
        String key = Urls.key(url);
        for (Pattern pattern : new Pattern[] {PAGE, FOLDER, OFFSET}) {
            Matcher found = pattern.matcher(key);
            if (found.find()) {
                int number = Integer.parseInt(found.group(2));
                String rest = key.substring(0, found.start()) + key.substring(found.end());
                String base = rest.indexOf('?') < 0 ? rest.replaceFirst("&", "?") : rest;
                return new PageNumber(url, trimmed(base), number, pattern.equals(OFFSET) ? Counts.ITEMS : Counts.PAGES);
            }
        }
        return new PageNumber(url, trimmed(key), NONE, Counts.PAGES);
    }

    /**
     * Whether this is the page after the other, by its number and what its link says.
     *
     * @param words of the link: "1" leads to the first page however that is counted
     */
    boolean follows(PageNumber other, String words) {
        if (!base.equals(other.base) || number == NONE || counts != Counts.PAGES || words.equals("1")) {
            return false;
        }
        // Without a number of its own the first page is 1 or 0: then the next is 2, or 1 where its link says so.
        boolean second = number == 2 || (number == 1 && words.matches("2|next.*|older.*|[^\\p{L}\\p{N}]*"));
        return other.number == NONE ? second : number == other.number + 1;
    }

    /** Whether this begins at a later item of the same list. */
    boolean isFurther(PageNumber other) {
        return base.equals(other.base) && counts == Counts.ITEMS && number > other.number;
    }

    /** Whether both are pages of one folder or of one list. */
    boolean beginsLike(PageNumber other) {
        String stem = other.base.contains("?") ? other.base.substring(0, other.base.indexOf('?')) : other.base;
        return base.equals(stem) || base.startsWith(stem + "/") || base.startsWith(stem + "?");
    }

    private static String trimmed(String base) {
        return base.replaceFirst("[/?&]+$", "");
    }
}
