package org.beatbook.collect.sitemap;

import java.util.List;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap as it was read: links to pages, or, of an index, links to sitemaps.
 *
 * @param links in the sitemap's order
 * @param notes what was left out
 */
public record Sitemap(boolean index, List<Link> links, List<String> notes) {

    public Sitemap {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }

    /**
     * A page or a sitemap that is listed.
     *
     * @param modified when it changed last
     * @param news what a news sitemap says of it
     * @param pictures addresses of its pictures
     */
    public record Link(
            String url, @Nullable When modified, @Nullable News news, List<String> pictures) {
        public Link {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * What a news sitemap says of an article.
     *
     * @param publication the outlet's name
     */
    public record News(
            @Nullable String title,
            @Nullable When published,
            @Nullable String language,
            @Nullable String publication) {}
}
