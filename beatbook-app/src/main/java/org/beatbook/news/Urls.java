package org.beatbook.news;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of an address names the article, and what only says how a reader came to it. */
public final class Urls {
    /** Parameters that say where a click came from; from the documentation of the services that add them. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "cmpid",
            "ncid",
            "ocid",
            "xtor",
            "wt_mc",
            "smid",
            "ref_src",
            "s_cid",
            "at_medium",
            "at_campaign",
            "outputtype");

    private Urls() {}

    /**
     * The key of an address: host without {@code www.}, path without a closing slash, query without tracking parameters;
     * neither scheme nor fragment. Two addresses of one key are one article.
     */
    public static String key(String url) {
        String rest = url.strip();
        int fragment = rest.indexOf('#');
        if (fragment >= 0) {
            rest = rest.substring(0, fragment);
        }
        int scheme = rest.indexOf("://");
        rest = scheme >= 0 ? rest.substring(scheme + 3) : rest;
        int question = rest.indexOf('?');
        String query = question >= 0 ? withoutTracking(rest.substring(question + 1)) : "";
        rest = question >= 0 ? rest.substring(0, question) : rest;
        int slash = rest.indexOf('/');
        String host = (slash >= 0 ? rest.substring(0, slash) : rest).toLowerCase(Locale.ROOT);
        String path = slash >= 0 ? rest.substring(slash) : "";
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return withoutWww(withoutDefaultPort(host)) + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The host in lower case without {@code www.}; empty where the address has none. */
    public static Optional<String> site(String url) {
        try {
            String host = new URI(url.strip().replace(" ", "%20")).getHost();
            return Optional.ofNullable(host).map(h -> withoutWww(h.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the address has a path or query of its own, and is not a site's first page. */
    public static boolean hasPath(String url) {
        return key(url).matches("[^/?]+[/?].*");
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(p -> !p.isEmpty())
                .filter(p -> {
                    String name = p.split("=", 2)[0].toLowerCase(Locale.ROOT);
                    return !name.startsWith("utm_") && !TRACKING.contains(name);
                })
                .collect(Collectors.joining("&"));
    }

    private static String withoutDefaultPort(String host) {
        return host.endsWith(":80")
                ? host.substring(0, host.length() - 3)
                : host.endsWith(":443") ? host.substring(0, host.length() - 4) : host;
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
