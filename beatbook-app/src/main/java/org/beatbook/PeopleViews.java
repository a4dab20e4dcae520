package org.beatbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.beatbook.news.Entity;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.Proof;
import org.beatbook.news.RoleHeld;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.VoicesPage;
import org.beatbook.store.Readings;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** Puts what was read of people, and of what they say, into the records of a topic's pages. */
final class PeopleViews {
    private static final int PAGE_SIZE = 60;
    private static final int VOICES = 20;

    /** How many of each type stand on the first page. */
    private static final int FIRST = 12;

    /** How many of the newest articles are asked for someone's role. */
    private static final int RECENT = 40;

    /** How much of what each speaker said is shown. */
    private static final int LAST = 3;

    /** How many sayings of each are looked through: several may be copies of one. */
    private static final int SEEN = 12;

    private static final int UNNAMED = 12;

    /** How many sayings without a known speaker are looked through for those that say who. */
    private static final int UNNAMED_SEEN = 80;

    private static final List<Name.Type> ORDER =
            List.of(Name.Type.PERSON, Name.Type.ORGANISATION, Name.Type.COUNTRY, Name.Type.PLACE, Name.Type.THING);

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "this", "that", "who", "which", "one", "some", "many",
            "others", "those", "these", "him", "her", "them", "his", "its", "their", "er", "sie", "es", "il", "elle",
            "ils", "elles");

    private final Store store;
    private final Readings readings;

    PeopleViews(Store store) {
        this.store = store;
        this.readings = store.readings();
    }

    /** @param only the type whose list is shown page by page; absent where all begin */
    PeoplePage people(Topic topic, Name.@Nullable Type only, int page) {
        Map<Name.Type, Integer> totals = new LinkedHashMap<>();
        List<Entity> shown = new ArrayList<>();
        for (Name.Type type : ORDER) {
            int total = readings.countEntities(topic, type);
            if (total > 0 && (only == null || only == type)) {
                totals.put(type, total);
                shown.addAll(
                        only == null
                                ? readings.entities(topic, type, 0, FIRST)
                                : readings.entities(topic, type, (page - 1) * PAGE_SIZE, PAGE_SIZE));
            }
        }
        List<PeoplePage.Line> lines = lines(topic, shown);
        List<PeoplePage.Group> groups = new ArrayList<>();
        totals.forEach((type, total) -> groups.add(new PeoplePage.Group(
                type,
                total,
                lines.stream().filter(l -> l.entity().type() == type).toList())));
        List<Count> months = store.topics().byMonth(topic);
        return new PeoplePage(topic, groups, only, page, PAGE_SIZE, month(months, false), month(months, true));
    }

    private static @Nullable YearMonth month(List<Count> newestFirst, boolean last) {
        return newestFirst.isEmpty()
                ? null
                : YearMonth.parse((last ? newestFirst.getFirst() : newestFirst.getLast()).key());
    }

    private List<PeoplePage.Line> lines(Topic topic, List<Entity> entities) {
        Map<String, List<Mention>> recent = new HashMap<>();
        entities.forEach(e -> recent.put(e.id(), readings.mentions(topic, e.id(), 0, RECENT)));
        Origins origins =
                Origins.of(store, recent.values().stream().flatMap(List::stream).flatMap(PeopleViews::proofs));
        return entities.stream()
                .flatMap(e -> line(topic, e, recent.getOrDefault(e.id(), List.of()), origins))
                .toList();
    }

    private static Stream<Proof> proofs(Mention mention) {
        return Stream.concat(
                Stream.of(mention.proof()), mention.roles().stream().map(Mention.Role::proof));
    }

    private Stream<PeoplePage.Line> line(Topic topic, Entity entity, List<Mention> recent, Origins origins) {
        RoleHeld role = RolesHeld.most(RolesHeld.of(recent, origins)).orElse(null);
        return recent.stream()
                .flatMap(m -> origins.of(m.proof()).stream())
                .limit(1)
                .map(origin -> new PeoplePage.Line(entity, role, origin, readings.activity(topic, entity.id())));
    }

    VoicesPage voices(Topic topic, int page) {
        List<Entity> speakers = readings.speakers(topic, (page - 1) * VOICES, VOICES);
        Map<String, List<Saying>> said = new LinkedHashMap<>();
        speakers.forEach(s -> said.put(s.id(), readings.sayings(topic, s.id(), 0, SEEN)));
        List<Saying> unnamed = page > 1 ? List.of() : unnamed(topic);
        Origins origins = Origins.of(
                store,
                Stream.concat(said.values().stream().flatMap(List::stream), unnamed.stream())
                        .map(Saying::proof));
        Map<String, Map<String, Integer>> countries = countries(topic, speakers, origins.sources());
        return new VoicesPage(
                topic,
                speakers.stream()
                        .map(s -> voice(
                                s,
                                said.getOrDefault(s.id(), List.of()),
                                countries.getOrDefault(s.id(), Map.of()),
                                origins))
                        .filter(v -> !v.last().isEmpty())
                        .toList(),
                most(countries),
                origins.said(unnamed).stream().limit(UNNAMED).toList(),
                readings.countSpeakers(topic),
                readings.countSayings(topic, null),
                page,
                VOICES);
    }

    private static VoicesPage.Voice voice(
            Entity speaker, List<Saying> said, Map<String, Integer> countries, Origins origins) {
        List<Said> last = origins.said(said).stream().limit(LAST).toList();
        String role = said.stream()
                .map(Saying::role)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new VoicesPage.Voice(speaker, role, countries, last);
    }

    /** How often outlets of each country quote each speaker. */
    private Map<String, Map<String, Integer>> countries(
            Topic topic, List<Entity> speakers, Map<String, Source> sources) {
        Map<String, Map<String, Integer>> countries = new HashMap<>();
        for (Count count : readings.speakersBySource(
                topic, speakers.stream().map(Entity::id).toList())) {
            Source source = sources.get(count.key());
            String country = source == null || source.country() == null ? "" : source.country();
            countries.computeIfAbsent(count.label(), k -> new HashMap<>()).merge(country, count.count(), Integer::sum);
        }
        return countries;
    }

    private static List<String> most(Map<String, Map<String, Integer>> countries) {
        Map<String, Integer> totals = new HashMap<>();
        countries.values().forEach(m -> m.forEach((country, count) -> totals.merge(country, count, Integer::sum)));
        return totals.keySet().stream()
                .sorted(java.util.Comparator.comparing(String::isEmpty)
                        .thenComparing(c -> -totals.getOrDefault(c, 0))
                        .thenComparing(c -> c))
                .toList();
    }

    /** Someone who is at least described: a pronoun says nothing of who it was. */
    private List<Saying> unnamed(Topic topic) {
        return readings.unnamed(topic, UNNAMED_SEEN).stream()
                .filter(s -> s.name() != null && !PRONOUNS.contains(s.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }
}
