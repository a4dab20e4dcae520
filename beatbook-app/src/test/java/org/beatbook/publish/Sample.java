package org.beatbook.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Block;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Credit;
import org.beatbook.news.Credit.How;
import org.beatbook.news.Digest;
import org.beatbook.news.EventFilter;
import org.beatbook.news.EventPage;
import org.beatbook.news.Filter;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Genre;
import org.beatbook.news.Health;
import org.beatbook.news.Ids;
import org.beatbook.news.Item;
import org.beatbook.news.Kind;
import org.beatbook.news.MapPage;
import org.beatbook.news.Notes;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.PicturesPage;
import org.beatbook.news.Pulse;
import org.beatbook.news.RelationsPage;
import org.beatbook.news.SearchPage;
import org.beatbook.news.Sighting;
import org.beatbook.news.Source;
import org.beatbook.news.SourcePage;
import org.beatbook.news.SourcesPage;
import org.beatbook.news.Teaser;
import org.beatbook.news.TimelinePage;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.TopicPage.Plate;
import org.beatbook.news.Version;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * A book in memory: items of invented outlets about the Korean peninsula in 2023, with and without pictures, in several
 * scripts, and one that is an attack in every field.
 */
public final class Sample implements Book, Happenings {
    public static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    public static final String ATTACKER = id("attack");
    public static final String TOPIC = "north-korea";
    public static final String HOSTILE = "hostile.example";
    private static final int PAGE_SIZE = 30;
    private static final Instant SEEN = Instant.parse("2023-11-22T06:00:00Z");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Capture> pictures = new LinkedHashMap<>();
    private final List<Topic> topics = List.of(
            new Topic(
                    TOPIC,
                    "North Korea",
                    "\"North Korea\" OR tag:\"North Korea\"",
                    1,
                    "Launches, summits and the fleets between them: what Pyongyang does, what its neighbours make of it, and "
                            + "how far each of them is ready to go.",
                    "en",
                    List.of(),
                    List.of()),
            new Topic("yellow-sea", "Yellow Sea", "\"Yellow Sea\"", 1, null, "en", List.of(), List.of()),
            new Topic(
                    "album",
                    "Straits and summits",
                    "tag:Straits",
                    1,
                    "As one listing tells it.",
                    "en",
                    List.of(),
                    List.of()),
            new Topic("empty", "한반도의 평화", "\"한반도\"", 1, "아직 기사가 없습니다.", "ko", List.of(), List.of()));

    public Sample() {
        source("peninsula-post.example", "The Peninsula Post", Source.Pictures.PUBLISH, Source.Text.FULL);
        source("harbour-ledger.example", "The Harbour Ledger", Source.Pictures.PUBLISH, Source.Text.EXCERPT);
        source("orbit-weekly.example", "Orbit Weekly", Source.Pictures.ARCHIVE, Source.Text.EXCERPT);
        source("hangang-ilbo.example", "한강일보", Source.Pictures.PUBLISH, Source.Text.EXCERPT);
        source("nanyang-review.example", "南洋評論", Source.Pictures.LINK, Source.Text.EXCERPT);
        source("sahifa.example", "صحيفة الميناء", Source.Pictures.LINK, Source.Text.EXCERPT);
        source("nightdesk.example", "Night Desk", Source.Pictures.LINK, Source.Text.EXCERPT);
        source("wire-north.example", "Wire North", Source.Pictures.LINK, Source.Text.EXCERPT);
        source(HOSTILE, ATTACK, Source.Pictures.LINK, Source.Text.EXCERPT);
        stories();
        more();
        album();
    }

    private void stories() {
        add(
                "satellite",
                "peninsula-post.example",
                Genre.NEWS,
                null,
                "Third time lucky: Pyongyang puts a satellite in orbit",
                "A night launch from Sohae ended two failures and began an argument about who helped. Seoul suspended part of a "
                        + "military accord within hours.",
                List.of("Dana Whitlock", "Han Seo-yeon"),
                "2023-11-22T04:10:00+09:00",
                "en",
                picture(
                        "launch",
                        "A drawn rocket rises over a dark ridge",
                        "The rocket climbs away from the coast on the night of 21 November 2023.",
                        new Credit(
                                "Ivo Lindqvist/Northlight/Pool via Meridian",
                                List.of("Ivo Lindqvist"),
                                List.of("Northlight"),
                                "Meridian",
                                How.POOL)),
                Drawings.launch());
        add(
                "accord",
                "harbour-ledger.example",
                Genre.ANALYSIS,
                "Big read",
                "What the suspended accord kept quiet, and what comes next along the line",
                "Guard posts, flight bans and a telephone that nobody answers: five years of small arrangements, one by one.",
                List.of("Marek Oduya"),
                "2023-11-21",
                "en",
                picture(
                        "border",
                        "A fence before green hills",
                        "The fence at the eastern end, seen from the south.",
                        new Credit(
                                "Handout: Joint Survey Office",
                                List.of(),
                                List.of("Joint Survey Office"),
                                null,
                                How.HANDOUT)),
                Drawings.border());
        add(
                "opinion",
                "peninsula-post.example",
                Genre.OPINION,
                null,
                "Sanctions were never going to stop a rocket",
                "They were meant to make it expensive. On that measure the record is better than its critics allow.",
                List.of("Ruth Castellane"),
                "2023-11-20",
                "en",
                null,
                null);
        add(
                "hangul",
                "hangang-ilbo.example",
                Genre.NEWS,
                null,
                "북한, 정찰위성 세 번째 발사… 정부 “9·19 합의 일부 효력 정지”",
                "군 당국은 위성체의 궤도 진입 여부를 분석하고 있으며, 최종 판단에는 며칠이 걸릴 수 있다고 밝혔다.",
                List.of("김하늘"),
                "2023-11-19T23:50:00+09:00",
                "ko",
                picture(
                        "city",
                        "밤의 도시",
                        "21일 밤 서울 시내의 불빛.",
                        new Credit("사진=박도윤 기자", List.of("박도윤"), List.of(), null, How.PHOTO)),
                Drawings.city());
        add(
                "thinkcartoon",
                "peninsula-post.example",
                Genre.CARTOON,
                null,
                "A weight between friends",
                null,
                List.of(),
                "2023-11-02",
                "en",
                picture(
                        "cartoon",
                        "Two men carry a red ball on a stick; one smiles, one does not",
                        null,
                        new Credit("Cartoon: Bo Tarrant", List.of("Bo Tarrant"), List.of(), null, How.CARTOON)),
                Drawings.cartoon());
        add(
                "orbit",
                "orbit-weekly.example",
                Genre.NEWS,
                null,
                "Tracking stations disagree on what is up there",
                "One object or two? The numbers so far.",
                List.of(),
                "2023-11",
                "en",
                picture(
                        "kept",
                        null,
                        "A tracking dish at dusk, photographed for an earlier series on amateur observers of the sky.",
                        new Credit(
                                "Lena Aubrecht/Orbit Weekly/File Photo",
                                List.of("Lena Aubrecht"),
                                List.of("Orbit Weekly"),
                                null,
                                How.FILE)),
                null);
        add(
                "chinese",
                "nanyang-review.example",
                Genre.ANALYSIS,
                "深度觀察",
                "三國之間的黃海：演習、航線與沉默",
                "當軍艦比漁船更早離港，沿岸的人們如何談論邊界？本刊記者走訪三個港口，整理出一份沒有人願意公開的時間表。",
                List.of("陳若海"),
                "2023-09-15",
                "zh-Hant",
                picture(
                        "kept2",
                        null,
                        "清晨的港口，漁船尚未出航。",
                        new Credit("攝影：陳若海", List.of("陳若海"), List.of(), null, How.PHOTO)),
                null);
        add(
                "arabic",
                "sahifa.example",
                Genre.NEWS,
                null,
                "قمة في أقصى الشرق: ماذا يريد الطرفان؟",
                "لقاء قصير أمام العدسات، ثم جلسة طويلة خلف أبواب مغلقة في مركز فضائي بعيد.",
                List.of("سلمى نجار"),
                "2023-09-13",
                "ar",
                null,
                null);
        add(
                "summit",
                "peninsula-post.example",
                Genre.NEWS,
                null,
                "Two leaders, one launch pad",
                "At Vostochny the hosts showed the hangar before they showed the table.",
                List.of("Dana Whitlock"),
                "2023-09-13T19:05:00+10:00",
                "en",
                picture(
                        "hall",
                        "Columns and a seated audience",
                        "The hall before the delegations came in, 13 September 2023.",
                        new Credit(
                                "Ivo Lindqvist/Northlight",
                                List.of("Ivo Lindqvist"),
                                List.of("Northlight"),
                                null,
                                How.PHOTO)),
                Drawings.hall());
        add(
                "flex",
                "harbour-ledger.example",
                Genre.NEWS,
                null,
                "Fleets pass close in the Yellow Sea",
                "Neither side called it an encounter. Both published photographs.",
                List.of("Marek Oduya", "Ines Valtonen", "Park Joon-ho"),
                "2023-09-02",
                "en",
                picture(
                        "sea",
                        "A grey ship on a grey sea",
                        "A supply ship holds its course.",
                        new Credit("Ines Valtonen", List.of("Ines Valtonen"), List.of(), null, How.PHOTO)),
                Drawings.sea());
        add(
                "interview",
                "peninsula-post.example",
                Genre.INTERVIEW,
                null,
                "“We knew the date before the date was known”: a launch-site surveyor on reading roads, roofs and shadows from four hundred kilometres above",
                "She has looked at the same valley every clear morning for eleven years. A conversation about patience.",
                List.of("Han Seo-yeon"),
                "2023-08-24",
                "en",
                picture(
                        "portrait",
                        "A figure before a pale wall",
                        "The surveyor, who asked that only her work be named, in the reading room.",
                        new Credit(
                                "Illustration: Tove Almgren",
                                List.of("Tove Almgren"),
                                List.of(),
                                null,
                                How.ILLUSTRATION)),
                Drawings.portrait());
        add(
                "vilnius",
                "orbit-weekly.example",
                Genre.NEWS,
                null,
                "In Vilnius, a seat for Seoul",
                "Partners are invited. Allies decide.",
                List.of(),
                "2023-07-12",
                "en",
                null,
                null);
    }

    private void more() {
        add(
                "wreck",
                "harbour-ledger.example",
                Genre.GALLERY,
                null,
                "The wreck comes up",
                "Fifteen days, seventy-five metres, one very long tube.",
                List.of(),
                "2023-06-15",
                "en",
                picture(
                        "kept3",
                        "A long white cylinder on a deck",
                        null,
                        new Credit(
                                "The Defense Ministry/Handout via Meridian",
                                List.of(),
                                List.of("The Defense Ministry"),
                                "Meridian",
                                How.HANDOUT)),
                null);
        add(
                "failed",
                "peninsula-post.example",
                Genre.LIVE,
                null,
                "As it happened: sirens in Seoul, a splash in the West Sea",
                null,
                List.of(),
                "2023-05-31T06:40:00+09:00",
                "en",
                null,
                null);
        add(
                "undated",
                "orbit-weekly.example",
                null,
                null,
                "How to read a launch notice",
                "A primer.",
                List.of(),
                null,
                "en",
                null,
                null);
        Item attack = new Item(
                ATTACKER,
                "orbit-weekly.example",
                "javascript:alert(3)",
                true,
                Instant.parse("2023-05-02T00:00:00Z"),
                0,
                SEEN,
                Genre.NEWS,
                ATTACK,
                ATTACK,
                ATTACK,
                List.of(ATTACK),
                new When.Day(LocalDate.of(2023, 5, 2)),
                null,
                "en\" onload=\"alert(4)",
                ATTACK,
                false,
                List.of(ATTACK),
                List.of(new Picture(
                        "javascript:alert(5)",
                        List.of("javascript:alert(5)"),
                        ATTACK,
                        ATTACK,
                        new Credit(ATTACK, List.of(ATTACK), List.of(), ATTACK, How.PHOTO))),
                2,
                null);
        items.put(ATTACKER, attack);
        for (int i = 0; i < 24; i++) {
            LocalDate day = LocalDate.of(2023, 4, 28).minusDays(i * 3L);
            add(
                    "note" + i,
                    List.of("harbour-ledger.example", "orbit-weekly.example", "peninsula-post.example")
                            .get(i % 3),
                    Genre.NEWS,
                    null,
                    "From the notebook: week " + (17 - i / 2),
                    "What was said, what was seen, and what nobody would confirm.",
                    List.of(),
                    day.toString(),
                    "en",
                    null,
                    null);
        }
    }

    /** Teasers of a text listing: captions and credits, no addresses, no pictures that may be shown. */
    private void album() {
        String[][] told = {
            {
                "Big read",
                "A friendship of convenience learns to walk",
                "What began as a shipment became a treaty, and what began as a treaty is now a habit. Four observers weigh what each side still wants, and what it can no longer refuse.",
                "Two delegations that draw attention wherever they sit down.",
                "Tove Almgren",
                "",
                "ILLUSTRATION"
            },
            {
                null,
                "Open-air theatre (2 November)",
                "Bo Tarrant draws for several papers",
                null,
                "Bo Tarrant",
                "",
                "CARTOON"
            },
            {
                null,
                "A scholar warns against the third chair",
                "Her argument: alliances are easier to enter than to furnish. She asks what a capital gains by being seen at a table where nothing is signed.",
                "The hall at Vostochny, photographed before the doors were opened on 13 September 2023.",
                "Ivo Lindqvist",
                "Northlight",
                "POOL"
            },
            {
                null,
                "Two navies, one narrow sea",
                "Exercises come in pairs now, and so do the statements.",
                "A supply ship on 15 September 2023.",
                "Ines Valtonen",
                "",
                "PHOTO"
            },
            {
                null,
                "The phrase that will not retire",
                "Old slogans are cheap to keep and dear to use. A reading of three speeches and one silence.",
                "In this pool photo two men shake hands for longer than the protocol allows.",
                "Ivo Lindqvist",
                "Meridian",
                "POOL"
            },
            {
                null,
                "Why the first train went north",
                "The route says more than the communiqué.",
                "The same handshake, from the other side of the room.",
                "Ivo Lindqvist",
                "Meridian",
                "POOL"
            },
            {
                null,
                "They should meet again, and soon",
                "A year after the last summit, an academic makes the case for the next.",
                "The two leaders on the sidelines of an earlier meeting.",
                "Kay Lomax",
                "Northlight",
                "FILE"
            },
            {
                null,
                "What a neighbour hears in a joint statement",
                null,
                "The president arrives in Vilnius on 12 July 2023.",
                "Ints Berzins",
                "Northlight",
                "PHOTO"
            },
            {
                null,
                "The satellite that fell, and the silence after",
                "At home the failure was reported in one paragraph. An expert on official language explains why it was a long one.",
                "A part of what is believed to be the vehicle, salvaged and shown on 15 June 2023.",
                "",
                "The Defense Ministry",
                "HANDOUT"
            },
        };
        for (int i = 0; i < told.length; i++) {
            String[] t = told[i];
            How how = How.valueOf(t[6]);
            Credit credit = new Credit(
                    t[4] + "/" + t[5],
                    t[4].isEmpty() ? List.of() : List.of(t[4]),
                    t[5].isEmpty() ? List.of() : List.of(t[5]),
                    null,
                    how);
            Item item = new Item(
                    id("album" + i),
                    "nanyang-review.example",
                    null,
                    false,
                    Instant.parse("2022-01-01T00:00:00Z").minusSeconds(i),
                    i + 1,
                    SEEN,
                    how == How.CARTOON ? Genre.CARTOON : null,
                    t[1],
                    t[0],
                    t[2],
                    List.of(),
                    null,
                    null,
                    "en",
                    null,
                    null,
                    List.of("Straits"),
                    List.of(new Picture(null, List.of(), null, t[3], credit)),
                    1,
                    null);
            items.put(item.id(), item);
        }
    }

    /** The id of one of the sample's articles, such as {@code satellite}. */
    public static String named(String name) {
        return id(name);
    }

    static String id(String name) {
        return Ids.article("url:https://sample.example/" + name);
    }

    private void source(String id, String name, Source.Pictures pictures, Source.Text text) {
        sources.put(id, Source.met(id, name).withRights(pictures, text));
    }

    private static Picture picture(String name, @Nullable String alt, @Nullable String caption, Credit credit) {
        String url = "https://pictures.example/" + name + ".png";
        return new Picture(url, List.of(url), alt, caption, credit);
    }

    private void add(
            String name,
            String source,
            @Nullable Genre genre,
            @Nullable String kicker,
            String headline,
            @Nullable String standfirst,
            List<String> authors,
            @Nullable String published,
            String language,
            @Nullable Picture picture,
            byte @Nullable [] drawn) {
        When when = published == null ? null : When.parse(published);
        Item item = new Item(
                id(name),
                source,
                "https://" + source + "/" + name,
                true,
                when == null ? Instant.parse("2023-05-10T00:00:00Z") : when.earliest(),
                0,
                SEEN,
                genre,
                headline,
                kicker,
                standfirst,
                authors,
                when,
                null,
                language,
                "World",
                null,
                List.of(),
                picture == null ? List.of() : List.of(picture),
                name.equals("satellite") ? 2 : 1,
                name.equals("flex") ? SEEN.plusSeconds(86_400) : null);
        items.put(item.id(), item);
        if (drawn != null && picture != null && picture.url() != null) {
            pictures.put(pictureId(picture), capture(pictureId(picture), picture.url(), "image/png", drawn, source));
        }
    }

    private static String pictureId(Picture picture) {
        return Ids.capture(String.valueOf(picture.url()), SEEN, "");
    }

    private static Capture capture(String id, String url, String type, byte[] bytes, String source) {
        return new Capture(
                new CaptureHead(id, url, SEEN, true, 200, type, Ids.digest(bytes), bytes.length, source), bytes);
    }

    private List<Item> newest() {
        return items.values().stream()
                .sorted(Comparator.comparing(Item::order).reversed())
                .toList();
    }

    private Entry entry(Item item) {
        return new Entry(
                item,
                name(item.source()),
                false,
                1,
                item.pictures().isEmpty() ? null : plate(item, item.pictures().getFirst()));
    }

    private Plate plate(Item item, Picture picture) {
        String id = pictureId(picture);
        return new Plate(item.id(), item.headline(), picture, pictures.containsKey(id) ? id : null);
    }

    private String name(String source) {
        return sources.getOrDefault(source, Source.met(source, source)).name();
    }

    private List<Item> members(String topic) {
        return switch (topic) {
            case TOPIC ->
                newest().stream()
                        .filter(i -> i.tags().stream().noneMatch("Straits"::equals))
                        .toList();
            case "yellow-sea" ->
                newest().stream()
                        .filter(i -> i.headline().contains("Yellow Sea")
                                || i.headline().contains("黃海")
                                || i.headline().contains("wreck"))
                        .toList();
            case "album" ->
                newest().stream().filter(i -> i.tags().contains("Straits")).toList();
            default -> List.of();
        };
    }

    private static List<Item> narrow(List<Item> items, Filter filter) {
        return items.stream()
                .filter(i -> filter.source() == null || i.source().equals(filter.source()))
                .filter(i -> filter.genre() == null || i.genre() == filter.genre())
                .filter(i -> filter.from() == null || !day(i).isBefore(filter.from()))
                .filter(i -> filter.to() == null || !day(i).isAfter(filter.to()))
                .toList();
    }

    private static LocalDate day(Item item) {
        return item.order().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static <T> List<T> slice(List<T> all, int page) {
        int from = Math.min(all.size(), (page - 1) * PAGE_SIZE);
        return all.subList(from, Math.min(all.size(), from + PAGE_SIZE));
    }

    private static List<Count> counts(
            List<Item> items, Function<Item, @Nullable String> key, Function<String, String> label) {
        Map<String, Long> tally = items.stream()
                .filter(i -> key.apply(i) != null)
                .collect(Collectors.groupingBy(i -> String.valueOf(key.apply(i)), TreeMap::new, Collectors.counting()));
        return tally.entrySet().stream()
                .map(e -> new Count(
                        e.getKey(), label.apply(e.getKey()), e.getValue().intValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed())
                .toList();
    }

    @Override
    public FrontPage front() {
        List<FrontPage.TopicCard> cards = topics.stream()
                .map(t -> new FrontPage.TopicCard(
                        t,
                        members(t.id()).size(),
                        tales().topic(t.id(), Filter.NONE, null).orElseThrow().entries().stream()
                                .limit(5)
                                .toList()))
                .toList();
        return new FrontPage(
                cards, counts(newest(), Item::source, this::name), items.size(), items.size() + pictures.size(), SEEN);
    }

    @Override
    public List<Topic> topics() {
        return topics;
    }

    @Override
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    @Override
    public Optional<TopicPage> topicPage(String id, Filter filter) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst().map(topic -> {
            List<Item> members = members(id);
            List<Item> left = narrow(members, filter);
            List<Count> months = counts(members, i -> day(i).toString().substring(0, 7), m -> m).stream()
                    .sorted(Comparator.comparing(Count::key).reversed())
                    .toList();
            List<Plate> plates = members.stream()
                    .flatMap(i -> i.pictures().stream().map(p -> plate(i, p)))
                    .limit(12)
                    .toList();
            return new TopicPage(
                    topic,
                    filter,
                    slice(left, filter.page()).stream().map(this::entry).toList(),
                    left.size(),
                    PAGE_SIZE,
                    counts(members, Item::source, this::name),
                    counts(members, i -> i.genre() == null ? null : i.genre().word(), g -> g),
                    months,
                    plates,
                    members.isEmpty() ? null : SEEN);
        });
    }

    @Override
    public Optional<ArticlePage> article(String id, @Nullable Integer version) {
        Item item = items.get(id);
        if (item == null || version != null && (version < 1 || version > item.versions())) {
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        for (int n = 1; n <= item.versions(); n++) {
            versions.add(new Version(n, captureId(item, n), SEEN.plusSeconds(3600L * n), page(item, n)));
        }
        Version shown = versions.get((version == null ? item.versions() : version) - 1);
        Teaser teaser = new Teaser(
                item.headline(), item.kicker(), item.standfirst(), item.url(), item.published(), item.genre(), null);
        return Optional.of(new ArticlePage(
                item,
                sources.get(item.source()),
                shown,
                versions,
                List.of(new Sighting(
                        "c0ffee",
                        item.id().equals(ATTACKER)
                                ? "javascript:alert(6)"
                                : "https://" + item.source() + "/tag/north-korea",
                        "North Korea",
                        "en",
                        2,
                        SEEN,
                        teaser)),
                List.of(new ArticlePage.Membership(
                        topics.getFirst(), 1, List.of("tag:\"North Korea\": listed under North Korea (weight 1)"))),
                item.pictures().stream().map(p -> plate(item, p)).toList(),
                List.of(),
                null,
                SampleHealth.ruling(item)));
    }

    @Override
    public Optional<Digest> digest(String topic) {
        return Optional.of(events().digest());
    }

    @Override
    public Optional<EventPage> event(String id) {
        return events().page(id, topics);
    }

    @Override
    public Optional<MapPage> map(String id) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst().map(SampleEvents::map);
    }

    @Override
    public Optional<TimelinePage> timeline(String id, EventFilter filter) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst().map(t -> events().timeline(t, filter));
    }

    @Override
    public WhosWho who() {
        List<Plate> plates = members(TOPIC).stream()
                .flatMap(i -> i.pictures().stream().map(p -> plate(i, p)))
                .limit(2)
                .toList();
        SampleWho who = new SampleWho(items, this::name, topics, events().known(), plates);
        topics.forEach(t -> SampleEvents.map(t).spots().forEach(s -> who.know(s.place())));
        return who;
    }

    SampleEvents events() {
        return new SampleEvents(items, this::name);
    }

    private static String captureId(Item item, int version) {
        return item.id() + version;
    }

    private static Page page(Item item, int version) {
        boolean attack = item.id().equals(ATTACKER);
        List<Block> blocks = new ArrayList<>(List.of(
                new Block(
                        Block.Kind.PARAGRAPH,
                        attack
                                ? ATTACK
                                : "The object was first reported by two stations on the coast, eleven minutes after the flash was seen "
                                        + "from the islands. By the time ministers had gathered, the second stage was already falling towards water that no ship had been told to leave."),
                new Block(Block.Kind.HEADING, attack ? ATTACK : "What was seen"),
                new Block(
                        Block.Kind.PARAGRAPH,
                        version > 1
                                ? "Fishermen described a light that rose slowly – and then all at once, for about forty seconds. Two of them had been warned; all of them kept fishing."
                                : "Fishermen described a light that rose slowly - and then all at once. None of them had been warned; all of them kept fishing."),
                new Block(Block.Kind.QUOTATION, attack ? ATTACK : "It went up like a lamp being carried upstairs."),
                new Block(
                        Block.Kind.LIST,
                        "21 November: launch\n22 November: the accord is suspended in part\n23 November: the other side withdraws"),
                new Block(
                        Block.Kind.TABLE,
                        "Attempt\tDate\tResult\nFirst\t31 May\tfailed\nSecond\t24 August\tfailed\nThird\t21 November\torbit"),
                new Block(Block.Kind.PREFORMATTED, "1 58400U 23179A   23326.12345678"),
                new Block(Block.Kind.CAPTION, "A caption inside the text.")));
        if (version > 1) {
            blocks.add(new Block(
                    Block.Kind.PARAGRAPH, "Correction: an earlier version gave the wrong time for the launch."));
        }
        return new Page(
                Kind.ARTICLE,
                item.genre(),
                item.versions() > 1 && version == 1 && !attack
                        ? item.headline().replace("Third time lucky", "Third time")
                        : item.headline(),
                item.kicker(),
                item.standfirst(),
                item.authors(),
                item.published(),
                version > 1 ? new When.Day(LocalDate.of(2023, 11, 23)) : null,
                item.language(),
                item.source(),
                item.section(),
                item.url(),
                null,
                blocks,
                item.pictures(),
                List.of(),
                Map.of(
                        "headline",
                        "json-ld",
                        "published",
                        "json-ld",
                        "authors",
                        "visible-byline",
                        "body",
                        "densest-blocks",
                        "language",
                        "html-lang"));
    }

    @Override
    public Optional<Integer> versionSaying(String article, String anchor) {
        return Optional.empty();
    }

    @Override
    public SearchPage search(String query, Filter filter) {
        if (query.contains("(") && !query.contains(")")) {
            return new SearchPage(
                    query,
                    filter,
                    List.of(),
                    0,
                    PAGE_SIZE,
                    query + "\n" + " ".repeat(query.indexOf('('))
                            + "^ this bracket is never closed; add ) after the last word");
        }
        List<Item> left = narrow(newest(), filter).stream()
                .filter(i -> i.headline()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(query.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return new SearchPage(
                query,
                filter,
                slice(left, filter.page()).stream()
                        .map(i -> {
                            String text = i.headline() + ". " + (i.standfirst() == null ? "" : i.standfirst());
                            int at = text.toLowerCase(java.util.Locale.ROOT)
                                    .indexOf(query.toLowerCase(java.util.Locale.ROOT));
                            return new SearchPage.Found(entry(i), text, List.of(at, at + query.length()));
                        })
                        .toList(),
                left.size(),
                PAGE_SIZE,
                null);
    }

    @Override
    public Optional<SourcePage> source(String id, int page) {
        List<Item> own = newest().stream().filter(i -> i.source().equals(id)).toList();
        return Optional.ofNullable(sources.get(id))
                .map(s -> new SourcePage(
                        s,
                        slice(own, page).stream().map(this::entry).toList(),
                        own.size(),
                        page,
                        PAGE_SIZE,
                        own.isEmpty() ? null : day(own.getLast()),
                        own.isEmpty() ? null : day(own.getFirst())));
    }

    @Override
    public SourcesPage health(Health.@Nullable State only, int page) {
        List<Health> all = sources.values().stream()
                .map(s -> SampleHealth.of(s, counts(s.id())))
                .sorted(Comparator.comparing(Health::state))
                .toList();
        Map<Health.State, Integer> states = new TreeMap<>();
        all.forEach(h -> states.merge(h.state(), 1, Integer::sum));
        List<Health> left =
                all.stream().filter(h -> only == null || h.state() == only).toList();
        return new SourcesPage(left, states, only, left.size(), page, PAGE_SIZE, SampleHealth.IDLE);
    }

    private int counts(String source) {
        return (int)
                items.values().stream().filter(i -> i.source().equals(source)).count();
    }

    @Override
    public Optional<Health> health(String source) {
        return Optional.ofNullable(sources.get(source)).map(s -> SampleHealth.of(s, counts(source)));
    }

    @Override
    public Pulse pulse() {
        SourcesPage page = health(null, 1);
        return new Pulse(
                page.states(),
                1,
                12,
                page.sources().stream()
                        .map(h -> new Pulse.Beat(h.source().id(), h.good(), h.articles()))
                        .toList(),
                SampleHealth.NOW);
    }

    @Override
    public Optional<Capture> capture(String id) {
        return items.values().stream()
                .filter(i -> id.startsWith(i.id()))
                .findFirst()
                .map(i -> capture(
                        id,
                        String.valueOf(i.url()),
                        "text/html; charset=utf-8",
                        ("<!DOCTYPE html><html lang=en><head><title>Sample</title><script>document.title='owned'</script></head><body><h1>"
                                        + i.headline()
                                        + "</h1><p>As the outlet printed it.</p><img src=https://elsewhere.example/t.png alt=''></body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        i.source()));
    }

    @Override
    public Optional<Capture> picture(String capture) {
        return Optional.ofNullable(pictures.get(capture));
    }

    @Override
    public Tales tales() {
        return new SampleStories(this, items.values(), this::entry);
    }

    @Override
    public Happenings happenings() {
        return this;
    }

    @Override
    public Optional<RelationsPage> relations(String id, EventFilter filter) {
        return topics.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .map(t -> SampleRelations.page(events().timeline(t, EventFilter.NONE), filter));
    }

    @Override
    public Optional<PicturesPage> pictures(String id, PicturesPage.Filter filter) {
        return topicPage(id, Filter.NONE).map(page -> SamplePictures.page(page, filter));
    }

    @Override
    public Optional<Dossier> dossier(String topic) {
        return topics.stream().anyMatch(t -> t.id().equals(topic))
                ? Optional.of(new SampleDossier(List.copyOf(items.values()), topic.equals(TOPIC)))
                : Optional.empty();
    }

    @Override
    public Optional<Notes> notes(String article) {
        return SampleDossier.notes(article);
    }
}
