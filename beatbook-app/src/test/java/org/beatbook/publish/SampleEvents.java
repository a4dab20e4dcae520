package org.beatbook.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beatbook.group.KnownEvents;
import org.beatbook.news.Digest;
import org.beatbook.news.Entity;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.beatbook.news.EventFilter;
import org.beatbook.news.EventPage;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.MapPage;
import org.beatbook.news.Name;
import org.beatbook.news.Origin;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.beatbook.news.Telling.Spot;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.TimelinePage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.jspecify.annotations.Nullable;

/** Events that the sample's articles tell of: with copies, with days, places and numbers that differ, and one that is an attack. */
public final class SampleEvents {
    public static final String MEETING = "meeting";
    public static final String ATTACK = "attack";
    private static final Party NORTH = new Party("North Korea", "country-kp", "North Korea", "PRK", null);
    private static final Party SOUTH = new Party("South Korea", "country-kr", "South Korea", "KOR", null);
    private static final Party UNITED = new Party("The United States", "country-us", "United States", "USA", null);
    private static final Party GUEST = new Party("the guest", "person-guest", "Han Myong-il", "PRK", "GOV");
    private static final Party HOST = new Party("the host", "person-host", "Pavel Oreshnik", "RUS", "GOV");
    private static final Party CROWD = new Party("they", null, "they", null, null);
    private static final Spot VOSTOCHNY = new Spot("place-vostochny", "Vostochny Cosmodrome", 51.88, 128.33);
    private static final Spot SOHAE = new Spot("place-sohae", "Sohae", 39.66, 124.70);
    private static final Spot YELLOW_SEA = new Spot("place-yellow-sea", "Yellow Sea", 35.5, 123.5);
    private static final Spot SEOUL = new Spot("place-seoul", "Seoul", 37.57, 126.98);

    private final Map<String, Item> items;
    private final UnaryOperator<String> outlet;
    private final List<Telling> tellings = new ArrayList<>();

    SampleEvents(Map<String, Item> items, UnaryOperator<String> outlet) {
        this.items = items;
        this.outlet = outlet;
        told(
                MEETING,
                "summit",
                Type.CONSULT,
                day("2023-09-13"),
                List.of(GUEST, HOST),
                List.of(),
                VOSTOCHNY,
                "On Wednesday the guest and the host met at Vostochny Cosmodrome, where the hangar was shown before the table.",
                "met at");
        told(
                MEETING,
                "arabic",
                Type.CONSULT,
                Spell.told(LocalDate.parse("2023-09-13")),
                List.of(HOST, GUEST),
                List.of(),
                null,
                "استقبل المضيف ضيفه في مركز فضائي بعيد.",
                "استقبل");
        told(
                MEETING,
                "chinese",
                Type.CONSULT,
                day("2023-09-12"),
                List.of(HOST, GUEST),
                List.of(),
                VOSTOCHNY,
                "兩人於九月十二日在發射場會面。",
                "會面");
        told(
                "launch",
                "satellite",
                Type.MOBILIZE,
                day("2023-11-21"),
                List.of(NORTH),
                List.of(),
                SOHAE,
                "North Korea launched a rocket with a satellite from Sohae late on 21 November 2023.",
                "launched a rocket with a satellite from");
        told(
                "launch",
                "hangul",
                Type.MOBILIZE,
                day("2023-11-21"),
                List.of(NORTH),
                List.of(),
                null,
                "북한은 21일 밤 정찰위성을 발사했다.",
                "발사했다");
        told(
                "accord",
                "accord",
                Type.SANCTION,
                day("2023-11-22"),
                List.of(SOUTH),
                List.of(),
                null,
                "South Korea suspended part of the accord on 22 November.",
                "suspended part of the accord on");
        told(
                "exercise",
                "flex",
                Type.COOPERATE,
                month("2023-08"),
                List.of(UNITED, SOUTH),
                List.of(),
                YELLOW_SEA,
                "The United States and South Korea held an exercise in the Yellow Sea in August.",
                "held an exercise in");
        told(
                "failed",
                "failed",
                Type.MOBILIZE,
                day("2023-05-31"),
                List.of(NORTH),
                List.of(),
                YELLOW_SEA,
                "North Korea fired a rocket that fell into the Yellow Sea.",
                "fired a rocket");
        told(
                "thanks",
                "note3",
                Type.SUPPORT,
                Spell.told(LocalDate.parse("2023-04-19")),
                List.of(CROWD),
                List.of(SOUTH),
                SEOUL,
                "Then they thanked South Korea for the shelter.",
                "thanked");
        told(
                ATTACK,
                "attack",
                Type.ASSAULT,
                day("2023-05-02"),
                List.of(party(Sample.ATTACK)),
                List.of(),
                new Spot(null, Sample.ATTACK, null, null),
                Sample.ATTACK + " struck.",
                "struck");
        told(
                "next",
                "satellite",
                Type.MOBILIZE,
                day("2023-12-05"),
                List.of(NORTH),
                List.of(),
                SOHAE,
                Modality.PLANNED,
                "North Korea plans to launch another on 5 December.",
                "plans to launch another on");
        told(
                "strike",
                "failed",
                Type.ASSAULT,
                day("2023-05-30"),
                List.of(NORTH),
                List.of(SOUTH),
                SEOUL,
                2,
                "North Korea shelled a pier in South Korea on 30 May, and two people were killed.",
                "shelled a pier in");
        told(
                "strike",
                "note1",
                Type.ASSAULT,
                day("2023-05-30"),
                List.of(NORTH),
                List.of(SOUTH),
                SEOUL,
                3,
                "Three were killed when North Korea shelled the pier in South Korea.",
                "shelled the pier");
    }

    private static Party party(String name) {
        return new Party(name, "person-" + name, name, null, null);
    }

    private static Spell day(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Spell(date, date, Exactness.DAY, true);
    }

    private static Spell month(String month) {
        LocalDate first = LocalDate.parse(month + "-01");
        return new Spell(first, first.plusMonths(1).minusDays(1), Exactness.MONTH, true);
    }

    private void told(
            String event,
            String article,
            Type type,
            Spell when,
            List<Party> actors,
            List<Party> recipients,
            @Nullable Spot place,
            String sentence,
            String words) {
        told(event, article, type, when, actors, recipients, place, Modality.ASSERTED, sentence, words);
    }

    private void told(
            String event,
            String article,
            Type type,
            Spell when,
            List<Party> actors,
            List<Party> recipients,
            @Nullable Spot place,
            Modality modality,
            String sentence,
            String words) {
        add(event, article, type, when, actors, recipients, place, modality, null, sentence, words);
    }

    private void told(
            String event,
            String article,
            Type type,
            Spell when,
            List<Party> actors,
            List<Party> recipients,
            @Nullable Spot place,
            int killed,
            String sentence,
            String words) {
        add(event, article, type, when, actors, recipients, place, Modality.ASSERTED, killed, sentence, words);
    }

    private void add(
            String event,
            String article,
            Type type,
            Spell when,
            List<Party> actors,
            List<Party> recipients,
            @Nullable Spot place,
            Modality modality,
            @Nullable Integer killed,
            String sentence,
            String words) {
        Item item = items.get(Sample.named(article));
        int start = sentence.indexOf(words);
        tellings.add(new Telling(
                event,
                item.source(),
                type,
                null,
                List.of(),
                modality,
                actors,
                recipients,
                when,
                place,
                null,
                killed,
                null,
                null,
                new Proof(
                        item.id(), item.versions(), Prose.Where.BLOCK, 0, 0, sentence, start, start + words.length())));
    }

    List<KnownEvent> known() {
        return KnownEvents.of(tellings.stream()
                .map(t -> new KnownEvents.Source(t, item(t), outlet.apply(item(t).source())))
                .toList());
    }

    private Item item(Telling telling) {
        return items.get(telling.proof().article());
    }

    Optional<EventPage> page(String id, List<Topic> topics) {
        return known().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .map(e -> new EventPage(
                        e,
                        e.tellings().stream()
                                .map(t -> Origin.of(t.telling().proof(), item(t.telling()), t.outlet()))
                                .toList(),
                        topics.subList(0, 1),
                        false));
    }

    /** What a topic's page says of all this: direct and reported speech, an attack among it. */
    Digest digest() {
        KnownEvent attack =
                known().stream().filter(e -> e.id().equals(ATTACK)).findFirst().orElseThrow();
        KnownEvent met =
                known().stream().filter(e -> e.id().equals(MEETING)).findFirst().orElseThrow();
        Entity guest = new Entity("person-guest", Name.Type.PERSON, "Han Myong-il", "KP", null, null, 12);
        Entity evil = new Entity("person-" + Sample.ATTACK, Name.Type.PERSON, Sample.ATTACK, null, null, null, 1);
        Entity north = new Entity("country-kp", Name.Type.COUNTRY, "North Korea", "KP", null, null, 31);
        Entity sohae = new Entity("place-sohae", Name.Type.PLACE, "Sohae", "KP", 39.66, 124.70, 4);
        return new Digest(
                200,
                List.of(met, attack),
                List.of(guest, evil),
                List.of(north),
                List.of(sohae),
                List.of(
                        said(met, "a visitor", "said", true, "“We saw the hangar before the table.”"),
                        said(attack, Sample.ATTACK, "warned", false, Sample.ATTACK)));
    }

    private Said said(KnownEvent event, String role, String verb, boolean direct, String words) {
        Telling telling = event.first();
        Saying saying = new Saying(
                telling.source(), "person-guest", "Han Myong-il", role, verb, direct, words, telling.proof());
        return new Said(saying, List.of(Origin.of(telling.proof(), item(telling), "The Paper")));
    }

    static MapPage map(Topic topic) {
        if (topic.id().equals("empty")) {
            return new MapPage(topic, List.of(), List.of(), 0);
        }
        boolean near = topic.id().equals(Sample.TOPIC);
        List<MapPage.Spot> spots = near
                ? List.of(
                        spot("vostochny", "Vostochny Cosmodrome", 51.88, 128.33, 1, 3),
                        spot("sohae", "Sohae", 39.66, 124.70, 4, 9),
                        spot("yellow-sea", "Yellow Sea", 35.5, 123.5, 2, 6),
                        spot("seoul", "Seoul", 37.57, 126.98, 5, 14),
                        spot("pyongyang", "평양", 39.02, 125.75, 0, 11),
                        spot("panmunjom", "Panmunjom", 37.96, 126.67, 0, 4),
                        spot("busan", "Busan", 35.18, 129.08, 0, 3),
                        spot("tokyo", "Tokyo", 35.68, 139.69, 1, 4),
                        spot("attack", Sample.ATTACK, 43.12, 131.9, 0, 1),
                        spot("guam", "Guam", 13.45, 144.78, 0, 2),
                        spot("washington", "Washington", 38.9, -77.04, 1, 5),
                        spot("vilnius", "Vilnius", 54.69, 25.28, 1, 2))
                : List.of(
                        spot("suva", "Suva", -18.14, 178.44, 2, 3),
                        spot("apia", "Apia", -13.83, -171.77, 1, 2),
                        spot("auckland", "Auckland", -36.85, 174.76, 0, 2));
        return new MapPage(
                topic,
                spots,
                List.of(
                        new Entity("country-kp", Name.Type.COUNTRY, "North Korea", "KP", 40.0, 127.0, 9),
                        new Entity("country-cn", Name.Type.COUNTRY, "China", "CN", 35.0, 105.0, 4),
                        new Entity("country-jp", Name.Type.COUNTRY, "Japan", "JP", 36.5, 138.0, 4),
                        new Entity("country-ru", Name.Type.COUNTRY, "Russia", "RU", 60.0, 100.0, 4)),
                near ? 20 : 3);
    }

    private static MapPage.Spot spot(
            String id, String name, double latitude, double longitude, int events, int articles) {
        return new MapPage.Spot(
                new Entity("place-" + id, Name.Type.PLACE, name, null, latitude, longitude, articles),
                latitude,
                longitude,
                events,
                articles);
    }

    TimelinePage timeline(Topic topic, EventFilter filter) {
        List<KnownEvent> all = known().stream()
                .filter(e -> filter.type() == null || e.type() == filter.type())
                .filter(e -> filter.parties().isEmpty()
                        || e.actors().stream().anyMatch(p -> filter.parties().contains(p.entity())))
                .filter(e -> e.when() == null
                        || filter.from() == null
                        || !e.when().to().isBefore(filter.from()))
                .sorted(Comparator.comparing((KnownEvent e) ->
                                Objects.requireNonNull(e.when()).from())
                        .reversed())
                .toList();
        List<KnownEvent> shown = topic.id().equals(Sample.TOPIC) ? all : List.of();
        List<KnownEvent> happened = shown.stream().filter(KnownEvent::happened).toList();
        return new TimelinePage(
                topic,
                filter,
                happened,
                happened.size(),
                60,
                happened.stream()
                        .map(e -> new Count(
                                Objects.requireNonNull(e.when())
                                        .from()
                                        .toString()
                                        .substring(0, 7),
                                e.type().name(),
                                1))
                        .toList(),
                List.of(
                        new Entity("country-kp", Name.Type.COUNTRY, "North Korea", "KP", 40.0, 127.0, 5),
                        new Entity("country-kr", Name.Type.COUNTRY, "South Korea", "KR", 36.5, 127.8, 4)),
                shown.stream().filter(e -> !e.happened()).toList());
    }

    /** The sample's events by id, for tests that need one. */
    public static Map<String, KnownEvent> all() {
        Map<String, KnownEvent> out = new LinkedHashMap<>();
        new Sample().events().known().forEach(e -> out.put(e.id(), e));
        return out;
    }
}
