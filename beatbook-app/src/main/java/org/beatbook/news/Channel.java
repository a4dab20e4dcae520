package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * An address at which a source is followed.
 *
 * @param as what stands there
 * @param url absolute, http or https
 */
public record Channel(As as, String url) {

    /** What is read at the address. */
    public enum As {
        /** RSS, Atom or JSON Feed. */
        @JsonProperty("feed")
        FEED,
        /** A sitemap or an index of sitemaps. */
        @JsonProperty("sitemap")
        SITEMAP,
        /** One page that lists articles. */
        @JsonProperty("listing")
        LISTING,
        /** A first page that lists articles, and the sections it leads to. */
        @JsonProperty("site")
        SITE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
