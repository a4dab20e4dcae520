package org.beatbook.extract.metadata;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's canonical address, absolute. */
final class Canonicals {
    static final List<Rule<String>> POLICY = List.of(
            new Rule<>("link-canonical", Canonicals::link),
            new Rule<>("og:url", c -> web(c, c.markup.meta("og:url"))),
            new Rule<>(
                    "json-ld",
                    c -> web(c, c.main().article() ? c.main().object().text("url") : null)));

    private Canonicals() {}

    static @Nullable String link(Clues clues) {
        for (Element link : clues.links) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                String address = web(clues, link.attr("href"));
                if (address != null) {
                    return address;
                }
            }
        }
        return null;
    }

    /** Only web addresses; the bare home page is believed only of the home page itself. */
    private static @Nullable String web(Clues clues, @Nullable String address) {
        if (address == null || address.length() > 2000) {
            return null;
        }
        String absolute = clues.markup.absolute(address);
        if (absolute == null || !absolute.startsWith("http://") && !absolute.startsWith("https://")) {
            return null;
        }
        String url = clues.markup.url();
        return isHome(absolute) && url != null && !isHome(url) ? null : absolute;
    }

    private static boolean isHome(String address) {
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        return slash < 0 || slash == address.length() - 1;
    }
}
