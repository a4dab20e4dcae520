package org.beatbook.collect.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.collect.find.Asking.Answer;
import org.beatbook.collect.robots.Rights;
import org.beatbook.collect.sitemap.Sitemap;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Looks for sitemaps: those that robots.txt names, news sitemaps first; where it names none, the usual places. Of an
 * index the newest few are opened, and an index within it once more; what was asked before is not asked again, so that
 * indexes that name each other come to an end.
 */
final class Sitemaps {
    private static final int MOST_NAMED = 4;
    private static final int MOST_OPENED = 3;
    private static final int DEEPEST = 2;

    /** Where sitemaps stand on most sites whose robots.txt names none. */
    private static final List<String> USUAL = List.of("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml");

    private final Asking asking;
    private final Rights rights;
    private final List<Seen> seen;
    private final boolean whole;

    /**
     * @param seen to which what is found is added
     * @param whole whether an index is taken as one, and nothing in it on its own
     */
    Sitemaps(Asking asking, Rights rights, List<Seen> seen, boolean whole) {
        this.asking = asking;
        this.rights = rights;
        this.seen = seen;
        this.whole = whole;
    }

    void look(String url) {
        WebAddress origin = WebAddress.parse(url);
        List<String> named = rights.sitemaps(url).stream()
                .map(address -> absolute(origin, address))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(address -> !saysNews(address)))
                .toList();
        for (String address : named.subList(0, Math.min(MOST_NAMED, named.size()))) {
            asking.named(address).ifPresent(this::takeNamed);
        }
        if (named.size() > MOST_NAMED) {
            asking.trouble("%d more sitemaps that robots.txt names were not read".formatted(named.size() - MOST_NAMED));
        }
        if (named.isEmpty()) {
            usual(origin.origin());
        }
    }

    private void takeNamed(Answer answer) {
        if (answer.content() instanceof Content.OfSitemap(Sitemap map)) {
            take(answer, map, "named in robots.txt");
        } else {
            asking.trouble(answer.url() + ": named in robots.txt as a sitemap, but it is none");
        }
    }

    private void usual(String origin) {
        for (String path : USUAL) {
            Optional<Answer> answer = asking.usual(origin + path);
            if (answer.isPresent() && answer.get().content() instanceof Content.OfSitemap(Sitemap map)) {
                take(answer.get(), map, "at a usual place");
                return;
            }
        }
        asking.trouble("no sitemap in robots.txt, nor at the usual places: " + String.join(", ", USUAL));
    }

    /** Takes a sitemap; of an index, the news sitemaps among those that are opened are taken on their own, too. */
    void take(Answer answer, Sitemap map, String how) {
        if (!map.index()) {
            seen.add(Seen.sitemap(map.links(), answer.askNextTime(), how));
            return;
        }
        List<Sitemap.Link> plain = new ArrayList<>();
        int before = seen.size();
        int opened = open(answer, map, plain, 1);
        if (plain.isEmpty() && seen.size() > before) {
            return;
        }
        String index = "%s; an index of %,d, of which %d were opened"
                .formatted(how, map.links().size(), opened);
        seen.add(Seen.sitemap(plain, answer.askNextTime(), index));
    }

    private int open(Answer index, Sitemap map, List<Sitemap.Link> plain, int depth) {
        int opened = 0;
        for (Sitemap.Link link : newestFirst(map.links())) {
            if (opened == MOST_OPENED) {
                break;
            }
            Optional<Answer> answer = asking.named(link.url());
            if (answer.isEmpty() || !(answer.get().content() instanceof Content.OfSitemap(Sitemap child))) {
                continue;
            }
            opened++;
            if (child.index()) {
                opened += depth < DEEPEST ? open(answer.get(), child, plain, depth + 1) : 0;
            } else if (!whole && child.links().stream().anyMatch(l -> l.news() != null)) {
                seen.add(Seen.sitemap(child.links(), answer.get().askNextTime(), "listed in " + index.url()));
            } else {
                plain.addAll(child.links());
            }
        }
        return opened;
    }

    /** News sitemaps, then the newest; without times the last, because most are written on at their end. */
    private static List<Sitemap.Link> newestFirst(List<Sitemap.Link> links) {
        List<Sitemap.Link> ordered = new ArrayList<>(links.reversed());
        ordered.sort(Comparator.comparing((Sitemap.Link l) -> !saysNews(l.url()))
                .thenComparing(l -> time(l.modified()), Comparator.reverseOrder()));
        return ordered;
    }

    private static Instant time(@Nullable When when) {
        return when == null ? Instant.MIN : when.earliest();
    }

    private static boolean saysNews(String url) {
        return url.toLowerCase(Locale.ROOT).matches(".*news[^/]*");
    }

    private static Optional<String> absolute(WebAddress origin, String address) {
        try {
            return Optional.of(origin.resolve(address).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
