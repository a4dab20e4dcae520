package org.beatbook;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.beatbook.group.Figures;
import org.beatbook.group.KnownEvents;
import org.beatbook.news.Anchor;
import org.beatbook.news.Branch;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.KnownEvent.Told;
import org.beatbook.news.Origin;
import org.beatbook.news.Page;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.Spell;
import org.beatbook.news.Story;
import org.beatbook.news.StoryPage.Agreed;
import org.beatbook.news.StoryPage.Differing;
import org.beatbook.news.StoryPage.Value;
import org.beatbook.news.Telling;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.Version;
import org.beatbook.publish.EventWords;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** What the reports of a story tell alike and what they tell differently. Copies have no voice of their own in it. */
record StoryTold(List<Agreed> agreed, List<Differing> differing) {
    /** So many reports are compared, the newest: a story of hundreds says the same over and over. */
    private static final int MOST_REPORTS = 24;

    private static final int MOST_EVENTS = 6;

    /** An event of so many days before the first report is what the story tells of; older ones are its background. */
    private static final int BACK = 3;

    static StoryTold of(Store store, Story story, List<Branch> branches) {
        List<Entry> reports = branches.stream().map(Branch::report).toList();
        if (reports.stream().map(e -> e.item().source()).distinct().count() < 2) {
            return new StoryTold(List.of(), List.of());
        }
        List<Entry> newest = reports.subList(Math.max(0, reports.size() - MOST_REPORTS), reports.size());
        List<KnownEvent> events = events(store, story, newest);
        Figures figures = Figures.of(sentences(store, newest));
        List<Agreed> agreed = new ArrayList<>();
        events.stream().limit(MOST_EVENTS).forEach(e -> agreed.add(new Agreed(e, "", origins(own(e)))));
        agreed.addAll(figures.agreed());
        List<Differing> differing = new ArrayList<>();
        events.forEach(e -> differing.addAll(differing(e)));
        differing.addAll(figures.differing());
        return new StoryTold(agreed, differing);
    }

    /** What two outlets or more tell as having happened, those first that most tell. */
    private static List<KnownEvent> events(Store store, Story story, List<Entry> reports) {
        List<KnownEvents.Source> sources = new ArrayList<>();
        for (Entry report : reports) {
            store.readings()
                    .find(report.item().id())
                    .ifPresent(notes -> notes.tellings()
                            .forEach(t -> sources.add(new KnownEvents.Source(t, report.item(), report.outlet()))));
        }
        LocalDate from = LocalDate.ofInstant(story.first(), ZoneOffset.UTC).minusDays(BACK);
        return KnownEvents.of(sources).stream()
                .filter(e -> e.independent() > 1 && e.happened())
                .filter(e -> e.first().isIdentified())
                .filter(e -> isOf(e.when(), from))
                .sorted(Comparator.comparingInt(KnownEvent::independent).reversed())
                .toList();
    }

    private static boolean isOf(@Nullable Spell when, LocalDate from) {
        return when != null && !when.to().isBefore(from);
    }

    /** The tellings that are no copies, of each outlet the first. */
    private static List<Told> own(KnownEvent event) {
        Map<String, Told> bySource = new LinkedHashMap<>();
        event.tellings().stream()
                .filter(t -> !t.copy())
                .forEach(t -> bySource.putIfAbsent(t.telling().source(), t));
        return List.copyOf(bySource.values());
    }

    private static List<Origin> origins(List<Told> told) {
        return told.stream().map(Origin::of).toList();
    }

    private static List<Differing> differing(KnownEvent event) {
        List<Differing> out = new ArrayList<>();
        differing(out, event, "killed", t -> number(t.killed(), "killed"));
        differing(out, event, "injured", t -> number(t.injured(), "injured"));
        differing(out, event, "arrested", t -> number(t.arrested(), "arrested"));
        differing(out, event, "the day", t -> day(t.when()));
        return out;
    }

    private static @Nullable String number(@Nullable Integer count, String what) {
        return count == null ? null : count + " " + what;
    }

    private static @Nullable String day(@Nullable Spell when) {
        return when == null || !when.stated() || when.days() > 1 ? null : EventWords.when(when);
    }

    private static void differing(
            List<Differing> out, KnownEvent event, String what, Function<Telling, @Nullable String> value) {
        Map<String, List<Told>> values = new LinkedHashMap<>();
        own(event).forEach(t -> {
            String said = value.apply(t.telling());
            if (said != null) {
                values.computeIfAbsent(said, v -> new ArrayList<>()).add(t);
            }
        });
        if (values.size() > 1) {
            out.add(new Differing(
                    what + ": " + EventWords.line(event),
                    values.entrySet().stream()
                            .map(e -> new Value(e.getKey(), origins(e.getValue())))
                            .toList()));
        }
    }

    private static List<Origin> sentences(Store store, List<Entry> reports) {
        List<Origin> out = new ArrayList<>();
        for (Entry report : reports) {
            List<Version> versions = store.articles().versions(report.item().id());
            if (!versions.isEmpty()) {
                Version version = versions.getLast();
                for (Anchor anchor : Anchors.of(Prose.of(version.page()))) {
                    sentence(version.page(), anchor)
                            .ifPresent(s -> out.add(origin(report.item(), report.outlet(), version, anchor, s)));
                }
            }
        }
        return out;
    }

    private static Optional<String> sentence(Page page, Anchor anchor) {
        String text = switch (anchor.where()) {
            case STANDFIRST -> page.standfirst();
            case BLOCK -> page.blocks().get(anchor.index()).text();
            case CAPTION -> page.pictures().get(anchor.index()).caption();
        };
        return Optional.ofNullable(text)
                .filter(t -> anchor.end() <= t.length())
                .map(t -> t.substring(anchor.start(), anchor.end()));
    }

    private static Origin origin(Item item, String outlet, Version version, Anchor anchor, String sentence) {
        Proof proof = new Proof(
                item.id(),
                version.number(),
                anchor.where(),
                anchor.index(),
                anchor.start(),
                sentence,
                0,
                sentence.length());
        return Origin.of(proof, item, outlet);
    }
}
