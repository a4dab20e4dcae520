package org.beatbook.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beatbook.news.Entity;
import org.beatbook.news.EntityPage;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Name;
import org.beatbook.news.Origin;
import org.beatbook.news.Part;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.RoleHeld;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Plate;
import org.beatbook.news.VoicesPage;
import org.jspecify.annotations.Nullable;

/** Whom the sample's articles name, and what they say: in several scripts, and one that is an attack. */
public final class SampleWho implements WhosWho {
    public static final String GUEST = "person-guest";
    private static final String ENGINEER = "person-engineer";
    private static final int PAGE_SIZE = 20;

    private final Map<String, Item> items;
    private final UnaryOperator<String> outlet;
    private final List<Topic> topics;
    private final List<KnownEvent> events;
    private final List<Plate> plates;
    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, List<Said>> said = new LinkedHashMap<>();
    private final List<Said> unnamed = new ArrayList<>();

    SampleWho(
            Map<String, Item> items,
            UnaryOperator<String> outlet,
            List<Topic> topics,
            List<KnownEvent> events,
            List<Plate> plates) {
        this.items = items;
        this.outlet = outlet;
        this.topics = topics;
        this.events = events;
        this.plates = plates;
        for (KnownEvent event : events) {
            Stream.concat(event.actors().stream(), event.recipients().stream())
                    .filter(p -> p.entity() != null)
                    .forEach(p -> add(
                            p.entity(),
                            p.name(),
                            p.country() == null
                                    ? null
                                    : Ids.state(p.country())
                                            .substring(Ids.STATE.length())
                                            .toUpperCase(java.util.Locale.ROOT)));
            if (event.place() != null && event.place().entity() != null) {
                entities.put(
                        event.place().entity(),
                        new Entity(
                                event.place().entity(),
                                Name.Type.PLACE,
                                event.place().name(),
                                "RU",
                                event.place().latitude(),
                                event.place().longitude(),
                                3));
            }
        }
        add(ENGINEER, "이서연", "KR");
        add("organisation-sahifa", "مركز الفضاء البعيد", null);
        add("thing-lantern", "Lantern-1", "KP");
        say(
                GUEST,
                "summit",
                "envoy of the north",
                "said",
                true,
                "“We came for the view,” said Han Myong-il, envoy of the north.",
                "“We came for the view,”");
        say(
                GUEST,
                "vilnius",
                null,
                "warned",
                false,
                "Han Myong-il warned that the next launch would not be announced.",
                "that the next launch would not be announced");
        say(GUEST, "satellite", "the envoy", "said", true, "“It is up,” the envoy said.", "“It is up,”");
        say(ENGINEER, "hangul", "연구원", "고", true, "“해상도는 낮아도 항구가 찼는지는 보인다”고 이서연 연구원은 말했다.", "“해상도는 낮아도 항구가 찼는지는 보인다”");
        say(
                "organisation-sahifa",
                "arabic",
                null,
                "قال",
                true,
                "قال مركز الفضاء البعيد: «رأينا ضوءا واحدا».",
                "«رأينا ضوءا واحدا»");
        say(
                "person-" + Sample.ATTACK,
                "attack",
                Sample.ATTACK,
                Sample.ATTACK,
                true,
                "“" + Sample.ATTACK + "”",
                "“" + Sample.ATTACK + "”");
        unnamed.add(saying(
                null,
                "the harbour master",
                "wreck",
                null,
                "said",
                false,
                "The harbour master said the crane had been ordered in June.",
                "the crane had been ordered in June"));
    }

    private void add(@Nullable String id, String name, @Nullable String country) {
        if (id != null) {
            Name.Type type = Stream.of(Name.Type.values())
                    .filter(t -> id.startsWith(t.name().toLowerCase(java.util.Locale.ROOT)))
                    .findFirst()
                    .orElseThrow();
            entities.put(id, new Entity(id, type, name, country, null, null, 3));
        }
    }

    private void say(
            String speaker,
            String article,
            @Nullable String role,
            String verb,
            boolean direct,
            String sentence,
            String words) {
        said.computeIfAbsent(speaker, s -> new ArrayList<>())
                .add(saying(speaker, entities.get(speaker).name(), article, role, verb, direct, sentence, words));
    }

    private Said saying(
            @Nullable String speaker,
            String name,
            String article,
            @Nullable String role,
            String verb,
            boolean direct,
            String sentence,
            String words) {
        Origin origin = origin(article, sentence, words);
        return new Said(
                new Saying(origin.source(), speaker, name, role, verb, direct, words, origin.proof()), List.of(origin));
    }

    private Origin origin(String article, String sentence, String words) {
        Item item = items.get(Sample.named(article));
        int start = sentence.indexOf(words);
        Proof proof =
                new Proof(item.id(), item.versions(), Prose.Where.BLOCK, 0, 0, sentence, start, start + words.length());
        return Origin.of(proof, item, outlet.apply(item.source()));
    }

    private Origin naming(Entity entity) {
        return origin("satellite", entity.name() + " was named here.", entity.name());
    }

    private RoleHeld role(String text) {
        return new RoleHeld(
                text,
                LocalDate.of(2023, 9, 14),
                LocalDate.of(2023, 11, 22),
                2,
                origin("summit", "Then spoke " + text + ".", text));
    }

    private static List<Count> months() {
        return List.of(
                new Count("2023-05", "2023-05", 1),
                new Count("2023-09", "2023-09", 4),
                new Count("2023-11", "2023-11", 2));
    }

    private Optional<Topic> topic(String id) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    @Override
    public Optional<PeoplePage> people(String id, Name.@Nullable Type only, int page) {
        return topic(id).map(topic -> {
            List<PeoplePage.Group> groups = new ArrayList<>();
            for (Name.Type type : Name.Type.values()) {
                List<PeoplePage.Line> lines = !id.equals(Sample.TOPIC)
                        ? List.of()
                        : entities.values().stream()
                                .filter(e -> e.type() == type)
                                .map(this::line)
                                .toList();
                if (!lines.isEmpty() && (only == null || only == type)) {
                    groups.add(new PeoplePage.Group(
                            type, only == null ? 25 : lines.size(), page == 1 ? lines : List.of()));
                }
            }
            return new PeoplePage(topic, groups, only, page, PAGE_SIZE, YearMonth.of(2023, 4), YearMonth.of(2023, 11));
        });
    }

    private PeoplePage.Line line(Entity entity) {
        return new PeoplePage.Line(
                entity, entity.id().equals(GUEST) ? role("the envoy of the north") : null, naming(entity), months());
    }

    @Override
    public Optional<VoicesPage> voices(String id, int page) {
        return topic(id).map(topic -> {
            List<VoicesPage.Voice> voices = !id.equals(Sample.TOPIC) || page > 1
                    ? List.of()
                    : said.entrySet().stream()
                            .map(e -> new VoicesPage.Voice(
                                    entities.get(e.getKey()).withCount(4),
                                    e.getValue().getFirst().saying().role(),
                                    Map.of("KR", 3, "", 1),
                                    e.getValue()))
                            .toList();
            return new VoicesPage(
                    topic,
                    voices,
                    voices.isEmpty() ? List.of() : List.of("KR", "GB", ""),
                    voices.isEmpty() ? List.of() : unnamed,
                    voices.size(),
                    voices.size() * 4,
                    page,
                    PAGE_SIZE);
        });
    }

    @Override
    public Optional<EntityPage> entity(String id, @Nullable String in, @Nullable Part only, int page) {
        Topic topic = in == null ? null : topic(in).orElse(null);
        Entity entity = entities.get(id);
        if (entity == null || in != null && topic == null) {
            return Optional.empty();
        }
        List<KnownEvent> own = only == null || only == Part.EVENTS
                ? events.stream().filter(e -> takesPart(e, id)).toList()
                : List.of();
        List<Said> sayings = only == null || only == Part.SAYINGS ? said.getOrDefault(id, List.of()) : List.of();
        boolean whole = only == null;
        return Optional.of(new EntityPage(
                entity,
                topic,
                List.of(new Count(Sample.TOPIC, "North Korea", 3), new Count("album", "Straits and summits", 1)),
                whole
                        ? List.of(new EntityPage.Form(entity.name(), List.of("as written"), 3, naming(entity)))
                        : List.of(),
                whole && id.equals(GUEST) ? List.of(role("the envoy of the north"), role("a guest")) : List.of(),
                whole ? months() : List.of(),
                sayings,
                whole && !sayings.isEmpty() ? 40 : sayings.size(),
                own,
                own.size(),
                whole
                        ? List.of(
                                entities.get("country-kr").withCount(5),
                                entities.get(ENGINEER).withCount(2))
                        : List.of(),
                whole ? List.of(entities.get("place-vostochny").withCount(2)) : List.of(),
                whole || only == Part.ARTICLES ? List.of(naming(entity)) : List.of(),
                whole ? plates : List.of(),
                only,
                page,
                PAGE_SIZE));
    }

    private static boolean takesPart(KnownEvent event, String id) {
        return event.place() != null && id.equals(event.place().entity())
                || Stream.concat(event.actors().stream(), event.recipients().stream())
                        .anyMatch(p -> id.equals(p.entity()));
    }

    /** Adds an entity that no event of the sample tells of. */
    void know(Entity entity) {
        entities.putIfAbsent(entity.id(), entity);
    }

    @Override
    public List<String> entityIds(String after, int limit) {
        return entities.keySet().stream()
                .filter(id -> id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
