package org.beatbook.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.Branch;
import org.beatbook.news.Branch.Copy;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Origin;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.Story;
import org.beatbook.news.StoryEntry;
import org.beatbook.news.StoryPage;
import org.beatbook.news.StoryPage.Agreed;
import org.beatbook.news.StoryPage.Differing;
import org.beatbook.news.StoryPage.Ground;
import org.beatbook.news.StoryPage.Made;
import org.beatbook.news.StoryPage.Step;
import org.beatbook.news.StoryPage.Value;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.topic.Leads;
import org.jspecify.annotations.Nullable;

/** The sample's items as stories: one of several reports with copies, one that is an attack, and many of one article. */
public final class SampleStories implements Tales {
    public static final String LAUNCH = "story-launch";
    public static final String SUMMIT = "story-summit";
    public static final String WRECK = "story-wreck";
    public static final String HOSTILE = "story-hostile";
    public static final String JOINED = "story-joined";
    private static final Map<String, List<String>> BRANCHES = new LinkedHashMap<>();

    static {
        BRANCHES.put("satellite", List.of("accord", "flex"));
        BRANCHES.put("hangul", List.of());
        BRANCHES.put("orbit", List.of());
    }

    private final Sample sample;
    private final Function<Item, Entry> entry;
    private final Map<String, List<Branch>> stories = new LinkedHashMap<>();

    SampleStories(Sample sample, Collection<Item> items, Function<Item, Entry> entry) {
        this.sample = sample;
        this.entry = entry;
        Map<String, Item> byId = new HashMap<>();
        items.forEach(i -> byId.put(i.id(), i));
        List<Branch> launch = new ArrayList<>();
        BRANCHES.forEach((report, copies) -> {
            List<Copy> of = new ArrayList<>();
            copies.forEach(c -> of.add(new Copy(of(byId, c), of.isEmpty() ? 0.72 : 1)));
            launch.add(new Branch(of(byId, report), of, of.isEmpty() ? "" : "it was published first"));
        });
        stories.put(LAUNCH, launch);
        stories.put(SUMMIT, List.of(alone(byId, "summit"), alone(byId, "arabic"), alone(byId, "chinese")));
        stories.put(WRECK, List.of(alone(byId, "wreck")));
        stories.put(HOSTILE, List.of(alone(byId, "attack"), alone(byId, "undated")));
        Set<String> taken = stories.values().stream()
                .flatMap(List::stream)
                .flatMap(Branch::entries)
                .map(e -> e.item().id())
                .collect(Collectors.toSet());
        items.stream()
                .filter(i -> !taken.contains(i.id()))
                .forEach(i -> stories.put("story-" + i.id(), List.of(new Branch(entry.apply(i), List.of(), ""))));
    }

    private Entry of(Map<String, Item> items, String name) {
        return entry.apply(items.get(Sample.named(name)));
    }

    private Branch alone(Map<String, Item> items, String name) {
        return new Branch(of(items, name), List.of(), "");
    }

    private static Story story(String id, List<Branch> branches) {
        List<Item> items =
                branches.stream().flatMap(Branch::entries).map(Entry::item).toList();
        Comparator<Item> time = Comparator.comparing(Item::order);
        return new Story(
                id,
                items.stream().min(time).orElseThrow().order(),
                branches.stream()
                        .map(b -> b.report().item())
                        .max(time)
                        .orElseThrow()
                        .order(),
                items.size(),
                branches.size(),
                (int) items.stream().map(Item::source).distinct().count());
    }

    private StoryEntry listed(String id) {
        List<Branch> branches = stories.getOrDefault(id, List.of());
        return new StoryEntry(story(id, branches), Leads.lead(branches).entry(), branches);
    }

    @Override
    public Optional<StoriesPage> topic(String topic, Filter filter, @Nullable LocalDate asOf) {
        Optional<TopicPage> articles = sample.topicPage(topic, Filter.NONE);
        Set<String> members = new LinkedHashSet<>();
        for (int n = 1; n < 4; n++) {
            sample.topicPage(topic, new Filter(filter.source(), filter.genre(), filter.from(), filter.to(), n))
                    .ifPresent(
                            p -> p.entries().forEach(e -> members.add(e.item().id())));
        }
        return articles.map(page -> {
            List<StoryEntry> left = stories.keySet().stream()
                    .map(this::listed)
                    .filter(s -> s.branches().stream()
                            .flatMap(Branch::entries)
                            .anyMatch(e -> members.contains(e.item().id())))
                    .filter(s -> asOf == null
                            || !LocalDate.ofInstant(s.story().first(), ZoneOffset.UTC)
                                    .isAfter(asOf))
                    .sorted(Comparator.comparingDouble(s -> -s.story().rank()))
                    .toList();
            int from = Math.min(left.size(), (filter.page() - 1) * page.pageSize());
            return new StoriesPage(
                    new TopicPage(
                            page.topic(),
                            filter,
                            List.of(),
                            page.total(),
                            page.pageSize(),
                            page.sources(),
                            page.genres(),
                            page.months(),
                            page.contactSheet(),
                            page.updated()),
                    left.subList(from, Math.min(left.size(), from + page.pageSize())),
                    left.size(),
                    asOf,
                    null);
        });
    }

    @Override
    public Optional<String> current(String id) {
        return id.equals(JOINED) ? Optional.of(LAUNCH) : Optional.of(id).filter(stories::containsKey);
    }

    @Override
    public Map<String, Story> of(Collection<String> articles) {
        Map<String, Story> out = new HashMap<>();
        stories.forEach((id, branches) -> branches.stream()
                .flatMap(Branch::entries)
                .map(e -> e.item().id())
                .filter(articles::contains)
                .forEach(a -> out.put(a, story(id, branches))));
        out.values().removeIf(s -> s.articles() == 1);
        return out;
    }

    @Override
    public Optional<StoryPage> story(String id) {
        return Optional.ofNullable(stories.get(id)).map(branches -> {
            Leads.Choice lead = Leads.lead(branches);
            List<Entry> entries = branches.stream().flatMap(Branch::entries).toList();
            Map<String, Long> counts =
                    entries.stream().collect(Collectors.groupingBy(e -> e.item().source(), Collectors.counting()));
            boolean launch = id.equals(LAUNCH);
            return new StoryPage(
                    story(id, branches),
                    lead.entry(),
                    lead.reason(),
                    Leads.picture(lead.entry(), branches).orElse(null),
                    branches,
                    entries.stream()
                            .map(e -> new Count(
                                    e.item().source(),
                                    e.outlet(),
                                    counts.get(e.item().source()).intValue()))
                            .distinct()
                            .toList(),
                    launch ? List.of(new Count("KR", "", 2), new Count("GB", "", 1)) : List.of(),
                    launch ? agreed(branches) : List.of(),
                    launch ? differing(branches) : id.equals(HOSTILE) ? hostile(branches) : List.of(),
                    launch ? List.of(step(WRECK), step(SUMMIT)) : List.of(),
                    id.equals(SUMMIT) ? List.of(step(LAUNCH)) : List.of(),
                    List.of(sample.topics().getFirst()),
                    grounds(id, branches),
                    launch || id.equals(HOSTILE)
                            ? List.of(new Made(
                                    7,
                                    Instant.parse("2023-11-23T09:00:00Z"),
                                    launch ? "“Fleets pass close in the Yellow Sea” is part of it" : Sample.ATTACK,
                                    launch ? "The same agency text under another headline." : Sample.ATTACK))
                            : List.of(),
                    false);
        });
    }

    private static List<Ground> grounds(String id, List<Branch> branches) {
        String words = id.equals(HOSTILE) ? Sample.ATTACK : "rocket, stage, Sohae";
        return branches.stream()
                .skip(1)
                .map(b -> new Ground(
                        b.report().item().id(),
                        branches.getFirst().report(),
                        !id.equals(HOSTILE),
                        List.of("likeness 0.41 is enough", "37 % of the names in both: " + words)))
                .toList();
    }

    private Step step(String id) {
        StoryEntry told = listed(id);
        return new Step(told.story(), told.lead(), "both name Sohae, Chollima-1 and the second stage");
    }

    private List<Agreed> agreed(List<Branch> branches) {
        KnownEvent event = sample.events().known().stream()
                .filter(e -> e.id().equals("launch"))
                .findFirst()
                .orElseThrow();
        return List.of(
                new Agreed(event, "", event.tellings().stream().map(Origin::of).toList()),
                new Agreed(
                        null,
                        "75 metres deep",
                        List.of(
                                origin(branches.getFirst().report(), "The tube lay 75 metres deep.", "75 metres deep"),
                                origin(branches.getLast().report(), "It sank to 75 metres.", "75 metres"))));
    }

    private static List<Differing> differing(List<Branch> branches) {
        Entry one = branches.getFirst().report();
        Entry other = branches.get(1).report();
        Entry third = branches.getLast().report();
        return List.of(
                new Differing(
                        "kilometres",
                        List.of(
                                new Value(
                                        "500 kilometres",
                                        List.of(
                                                origin(
                                                        one,
                                                        "It circles the earth at a height of about 500 kilometres.",
                                                        "500 kilometres"),
                                                origin(
                                                        third,
                                                        "Observers put the height of its orbit at 500 kilometres.",
                                                        "500 kilometres"))),
                                new Value(
                                        "512킬로미터", List.of(origin(other, "위성은 고도 512킬로미터에서 지구를 돌고 있다.", "512킬로미터"))))),
                new Differing(
                        "debris pieces",
                        List.of(
                                new Value(
                                        "12 pieces",
                                        List.of(origin(one, "The navy picked up 12 pieces of debris.", "12 pieces"))),
                                new Value(
                                        "9 pieces",
                                        List.of(origin(third, "Nine pieces of debris were found.", "Nine pieces"))))));
    }

    private static List<Differing> hostile(List<Branch> branches) {
        Origin origin = origin(branches.getFirst().report(), Sample.ATTACK, "alert(1)");
        return List.of(new Differing(
                Sample.ATTACK, List.of(new Value(Sample.ATTACK, List.of(origin)), new Value("2", List.of(origin)))));
    }

    private static Origin origin(Entry entry, String sentence, String words) {
        int at = sentence.indexOf(words);
        Proof proof = new Proof(entry.item().id(), 1, Prose.Where.BLOCK, 0, 0, sentence, at, at + words.length());
        return Origin.of(proof, entry.item(), entry.outlet());
    }
}
