package org.beatbook.extract.metadata;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.beatbook.extract.markup.LinkedData;
import org.jspecify.annotations.Nullable;

/**
 * The names that the page gives its site, folded, and the words of its host.
 *
 * @param folded folded names
 * @param host the host without www, in lower case; empty where not known
 */
record SiteNames(Set<String> folded, String host) {

    static SiteNames of(Clues clues) {
        Set<String> names = new LinkedHashSet<>();
        add(names, clues.meta("og:site_name", "og:site"));
        add(names, clues.meta("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"));
        add(names, clues.main().object().text("publisher"));
        for (LinkedData object : clues.linkedData()) {
            if (object.is("WebSite") || object.is("NewsMediaOrganization")) {
                add(names, object.text("name"));
            }
        }
        names.remove(longTitle(clues));
        return new SiteNames(names, host(clues.markup.url()));
    }

    /** The page's own title, folded, where it is too long for a site's name: some pages give it as the application's. */
    private static String longTitle(Clues clues) {
        String title = Wording.clean(clues.markup.meta("og:title"));
        String folded = title == null ? "" : Wording.fold(title);
        return folded.split(" ").length >= 5 ? folded : "";
    }

    private static void add(Set<String> names, @Nullable String name) {
        String clean = Wording.clean(name);
        String folded = clean == null ? "" : Wording.fold(clean);
        if (!folded.isEmpty() && folded.length() < 80) {
            names.add(folded);
        }
    }

    static String host(@Nullable String url) {
        if (url == null || !url.contains("//")) {
            return "";
        }
        // An archive's address holds the one that it archived.
        int start =
                Math.max(url.indexOf("//"), Math.max(url.lastIndexOf("http://") + 5, url.lastIndexOf("https://") + 6))
                        + 2;
        int end = start;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether a text is the site's name, as it names itself or as its host reads. */
    boolean has(String text) {
        String told = Wording.fold(text);
        String name = told.startsWith("www ") ? told.substring(4) : told;
        return !name.isEmpty() && (folded.contains(name) || isHost(name));
    }

    private boolean isHost(String name) {
        String joined =
                name.replace(" ", "").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        String plain = host.replace("-", "").replace(".", "");
        return joined.length() >= 3 && (plain.equals(joined) || labels(joined));
    }

    /** Whether it is the host without its ending, or one of its longer labels. */
    private boolean labels(String joined) {
        String without = host.lastIndexOf('.') > 0 ? host.substring(0, host.lastIndexOf('.')) : host;
        if (without.replace("-", "").replace(".", "").equals(joined)) {
            return true;
        }
        for (String label : without.split("\\.")) {
            if (label.replace("-", "").equals(joined)) {
                return true;
            }
        }
        return joined.startsWith("the") && joined.length() > 6 && labels(joined.substring(3));
    }
}
