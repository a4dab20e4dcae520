package org.beatbook.publish;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A site's pages as sitemaps.org asks for: at most 50,000 addresses a file, an index where there are more. */
final class Sitemap {
    private static final int MOST = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** File name to content. */
    static Map<String, String> files(String base, List<String> paths) {
        Map<String, String> out = new LinkedHashMap<>();
        if (paths.size() <= MOST) {
            out.put("sitemap.xml", urls(base, paths));
            return out;
        }
        for (int from = 0; from < paths.size(); from += MOST) {
            out.put(
                    "sitemap-" + (from / MOST + 1) + ".xml",
                    urls(base, paths.subList(from, Math.min(paths.size(), from + MOST))));
        }
        Xml index = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        List.copyOf(out.keySet())
                .forEach(name -> index.open("sitemap").text("loc", base + name).close());
        out.put("sitemap.xml", index.close().toString());
        return out;
    }

    private static String urls(String base, List<String> paths) {
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        paths.forEach(path -> xml.open("url").text("loc", base + encode(path)).close());
        return xml.close().toString();
    }

    private static String encode(String path) {
        return Arrays.stream(path.split("/")).map(Site::encode).collect(Collectors.joining("/"))
                + (path.endsWith("/") ? "/" : "");
    }
}
