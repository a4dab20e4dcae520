package org.beatbook.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.beatbook.collect.Filed.News;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Page;
import org.beatbook.news.Sighting;
import org.beatbook.news.Source;
import org.beatbook.news.Teaser;
import org.beatbook.news.Urls;
import org.beatbook.news.Version;
import org.beatbook.query.Folding;
import org.beatbook.store.Articles;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Files what a capture says under the article it belongs to. An article is known by the key of its address; a teaser
 * without one by source, listing and folded headline, until an address comes.
 */
final class Filing {
    private final Store store;
    private final Articles articles;
    private final Withdrawal withdrawal;
    private final List<Step> steps = new ArrayList<>();
    /** What sources are called: each capture would ask again. */
    private final Map<String, String> names = new HashMap<>();

    Filing(Store store) {
        this.store = store;
        this.articles = store.articles();
        this.withdrawal = new Withdrawal(store);
    }

    /**
     * An article as it was saved.
     *
     * @param text the body without captions
     * @param newest its newest version; absent where only listings tell of it
     */
    record Saved(Item item, String text, @Nullable Version newest) implements Step {}

    /**
     * An article that is no more.
     *
     * @param into the article that it turned out to be; absent where it is withheld
     */
    record Gone(String article, @Nullable String into) implements Step {}

    /** What has become of an article. */
    sealed interface Step {}

    /** What has become of articles since this was last asked, in order; an article may come again. */
    List<Step> steps() {
        List<Step> all = List.copyOf(steps);
        steps.clear();
        return all;
    }

    /** Files a page; call it inside {@link Store#change}. Says what it changed. */
    News file(CaptureHead head, Page page) {
        meet(head.source(), page.publisher());
        return switch (page.kind()) {
            case ARTICLE -> article(head, page);
            case LISTING -> {
                listing(head, page);
                yield News.NONE;
            }
            case OTHER -> News.NONE;
        };
    }

    /** Files that an address answered that nothing is there any more; call it inside {@link Store#change}. */
    News gone(CaptureHead head) {
        Optional<Item> known =
                articles.idOf(urlKey(head.url())).flatMap(articles::find).filter(Item::read);
        if (known.isEmpty() || known.get().withdrawn() != null) {
            return News.NONE;
        }
        String id = known.get().id();
        Instant since = withdrawal.of(id);
        if (since == null) {
            return News.NONE;
        }
        save(id, known.get().source(), known.get().url(), articles.versions(id), articles.sightings(id), since);
        return News.WITHDRAWN;
    }

    private News article(CaptureHead head, Page page) {
        String url = address(head.url(), page.canonical());
        String key = urlKey(url);
        String captured = urlKey(head.url());
        boolean other = !captured.equals(key);
        String id = articles.idOf(key)
                .or(() -> other ? articles.idOf(captured) : Optional.empty())
                .or(() -> unaddressed(head.source(), page.headline()))
                .orElseGet(() -> Ids.article(key));
        articles.key(key, id);
        if (other) {
            articles.key(captured, id);
        }
        List<Version> versions = new ArrayList<>(articles.versions(id));
        boolean back = articles.find(id).map(Item::withdrawn).isPresent();
        News news = versions.isEmpty() ? News.ARTICLE : News.NONE;
        if (addVersion(versions, head, page)) {
            for (Version version : versions) {
                articles.addVersion(id, version);
            }
            news = news == News.NONE ? News.VERSION : news;
        }
        save(id, head.source(), url, versions, articles.sightings(id), back ? withdrawal.of(id) : null);
        return news;
    }

    /**
     * Whether the page said something new at its time, beside what was said right before and after it; then the versions
     * are numbered anew, oldest first.
     */
    private static boolean addVersion(List<Version> versions, CaptureHead head, Page page) {
        int after = 0;
        while (after < versions.size() && !versions.get(after).captured().isAfter(head.time())) {
            after++;
        }
        for (Version beside : versions.subList(Math.max(0, after - 1), Math.min(after + 1, versions.size()))) {
            if (Wording.isSame(beside.page(), page)) {
                return false;
            }
        }
        versions.add(new Version(0, head.id(), head.time(), page));
        versions.sort(Comparator.comparing(Version::captured));
        for (int i = 0; i < versions.size(); i++) {
            Version v = versions.get(i);
            versions.set(i, new Version(i + 1, v.capture(), v.captured(), v.page()));
        }
        return true;
    }

    private void listing(CaptureHead head, Page page) {
        int place = 0;
        for (Teaser teaser : page.teasers()) {
            place++;
            Sighting sighting =
                    new Sighting(head.id(), head.url(), page.headline(), page.language(), place, head.time(), teaser);
            teaser(head, sighting);
        }
    }

    private void teaser(CaptureHead head, Sighting sighting) {
        Teaser teaser = sighting.teaser();
        String listed = listedKey(head.source(), sighting.listing(), teaser.headline());
        String url = teaser.url();
        String id = url == null ? articles.idOf(listed).orElseGet(() -> Ids.article(listed)) : addressed(url, listed);
        if (isSaid(articles.sightings(id), sighting)) {
            return;
        }
        articles.key(listed, id);
        if (url == null) {
            articles.key(headlineKey(head.source(), teaser.headline()), id);
        } else {
            articles.key(urlKey(url), id);
        }
        articles.addSighting(id, sighting);
        Optional<Item> known = articles.find(id);
        String source = known.map(Item::source).orElseGet(() -> sourceOf(head, url));
        meet(source, null);
        save(
                id,
                source,
                known.map(Item::url).orElse(url),
                articles.versions(id),
                articles.sightings(id),
                known.map(Item::withdrawn).orElse(null));
    }

    /** Whether a listing shows an article just as it did when it was captured last. */
    private static boolean isSaid(List<Sighting> sightings, Sighting now) {
        for (Sighting before : sightings.reversed()) {
            if (before.listing().equals(now.listing())) {
                return before.teaser().equals(now.teaser())
                        && Objects.equals(before.title(), now.title())
                        && !before.capture().equals(now.capture())
                        && !before.captured().isAfter(now.captured());
            }
        }
        return false;
    }

    /** The article of an address; one that was known by its listing alone becomes it. */
    private String addressed(String url, String listed) {
        Optional<String> byUrl = articles.idOf(urlKey(url));
        Optional<String> byListing = articles.idOf(listed).filter(this::hasNoAddress);
        if (byUrl.isPresent() && byListing.isPresent() && !byUrl.equals(byListing)) {
            merge(byListing.get(), byUrl.get());
        }
        return byUrl.or(() -> byListing).orElseGet(() -> Ids.article(urlKey(url)));
    }

    /** An article that is known by its headline alone, when it comes with an address. */
    private Optional<String> unaddressed(String source, @Nullable String headline) {
        return headline == null
                ? Optional.empty()
                : articles.idOf(headlineKey(source, headline)).filter(this::hasNoAddress);
    }

    /** Headlines come again, such as a daily column's: only an article whose address is not known is known by one. */
    private boolean hasNoAddress(String id) {
        return articles.find(id).map(i -> i.url() == null).orElse(false);
    }

    private void merge(String from, String into) {
        for (Sighting sighting : articles.sightings(from)) {
            articles.addSighting(into, sighting);
        }
        for (String key : articles.keys(from)) {
            articles.key(key, into);
        }
        articles.remove(from);
        steps.add(new Gone(from, into));
    }

    private void save(
            String id,
            String source,
            @Nullable String url,
            List<Version> versions,
            List<Sighting> sightings,
            @Nullable Instant withdrawn) {
        Item item = Items.merge(id, source, url, versions, sightings, withdrawn);
        Version newest = versions.isEmpty() ? null : versions.getLast();
        String text = newest == null ? "" : newest.page().text();
        articles.save(item, text);
        if (url != null && store.captures().isWithheld(Urls.key(url))) {
            articles.withhold(id);
            steps.add(new Gone(id, null));
        } else {
            steps.add(new Saved(item, text, newest));
        }
    }

    /** Makes a source known, and gives it its publisher's name as long as it has none but its id. */
    private void meet(String id, @Nullable String publisher) {
        String name = publisher != null ? publisher : id;
        String before = names.get(id);
        if (before != null && (before.equals(name) || !before.equals(id))) {
            return;
        }
        Optional<Source> known = store.sources().find(id);
        if (known.isEmpty()) {
            store.sources().save(Source.met(id, name));
        } else if (known.get().name().equals(id) && !name.equals(id)) {
            store.sources().save(known.get().withName(name));
        }
        names.put(id, known.map(Source::name).filter(n -> !n.equals(id)).orElse(name));
    }

    private static String sourceOf(CaptureHead listing, @Nullable String url) {
        if (url == null) {
            return listing.source();
        }
        Optional<String> site = Urls.site(url);
        return site.isEmpty() || site.equals(Urls.site(listing.url())) ? listing.source() : site.get();
    }

    /** The canonical address where it is believable: of the same site, and no first page for a page that is none. */
    private static String address(String captured, @Nullable String canonical) {
        if (canonical == null
                || !Urls.site(canonical).equals(Urls.site(captured))
                || (Urls.hasPath(captured) && !Urls.hasPath(canonical))) {
            return captured;
        }
        return canonical;
    }

    private static String urlKey(String url) {
        return "url:" + Urls.key(url);
    }

    private static String listedKey(String source, String listing, String headline) {
        return "listed:" + source + "|" + Urls.key(listing) + "|" + Folding.fold(headline);
    }

    private static String headlineKey(String source, String headline) {
        return "headline:" + source + "|" + Folding.fold(headline);
    }
}
