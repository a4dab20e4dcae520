package org.beatbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Filter;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Prose;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Sighting;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.Version;
import org.beatbook.query.QueryException;
import org.beatbook.store.Articles;
import org.beatbook.store.Search;
import org.beatbook.store.Store;
import org.beatbook.store.Topics;
import org.beatbook.topic.Explanation;
import org.beatbook.topic.TopicPages;
import org.beatbook.topic.TopicPages.Scored;
import org.beatbook.topic.TopicPages.Shown;
import org.jspecify.annotations.Nullable;

/** Puts what the store holds into the records that pages are made from. */
final class Views {
    private static final int PAGE_SIZE = 30;
    private static final int SEARCH_PAGE_SIZE = 20;
    private static final int MOST_ON_FRONT = 4;
    private static final int MEMBERS_FOR_CONTACT_SHEET = 60;

    private final Store store;

    Views(Store store) {
        this.store = store;
    }

    FrontPage front(StoryViews stories) {
        List<FrontPage.TopicCard> cards = new ArrayList<>();
        for (Topic topic : store.topics().all()) {
            StoryViews.Slice slice = stories.weightiest(topic, MOST_ON_FRONT);
            cards.add(new FrontPage.TopicCard(topic, slice.total(), slice.entries()));
        }
        Articles articles = store.articles();
        return new FrontPage(
                cards,
                articles.bySource(),
                articles.count(),
                store.captures().count(),
                articles.updated().orElse(null));
    }

    TopicPage topicPage(Topic topic, Filter filter) {
        return topicPage(topic, filter, PAGE_SIZE);
    }

    /** What a topic's page tells beside its entries. */
    TopicPage head(Topic topic, Filter filter) {
        return TopicPages.assemble(
                topic, filter, List.of(), List.of(), 0, PAGE_SIZE, counts(topic), newest(topic), shown());
    }

    private List<Item> newest(Topic topic) {
        return store.topics().page(topic, Filter.NONE, 0, MEMBERS_FOR_CONTACT_SHEET).stream()
                .map(Topics.Member::item)
                .toList();
    }

    private TopicPages.Counts counts(Topic topic) {
        Topics topics = store.topics();
        return new TopicPages.Counts(
                topics.bySource(topic),
                topics.byGenre(topic),
                topics.byMonth(topic),
                topics.updated(topic).orElse(null));
    }

    TopicPage topicPage(Topic topic, Filter filter, int size) {
        Topics topics = store.topics();
        List<Scored> pinned = TopicPages.pinned(topic, filter, store.articles().find(topic.pinned()), scores(topic));
        TopicPages.Slice slice = TopicPages.slice(filter.page(), size, pinned.size());
        Topic rest = TopicPages.rest(topic);
        List<Scored> others = topics.page(rest, filter, slice.offset(), slice.limit()).stream()
                .map(m -> new Scored(m.item(), m.score()))
                .toList();
        return TopicPages.assemble(
                topic,
                filter,
                pinned.subList(slice.pinnedFrom(), slice.pinnedTo()),
                others,
                pinned.size() + topics.count(rest, filter),
                size,
                counts(topic),
                newest(topic),
                shown());
    }

    private Map<String, Double> scores(Topic topic) {
        Map<String, Double> scores = new HashMap<>();
        for (String id : topic.pinned()) {
            Double score = store.topics().of(id).get(topic.id());
            if (score != null) {
                scores.put(id, score);
            }
        }
        return scores;
    }

    /** What pages may show of sources and of pictures. */
    Shown shown() {
        Map<String, Source> sources =
                store.sources().all().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return new Shown(
                sources, urls -> store.captures().picture(urls).map(CaptureHead::id), store.captures()::inscription);
    }

    Optional<ArticlePage> article(String id, @Nullable Integer number, List<Topic> topics) {
        Optional<Item> found = store.articles().find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Item item = found.get();
        List<Version> versions = store.articles().versions(id);
        List<Sighting> sightings = store.articles().sightings(id);
        Optional<Version> version = number == null
                ? versions.reversed().stream().findFirst()
                : versions.stream().filter(v -> v.number() == number).findFirst();
        if (number != null && version.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures =
                version.map(v -> v.page().pictures()).filter(p -> !p.isEmpty()).orElse(item.pictures());
        Shown shown = shown();
        Source source = shown.sources().getOrDefault(item.source(), Source.met(item.source(), item.source()));
        return Optional.of(new ArticlePage(
                item,
                source,
                version.orElse(null),
                versions,
                sightings,
                memberships(item, version, topics),
                pictures.stream().map(p -> TopicPages.plate(item, p, shown)).toList(),
                Anchors.of(version.map(v -> Prose.of(v.page())).orElseGet(() -> Prose.of(item))),
                store.readings()
                        .find(id)
                        .filter(n -> n.version() == version.map(Version::number).orElse(0))
                        .orElse(null),
                Optional.ofNullable(item.url())
                        .flatMap(store.following()::ruling)
                        .orElse(null)));
    }

    Optional<Integer> versionSaying(String article, String anchor) {
        for (Version version : store.articles().versions(article).reversed()) {
            if (says(Prose.of(version.page()), anchor)) {
                return Optional.of(version.number());
            }
        }
        return store.articles()
                .find(article)
                .filter(item -> says(Prose.of(item), anchor))
                .map(item -> 0);
    }

    private static boolean says(Prose prose, String anchor) {
        return Anchors.of(prose).stream().anyMatch(a -> a.id().equals(anchor));
    }

    private List<ArticlePage.Membership> memberships(Item item, Optional<Version> version, List<Topic> topics) {
        String text = version.map(v -> v.page().text()).orElse("");
        List<ArticlePage.Membership> memberships = new ArrayList<>();
        store.topics()
                .of(item.id())
                .forEach((topicId, score) -> topics.stream()
                        .filter(t -> t.id().equals(topicId))
                        .forEach(t -> memberships.add(new ArticlePage.Membership(
                                t, score, Explanation.of(t, item, text).reasons()))));
        return memberships;
    }

    SearchPage search(String query, Filter filter) {
        if (query.isBlank()) {
            return new SearchPage(query, filter, List.of(), 0, SEARCH_PAGE_SIZE, null);
        }
        try {
            Search.Hits hits = store.search().find(query, filter, SEARCH_PAGE_SIZE);
            Map<String, Item> items = store
                    .articles()
                    .find(hits.hits().stream().map(Search.Hit::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Item::id, Function.identity()));
            Shown shown = shown();
            List<SearchPage.Found> found = new ArrayList<>();
            for (Search.Hit hit : hits.hits()) {
                Item item = items.get(hit.id());
                if (item != null) {
                    Entry entry = TopicPages.entry(new Scored(item, hit.score()), false, shown);
                    found.add(new SearchPage.Found(entry, hit.excerpt(), hit.marks()));
                }
            }
            return new SearchPage(query, filter, found, hits.total(), SEARCH_PAGE_SIZE, null);
        } catch (QueryException e) {
            return new SearchPage(query, filter, List.of(), 0, SEARCH_PAGE_SIZE, e.getMessage());
        }
    }

    Optional<SourcePage> source(String id, int page) {
        return store.sources().find(id).map(source -> {
            int offset = (Math.max(1, page) - 1) * PAGE_SIZE;
            List<Entry> entries = entries(store.articles().ofSource(id, offset, PAGE_SIZE));
            Optional<Articles.Span> span = store.articles().span(id);
            int total = store.articles().bySource().stream()
                    .filter(c -> c.key().equals(id))
                    .mapToInt(TopicPage.Count::count)
                    .sum();
            return new SourcePage(
                    source,
                    entries,
                    total,
                    page,
                    PAGE_SIZE,
                    span.map(Articles.Span::first).orElse(null),
                    span.map(Articles.Span::last).orElse(null));
        });
    }

    /** Articles as a list shows them. */
    List<Entry> entries(List<Item> items) {
        Shown shown = shown();
        return items.stream()
                .map(i -> TopicPages.entry(new Scored(i, 0), false, shown))
                .toList();
    }
}
