package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Instant DAY = Instant.parse("2024-03-05T10:00:00Z");

    /** Articles about invented happenings of some weeks, in no order. */
    private static List<Sketch> stream(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int happening = random.nextInt(count / 4 + 1);
            Instant published = DAY.plusSeconds(happening * 40_000L + random.nextInt(4 * 86_400));
            sketches.add(Grouping.sketch(
                    report("a" + i, published, words(random, happening, 12), words(random, happening, 60))));
        }
        return sketches;
    }

    private static String words(SplittableRandom random, int happening, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean own = random.nextInt(3) > 0;
            text.append(own ? "Town" + happening + "x" + random.nextInt(10) : "word" + random.nextInt(300))
                    .append(i % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    static Report report(String id, Instant published, String headline, String text) {
        return new Report(id, null, "en", published, headline, null, text, null, List.of(), List.of());
    }

    private static Map<String, Placing> grouped(List<Sketch> sketches, boolean anew) {
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        Map<String, Placing> last = new TreeMap<>();
        for (Sketch sketch : sketches) {
            grouping = anew ? new Grouping(days) : grouping;
            days.place(grouping, sketch).forEach(p -> last.put(p.article(), p));
        }
        last.values().forEach(p -> assertThat(days.placing(p.article())).contains(p));
        return last;
    }

    private static final String PORT = """
            Die Hafenarbeiter der Stadt Grauwerder haben am Montag die Arbeit niedergelegt. Wie die Gewerkschaft mitteilte, sind
            es etwa neunhundert Beschäftigte, die für höhere Löhne streiken. In den Becken liegen elf Frachter, die nicht
            gelöscht werden können, und auch die Kräne stehen still. Die Leitung des Hafens hat erklärt, dass sie mit der
            Gewerkschaft sprechen will, aber nicht unter Druck. Es ist der erste Streik seit acht Jahren.""";

    private static final String STRIKE = """
            In Grauwerder wird seit Montag gestreikt: Rund neunhundert Hafenarbeiter wollen mehr Lohn und lassen die Kräne
            stehen. Elf Frachter warten in den Hafenbecken darauf, dass sie gelöscht werden, so die Gewerkschaft. Wann die
            Arbeit wieder aufgenommen wird, ist nicht bekannt. Die Hafenleitung ist nach eigenen Angaben zu Gesprächen mit der
            Gewerkschaft bereit, und auch die Stadt hat sich als Vermittlerin angeboten.""";

    private static final String OWL = """
            Ein seltener Kauz ist in den Wäldern von Tannsee wieder da. Wie die Vogelwarte mitteilte, sind es drei Paare, die in
            alten Buchen brüten und nicht gestört werden sollen. Es ist das erste Mal seit vierzig Jahren, dass die Tiere in der
            Gegend gesehen werden, und die Fachleute sind auch darüber erstaunt, dass sie sich mit den Spechten die Höhlen
            teilen. Die Förster haben erklärt, dass die Wege unter den Bäumen für das Jahr gesperrt werden.""";

    @Test
    void smallWordsOfAnyLanguageAreNoReasonToJoin() {
        List<Sketch> sketches = new ArrayList<>();
        for (String text : List.of(PORT, OWL, STRIKE)) {
            String id = "a" + sketches.size();
            sketches.add(Grouping.sketch(new Report(id, null, "de", DAY, "", null, text, null, List.of(), List.of())));
        }
        Map<String, Placing> placed = grouped(sketches, false);
        assertThat(placed.get("a2").story()).isEqualTo(placed.get("a0").story());
        assertThat(placed.get("a1").story()).isNotEqualTo(placed.get("a0").story());
    }

    @Test
    void twoWordsOfAColumnTellNoHappening() {
        List<Sketch> sketches = List.of(
                Grouping.sketch(report("a0", DAY, "Letters today", "")),
                Grouping.sketch(report("a1", DAY.plusSeconds(86_400), "Letters today", "")));
        Map<String, Placing> placed = grouped(sketches, false);
        assertThat(placed.get("a1").story()).isNotEqualTo(placed.get("a0").story());
    }

    @Test
    void aGroupingThatIsMadeAnewAfterEachArticlePlacesAllTheSame() {
        for (long seed = 1; seed <= 3; seed++) {
            List<Sketch> sketches = stream(100, seed);
            Map<String, Placing> kept = grouped(sketches, false);
            assertThat(grouped(sketches, true)).isEqualTo(kept);
            assertThat(grouped(sketches, false)).isEqualTo(kept);
            assertThat(kept.values().stream().map(Placing::story).distinct().count())
                    .isBetween(15L, 70L);
        }
    }

    private static final String ENGLISH =
            "President Vladimir Putin met the North Korean leader Kim Jong Un at the Vostochny cosmodrome on 13 September."
                    + " The talks lasted 5 hours, and Kim toured the hangar of the Angara rocket, Sergei Shoigu said."
                    + " Officials said 300 guests had come to the dinner on 13 September in Tsiolkovsky.";
    private static final String GERMAN =
            "Der russische Präsident Wladimir Putin hat den nordkoreanischen Machthaber Kim Jong Un am 13. September empfangen."
                    + " Auf dem Weltraumbahnhof Wostotschny sprachen sie 5 Stunden lang, teilte Sergej Schoigu mit."
                    + " Zum Essen in Ziolkowski am 13. September kamen 300 Gäste, hieß es, und Kim sah die Rakete Angara.";
    private static final String RUSSIAN =
            "Президент Владимир Путин принял главу КНДР Ким Чен Ына на космодроме Восточный 13 сентября."
                    + " Переговоры длились 5 часов, сообщил Сергей Шойгу, после чего гостю показали ракету Ангара."
                    + " На обед в городе Циолковский 13 сентября пришли 300 гостей.";
    private static final String KOREAN = "블라디미르 푸틴 러시아 대통령은 9월 13일 보스토치니 우주기지에서 김정은 국무위원장을 만났다."
            + " 회담은 5시간 동안 이어졌고 세르게이 쇼이구는 김정은이 앙가라 로켓을 둘러봤다고 말했다."
            + " 9월 13일 만찬에는 손님 300 명이 참석했다.";

    private static Report in(String language, String headline, String text) {
        return new Report(language, null, language, DAY, headline, null, text, null, List.of(), List.of());
    }

    @Test
    void oneHappeningIsOneStoryInFourLanguages() {
        List<Sketch> sketches = new ArrayList<>();
        sketches.add(Grouping.sketch(in("en", "Putin and Kim meet at cosmodrome", ENGLISH)));
        sketches.add(Grouping.sketch(in("de", "Putin empfängt Kim am Weltraumbahnhof", GERMAN)));
        sketches.add(Grouping.sketch(in("ru", "Путин встретился с Ким Чен Ыном", RUSSIAN)));
        sketches.add(Grouping.sketch(in("ko", "푸틴, 김정은과 회담", KOREAN)));
        Sketch other = Grouping.sketch(
                in(
                        "fr",
                        "Incendie dans une usine de Lyon",
                        "Un incendie a détruit une usine de textile à Lyon dans la nuit du 2 mars. Selon la préfecture, 40 ouvriers"
                                + " ont été évacués. Le maire Grégory Doucet s'est rendu sur place avec les pompiers du Rhône."));
        sketches.add(other);
        Map<String, Placing> found = grouped(sketches, false);
        assertThat(List.of("de", "ru", "ko"))
                .allSatisfy(language -> assertThat(found.get(language).story())
                        .isEqualTo(found.get("en").story()));
        assertThat(found.get("fr").story()).isNotEqualTo(found.get("en").story());
    }

    @Test
    void entitiesAndEventsThatWereReadJoinWhereNothingElseIsAlike() {
        List<String> entities = List.of("Q1", "Q2", "Q3");
        List<Sketch> sketches = new ArrayList<>();
        for (String language : List.of("en", "zh")) {
            String text = language.equals("en") ? "Leaders held talks today." : "领导人今天举行会谈。";
            sketches.add(Grouping.sketch(
                    new Report(language, null, language, DAY, text, null, text, null, entities, List.of("event-7"))));
        }
        Map<String, Placing> found = grouped(sketches, false);
        assertThat(found.get("zh").story()).isEqualTo(found.get("en").story());
    }

    private static String quake(String town, String killed, String magnitude) {
        return "An earthquake of magnitude " + magnitude + " struck near " + town + " early on Tuesday, killing "
                + killed
                + " people. Rescuers in " + town + " searched collapsed houses, and the governor of " + town
                + " asked for tents. Residents of " + town + " ran into the streets when the earthquake came.";
    }

    private static final List<String> OTHER_QUAKE = List.of(
            "At least 40 people died when an earthquake of magnitude 7.4 shook Tushkent at dawn, the army said.",
            "Soldiers dug for survivors in Tushkent after the earthquake, whose magnitude was given as 7.4; 40 are dead.",
            "The earthquake that killed 40 in Tushkent was felt in Karzan, said Mira Dolan of the Tushkent institute.",
            "Mira Dolan, who measures earthquakes in Tushkent, put this one at 7.4. The army counted 40 dead.");

    @Test
    void happeningsOfOneKindInTwoPlacesAreTwoStories() {
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sketches.add(Grouping.sketch(report(
                    "a" + i,
                    DAY,
                    "Earthquake near Valmora kills 12",
                    "Report " + i + ". " + quake("Valmora", "12", "6.1"))));
            sketches.add(Grouping.sketch(report(
                    "b" + i, DAY, "Earthquake shakes Tushkent", OTHER_QUAKE.get(i) + " Tushkent had no power.")));
        }
        Map<String, Placing> found = grouped(sketches, false);
        assertThat(found.values().stream().map(Placing::story).distinct()).hasSize(2);
        assertThat(found.get("a3").story()).isEqualTo(found.get("a0").story());
        assertThat(found.get("b3").story()).isNotEqualTo(found.get("a0").story());
    }

    @Test
    void whatIsToldDaysLaterIsAStoryOfItsOwn() {
        List<Sketch> sketches = new ArrayList<>();
        for (int day : new int[] {0, 1, 3, 9}) {
            sketches.add(Grouping.sketch(new Report(
                    "day" + day,
                    null,
                    "en",
                    DAY.plusSeconds(day * 86_400L),
                    "Putin and Kim meet, day " + day,
                    null,
                    "On the day numbered " + day + " it was said: " + ENGLISH,
                    null,
                    List.of(),
                    List.of())));
        }
        Map<String, Placing> found = grouped(sketches, false);
        assertThat(found.get("day1").story()).isEqualTo(found.get("day0").story());
        assertThat(found.get("day3").story()).isEqualTo(found.get("day0").story());
        assertThat(found.get("day9").story()).isNotEqualTo(found.get("day0").story());
    }

    @Test
    void anArticleThatIsRemovedOrChangedLeavesStoriesThatGoByTheirFirst() {
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        List<Sketch> sketches = List.of(
                Grouping.sketch(report("first", DAY, "Kim meets Putin", ENGLISH)),
                Grouping.sketch(report(
                        "second", DAY, "Putin meets Kim", "He said so. " + quake("Valmora", "3", "5") + ENGLISH)));
        sketches.forEach(s -> days.place(grouping, s));
        String story = days.placing("first").orElseThrow().story();
        assertThat(days.placing("second").orElseThrow().story()).isEqualTo(story);
        Sketch changed = Grouping.sketch(
                report("first", DAY, "Nothing of it", "A bakery in Oslo burnt down, says Ola Nordmann."));
        List<Placing> moved = grouping.place(1, changed);
        assertThat(moved).extracting(Placing::article).containsExactly("first", "second");
        assertThat(moved.get(0).story()).isEqualTo(story);
        assertThat(moved.get(1).story()).isNotEqualTo(story);
        assertThat(grouping.remove(changed)).isEmpty();
    }
}
