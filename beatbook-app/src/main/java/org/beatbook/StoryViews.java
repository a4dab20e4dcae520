package org.beatbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beatbook.news.Branch;
import org.beatbook.news.Filter;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Placing;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.Story;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.StoryPage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.publish.Tales;
import org.beatbook.store.Store;
import org.beatbook.store.Stories;
import org.beatbook.topic.Branches;
import org.beatbook.topic.Leads;
import org.beatbook.topic.TopicPages;
import org.beatbook.topic.TopicPages.Shown;
import org.jspecify.annotations.Nullable;

/** Puts articles into the stories that pages show. */
final class StoryViews implements Tales {
    /** Of a larger story a list shows the first article and the newest. */
    private static final int MOST_IN_A_LIST = 40;

    /** So many articles that have no part in the topic may be nearer to a story's centre than one that has. */
    private static final int MOST_TRIES = 6;

    private final Store store;
    private final Stories stories;
    private final Views views;
    private final StoryFacts facts;

    StoryViews(Store store, Views views) {
        this.store = store;
        this.stories = store.stories();
        this.views = views;
        this.facts = new StoryFacts(store, views);
    }

    @Override
    public Optional<StoriesPage> topic(String id, Filter filter, @Nullable LocalDate asOf) {
        return store.topics().find(id).map(topic -> page(topic, filter, asOf));
    }

    private StoriesPage page(Topic topic, Filter filter, @Nullable LocalDate asOf) {
        TopicPage head = views.head(topic, filter);
        Slice slice = slice(topic, filter, asOf, head.pageSize());
        return new StoriesPage(head, slice.entries(), slice.total(), asOf, null);
    }

    /** The weightiest stories of a topic, and how many there are. */
    Slice weightiest(Topic topic, int limit) {
        return slice(topic, Filter.NONE, null, limit);
    }

    /** One page of stories, and how many there are on all. */
    record Slice(List<StoryEntry> entries, int total) {}

    private Slice slice(Topic topic, Filter filter, @Nullable LocalDate day, int size) {
        Instant asOf = day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (stories.isBehind()) {
            return ungrouped(topic, filter, asOf, size);
        }
        Topic rest = TopicPages.rest(topic);
        List<Story> pinned = pinned(topic, filter, asOf);
        Set<String> also = members(rest, filter, asOf, pinned);
        TopicPages.Slice slice = TopicPages.slice(filter.page(), size, pinned.size());
        List<Story> listed = new ArrayList<>(pinned.subList(slice.pinnedFrom(), slice.pinnedTo()));
        listed.addAll(others(rest, filter, asOf, slice, pinned, also));
        return new Slice(
                entries(topic, listed, filter, asOf),
                pinned.size() + stories.countOfTopic(rest, filter, asOf) - also.size());
    }

    /** Where the book was not grouped yet, each article stands alone. */
    private Slice ungrouped(Topic topic, Filter filter, @Nullable Instant asOf, int size) {
        TopicPage page = views.topicPage(topic, filter, size);
        return new Slice(
                page.entries().stream()
                        .filter(e -> asOf == null || e.item().order().isBefore(asOf))
                        .map(StoryViews::alone)
                        .toList(),
                page.total());
    }

    private static StoryEntry alone(Entry entry) {
        Instant order = entry.item().order();
        Story story = new Story(Ids.story(entry.item().id()), order, order, 1, 1, 1);
        return new StoryEntry(story, entry, List.of(new Branch(entry, List.of(), "")));
    }

    /** The stories of the articles that are pinned, each once, in the editor's order. */
    private List<Story> pinned(Topic topic, Filter filter, @Nullable Instant asOf) {
        List<Item> items = TopicPages.pinned(topic, filter, store.articles().find(topic.pinned()), Map.of()).stream()
                .map(TopicPages.Scored::item)
                .filter(i -> asOf == null || i.order().isBefore(asOf))
                .toList();
        Map<String, Placing> placed = stories.of(items.stream().map(Item::id).toList());
        Set<String> ids = new LinkedHashSet<>();
        items.stream().map(i -> placed.get(i.id())).filter(p -> p != null).forEach(p -> ids.add(p.story()));
        return asOf == null
                ? stories.find(ids)
                : ids.stream().flatMap(s -> stories.find(s, asOf).stream()).toList();
    }

    /** Which pinned stories have other articles in the topic, so that the list of the rest has them again. */
    private Set<String> members(Topic rest, Filter filter, @Nullable Instant asOf, List<Story> pinned) {
        Set<String> also = new HashSet<>();
        for (Story story : pinned) {
            List<String> ids =
                    stories.members(story.id()).stream().map(Placing::article).toList();
            boolean listed = story.articles() > 1
                    && store.articles().find(ids).stream()
                            .filter(i -> asOf == null || i.order().isBefore(asOf))
                            .anyMatch(i -> TopicPages.leaves(filter, i) && isIn(rest, i.id()));
            if (listed) {
                also.add(story.id());
            }
        }
        return also;
    }

    private boolean isIn(Topic topic, String article) {
        return !topic.excluded().contains(article) && store.topics().of(article).containsKey(topic.id());
    }

    /** One page of the rest, without the pinned ones that would come again. */
    private List<Story> others(
            Topic rest,
            Filter filter,
            @Nullable Instant asOf,
            TopicPages.Slice slice,
            List<Story> pinned,
            Set<String> also) {
        List<Story> window = stories.ofTopic(rest, filter, asOf, slice.offset(), slice.limit() + 2 * also.size());
        long before = window.isEmpty()
                ? 0
                : pinned.stream()
                        .filter(p -> also.contains(p.id()) && slice.offset() > 0)
                        .filter(p -> p.rank() > window.getFirst().rank())
                        .count();
        return window.stream()
                .filter(s -> !also.contains(s.id()))
                .skip(before)
                .limit(slice.limit())
                .toList();
    }

    private List<StoryEntry> entries(Topic topic, List<Story> listed, Filter filter, @Nullable Instant asOf) {
        Map<String, List<Placing>> members = new LinkedHashMap<>();
        listed.forEach(s -> members.put(s.id(), ends(stories.members(s.id()))));
        Map<String, Entry> entries = shown(topic, members.values(), asOf);
        List<StoryEntry> out = new ArrayList<>();
        for (Story story : listed) {
            List<Placing> placings = members.getOrDefault(story.id(), List.of());
            List<Entry> of = placings.stream()
                    .map(p -> entries.get(p.article()))
                    .filter(e -> e != null)
                    .toList();
            if (!of.isEmpty()) {
                List<Branch> branches = Branches.of(placings, of);
                out.add(new StoryEntry(story, lead(topic, filter, branches), branches));
            }
        }
        return out;
    }

    private static List<Placing> ends(List<Placing> members) {
        if (members.size() <= MOST_IN_A_LIST) {
            return members;
        }
        List<Placing> out = new ArrayList<>(List.of(members.getFirst()));
        out.addAll(members.subList(members.size() - MOST_IN_A_LIST + 1, members.size()));
        return out;
    }

    private Map<String, Entry> shown(Topic topic, Collection<List<Placing>> members, @Nullable Instant asOf) {
        Shown shown = views.shown();
        List<String> ids = members.stream()
                .flatMap(List::stream)
                .map(Placing::article)
                .filter(a -> !topic.excluded().contains(a))
                .toList();
        Map<String, Entry> entries = new HashMap<>();
        for (Item item : store.articles().find(ids)) {
            if (asOf == null || item.order().isBefore(asOf)) {
                boolean pinned = topic.pinned().contains(item.id());
                entries.put(item.id(), TopicPages.entry(new TopicPages.Scored(item, 0), pinned, shown));
            }
        }
        return entries;
    }

    /** The article that stands for a story in a topic: one that the filter leaves and that belongs there. */
    private Entry lead(Topic topic, Filter filter, List<Branch> branches) {
        List<Branch> left = branches.stream()
                .flatMap(Branch::entries)
                .filter(e -> TopicPages.leaves(filter, e.item()))
                .map(e -> new Branch(e, List.of(), ""))
                .toList();
        List<Branch> candidates = isWhole(filter) ? branches : left;
        for (int i = 0; i < MOST_TRIES && candidates.size() > 1; i++) {
            Entry best = Leads.lead(candidates, topic.language()).entry();
            if (best.pinned() || isIn(topic, best.item().id())) {
                return best;
            }
            candidates = candidates.stream().filter(b -> b.report() != best).toList();
        }
        return Leads.lead(candidates.isEmpty() ? branches : candidates, topic.language())
                .entry();
    }

    private static boolean isWhole(Filter filter) {
        return filter.withPage(1).equals(Filter.NONE);
    }

    @Override
    public Optional<StoryPage> story(String id) {
        return stories.find(id).flatMap(facts::page);
    }

    @Override
    public Optional<String> current(String id) {
        return stories.current(id);
    }

    @Override
    public Map<String, Story> of(Collection<String> articles) {
        Map<String, Placing> placed = stories.of(articles);
        Set<String> ids = placed.values().stream().map(Placing::story).collect(Collectors.toSet());
        Map<String, Story> byId =
                stories.find(ids).stream().filter(s -> s.articles() > 1).collect(Collectors.toMap(Story::id, s -> s));
        Map<String, Story> out = new HashMap<>();
        placed.forEach((article, placing) -> {
            Story story = byId.get(placing.story());
            if (story != null) {
                out.put(article, story);
            }
        });
        return out;
    }
}
