package org.beatbook.collect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.beatbook.collect.push.Named;
import org.beatbook.news.Ids;
import org.beatbook.news.Urls;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's answer lists.
 *
 * @param links in its order
 * @param told it says it changes so often
 * @param fullText whether its items carry their whole text; absent where that is not known or does not apply
 * @param hub that it names, for being told of what is new
 * @param telling whether it says more of its pages than where they are, so that it is kept as evidence
 * @param next of a feed, the address of its next page, of older items
 * @param further addresses of further lists that belong to it: of an index its sitemaps, of a first page its sections
 */
record Listed(
        List<Link> links,
        @Nullable Duration told,
        @Nullable Boolean fullText,
        @Nullable Named hub,
        boolean telling,
        @Nullable String next,
        List<String> further) {

    Listed {
        links = List.copyOf(links);
        further = List.copyOf(further);
    }

    /**
     * A page that is listed.
     *
     * @param url absolute; absent where an item has none
     * @param says what the list says of it, for telling whether the list has changed
     * @param published as the list tells; of a sitemap, when it was changed
     */
    record Link(@Nullable String url, String says, @Nullable Instant published) {}

    /** The same for the same list, whatever stands around it and however its links are tracked. */
    String digest() {
        StringBuilder all = new StringBuilder();
        for (Link link : links) {
            String url = link.url();
            all.append(url == null ? "" : Urls.key(url))
                    .append('\t')
                    .append(link.says())
                    .append('\n');
        }
        return Ids.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<Instant> published() {
        List<Instant> times = new ArrayList<>();
        links.stream().map(Link::published).filter(Objects::nonNull).forEach(times::add);
        return times;
    }
}
