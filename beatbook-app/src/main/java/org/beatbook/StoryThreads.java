package org.beatbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.group.Threads;
import org.beatbook.group.Threads.Course;
import org.beatbook.group.Threads.Link;
import org.beatbook.group.Threads.Rare;
import org.beatbook.news.Branch;
import org.beatbook.news.Identity;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Placing;
import org.beatbook.news.Saying;
import org.beatbook.news.Story;
import org.beatbook.news.StoryPage.Step;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.store.Store;
import org.beatbook.topic.Branches;
import org.beatbook.topic.Leads;

/** Finds the stories before and after one, by the rare names that its reports share with theirs. */
record StoryThreads(Store store, Views views) {
    /** What more than this share of the articles name holds no thread together, but in a small book. */
    private static final int ONE_IN = 100;

    private static final int ALWAYS = 7;
    /** A rocket is named in all that is told of it; it holds a thread together all the same. */
    private static final int MORE_OF_THINGS = 3;

    private static final int MOST_NAMES = 10;
    private static final int MOST_MENTIONS = 120;
    private static final int MOST_REPORTS = 24;
    private static final int MOST_ARTICLES = 24;

    /** Earlier and later stories, each the oldest first. */
    record Steps(List<Step> before, List<Step> after) {}

    Steps of(Story story, List<Branch> branches) {
        Map<String, Set<Rare>> byArticle = new LinkedHashMap<>();
        for (Rare name : rare(branches)) {
            store.readings()
                    .mentions(null, name.entity(), 0, MOST_MENTIONS)
                    .forEach(m -> byArticle
                            .computeIfAbsent(m.proof().article(), a -> new HashSet<>())
                            .add(name));
        }
        Course course = Threads.of(story, candidates(story, byArticle));
        return new Steps(steps(course.before()), steps(course.after()));
    }

    /** The names that most of the story's reports have, and few other articles. */
    private List<Rare> rare(List<Branch> branches) {
        Map<String, Identity> named = new TreeMap<>();
        Map<String, Integer> reports = new HashMap<>();
        branches.stream()
                .limit(MOST_REPORTS)
                .forEach(b -> store.readings()
                        .find(b.report().item().id())
                        .ifPresent(notes -> told(notes).forEach(e -> {
                            named.putIfAbsent(e.id(), e);
                            reports.merge(e.id(), 1, Integer::sum);
                        })));
        int all = store.articles().count();
        List<Rare> rare = new ArrayList<>();
        named.values().forEach(e -> {
            int articles = store.readings().articles(null, e.id());
            int most = Math.max(ALWAYS, all / ONE_IN) * (e.type() == Name.Type.THING ? MORE_OF_THINGS : 1);
            if (articles > 1 && articles <= most) {
                rare.add(new Rare(e.id(), e.name(), e.type(), articles, all));
            }
        });
        rare.sort(Comparator.comparingDouble((Rare r) -> -r.weight() * reports.getOrDefault(r.entity(), 0))
                .thenComparing(Rare::entity));
        return rare.subList(0, Math.min(MOST_NAMES, rare.size()));
    }

    /** What an article tells of: no country, and not whom it asks, nor where these come from. */
    private static Stream<Identity> told(Notes notes) {
        Set<String> speakers = notes.sayings().stream()
                .map(Saying::speaker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> asked = notes.mentions().stream()
                .filter(m -> speakers.contains(m.entity().id()))
                .map(m -> m.proof().anchor())
                .collect(Collectors.toSet());
        return notes.mentions().stream()
                .filter(m -> m.entity().type() != Name.Type.COUNTRY)
                .filter(m -> !speakers.contains(m.entity().id()))
                .filter(m -> m.entity().type() != Name.Type.ORGANISATION
                        || !asked.contains(m.proof().anchor()))
                .map(Mention::entity);
    }

    private Map<Story, List<Rare>> candidates(Story story, Map<String, Set<Rare>> byArticle) {
        Map<String, Set<Rare>> byStory = new HashMap<>();
        store.stories()
                .of(byArticle.keySet())
                .forEach((article, placing) -> byStory.computeIfAbsent(placing.story(), s -> new HashSet<>())
                        .addAll(byArticle.getOrDefault(article, Set.of())));
        byStory.remove(story.id());
        Map<Story, List<Rare>> candidates = new HashMap<>();
        store.stories()
                .find(byStory.keySet())
                .forEach(s -> candidates.put(s, List.copyOf(byStory.getOrDefault(s.id(), Set.of()))));
        return candidates;
    }

    private List<Step> steps(List<Link> links) {
        List<Step> steps = new ArrayList<>();
        for (Link link : links) {
            List<Placing> members = store.stories().members(link.story().id());
            List<Placing> first = members.subList(0, Math.min(MOST_ARTICLES, members.size()));
            List<Entry> entries = views.entries(
                    store.articles().find(first.stream().map(Placing::article).toList()));
            if (!entries.isEmpty()) {
                Entry lead = Leads.lead(Branches.of(first, entries)).entry();
                steps.add(new Step(link.story(), lead, link.reason()));
            }
        }
        return steps;
    }
}
