package org.beatbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beatbook.group.SameText;
import org.beatbook.group.Ties;
import org.beatbook.news.Branch;
import org.beatbook.news.Decision;
import org.beatbook.news.Placing;
import org.beatbook.news.Source;
import org.beatbook.news.Story;
import org.beatbook.news.StoryPage;
import org.beatbook.news.StoryPage.Ground;
import org.beatbook.news.StoryPage.Made;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.pipeline.Reports;
import org.beatbook.store.Store;
import org.beatbook.store.Stories;
import org.beatbook.topic.Branches;
import org.beatbook.topic.Leads;

/** Puts together all that is told of one story. */
final class StoryFacts {
    private static final int MOST = 200;

    /** Of so many reports is said why they belong to the story. */
    private static final int MOST_COMPARED = 24;

    private final Store store;
    private final Views views;

    StoryFacts(Store store, Views views) {
        this.store = store;
        this.views = views;
    }

    Optional<StoryPage> page(Story story) {
        List<Placing> members = store.stories().members(story.id());
        List<Placing> placings = members.subList(0, Math.min(MOST, members.size()));
        List<Entry> entries = views.entries(
                store.articles().find(placings.stream().map(Placing::article).toList()));
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<Branch> branches =
                Branches.of(placings, entries).stream().map(this::withReason).toList();
        Leads.Choice lead = Leads.lead(branches);
        StoryTold told = StoryTold.of(store, story, branches);
        StoryThreads.Steps thread = new StoryThreads(store, views).of(story, branches);
        return Optional.of(new StoryPage(
                story,
                lead.entry(),
                lead.reason(),
                Leads.picture(lead.entry(), branches).orElse(null),
                branches,
                outlets(entries),
                countries(entries),
                told.agreed(),
                told.differing(),
                thread.before(),
                thread.after(),
                topics(entries),
                grounds(branches),
                made(members),
                members.size() > placings.size()));
    }

    /** Says why the first copy is taken to have its text from the report. */
    private Branch withReason(Branch branch) {
        if (branch.copies().isEmpty()) {
            return branch;
        }
        Stories stories = store.stories();
        return stories.grouped(branch.report().item().id())
                .flatMap(report -> stories.grouped(
                                branch.copies().getFirst().entry().item().id())
                        .flatMap(copy -> SameText.origin(StoryGrounds.placed(report), StoryGrounds.placed(copy))))
                .map(branch::withReason)
                .orElse(branch);
    }

    private List<Ground> grounds(List<Branch> branches) {
        List<Entry> reports =
                branches.stream().limit(MOST_COMPARED).map(Branch::report).toList();
        List<Ties.Tie> ties =
                Ties.of(reports.stream().map(e -> Reports.of(store, e.item())).toList());
        return ties.stream()
                .map(t -> new Ground(
                        reports.get(t.report()).item().id(),
                        reports.get(t.other()),
                        t.likeness().joins(),
                        t.likeness().reasons()))
                .toList();
    }

    private static List<Count> outlets(List<Entry> entries) {
        Map<String, Count> counts = new LinkedHashMap<>();
        entries.forEach(e -> counts.merge(
                e.item().source(),
                new Count(e.item().source(), e.outlet(), 1),
                (a, b) -> new Count(a.key(), a.label(), a.count() + 1)));
        return mostFirst(counts);
    }

    private List<Count> countries(List<Entry> entries) {
        Map<String, String> byId = store.sources().all().stream()
                .filter(s -> s.country() != null)
                .collect(Collectors.toMap(Source::id, s -> Objects.requireNonNull(s.country())));
        Map<String, Count> counts = new TreeMap<>();
        entries.stream()
                .map(e -> byId.get(e.item().source()))
                .filter(Objects::nonNull)
                .forEach(c -> counts.merge(c, new Count(c, c, 1), (a, b) -> new Count(c, c, a.count() + 1)));
        return mostFirst(counts);
    }

    private static List<Count> mostFirst(Map<String, Count> counts) {
        List<Count> out = new ArrayList<>(counts.values());
        out.sort(Comparator.comparingInt(Count::count).reversed());
        return out;
    }

    /** What an editor decided about any of these articles, as long as it stands. */
    private List<Made> made(List<Placing> members) {
        Set<String> ids = members.stream().map(Placing::article).collect(Collectors.toSet());
        return store.stories().decided().stream()
                .filter(d -> d.stands() && d.decision().articles().stream().anyMatch(ids::contains))
                .map(d -> new Made(
                        d.number(),
                        d.decision().at(),
                        what(d.decision()),
                        d.decision().reason()))
                .toList();
    }

    private String what(Decision.OnStories decision) {
        return switch (decision) {
            case Decision.StoriesJoined joined ->
                "The stories of " + headline(joined.a()) + " and of " + headline(joined.b()) + " are one";
            case Decision.StoryParted parted ->
                parted.articles().stream().map(this::headline).collect(Collectors.joining(" and "))
                        + (parted.articles().size() == 1 ? " is a story of its own" : " are a story of their own");
            case Decision.ArticleMoved moved ->
                headline(moved.article()) + " is part of the story of " + headline(moved.to());
        };
    }

    private String headline(String article) {
        return store.articles().find(article).map(i -> "“" + i.headline() + "”").orElse("an article that is not shown");
    }

    private List<Topic> topics(List<Entry> entries) {
        Set<String> ids = entries.stream()
                .flatMap(e -> store.topics().of(e.item().id()).keySet().stream())
                .collect(Collectors.toSet());
        return store.topics().all().stream().filter(t -> ids.contains(t.id())).toList();
    }
}
