package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the articles with one text is told to be the origin, and that the others follow it. */
class OriginsTest {
    private static final Instant DAY = Instant.parse("2024-03-05T10:00:00Z");
    private static final String TEXT = CopyingTest.words(0, 300);

    private final Remembered days = new Remembered();
    private final Grouping grouping = new Grouping(days);

    private Placing stands(String article) {
        return days.placing(article).orElseThrow();
    }

    private void arrives(String id, String text, Duration after, @Nullable String agency) {
        days.place(grouping, sketch(id, text, after, agency));
    }

    private static Sketch sketch(String id, String text, Duration after, @Nullable String agency) {
        return Grouping.sketch(new Report(
                id, null, "en", DAY.plus(after), "Headline of " + id, null, text, agency, List.of(), List.of()));
    }

    @Test
    void theAgencyIsTheOriginThoughItArrivesLast() {
        arrives("a", TEXT, Duration.ofHours(1), null);
        arrives("b", TEXT + "\n\nMore at our site.", Duration.ofHours(2), null);
        assertThat(stands("b").copyOf()).isEqualTo("a");
        arrives("agency", "KIEL (dpa) - " + TEXT, Duration.ofHours(5), null);
        assertThat(stands("agency").copyOf()).isNull();
        assertThat(stands("a").copyOf()).isEqualTo("agency");
        assertThat(stands("b").copyOf()).isEqualTo("agency");
        assertThat(stands("b").story())
                .isEqualTo(stands("agency").story())
                .isEqualTo(stands("a").story());
    }

    @Test
    void withoutAnAgencyTheEarliestIsTheOrigin() {
        arrives("later", TEXT, Duration.ofHours(9), null);
        arrives("earlier", CopyingTest.words(0, 290), Duration.ofHours(2), null);
        assertThat(stands("later").copyOf()).isEqualTo("earlier");
        assertThat(stands("later").share()).isBetween(0.95, 0.98);
    }

    @Test
    void withinAnHourTheMostCompleteIsTheOrigin() {
        arrives("short", CopyingTest.words(0, 150), Duration.ofMinutes(0), null);
        arrives("whole", TEXT, Duration.ofMinutes(20), null);
        assertThat(stands("short").copyOf()).isEqualTo("whole");
        assertThat(stands("short").share()).isEqualTo(1);
    }

    @Test
    void ofEqualOnesTheFirstToArriveIsTheOrigin() {
        arrives("first", TEXT, Duration.ofMinutes(20), null);
        arrives("second", TEXT, Duration.ofMinutes(0), null);
        assertThat(stands("second").copyOf()).isEqualTo("first");
    }

    @Test
    void aRoundUpThatHoldsTwoTextsIsNoCopyAndJoinsThemNot() {
        arrives("one", CopyingTest.words(0, 150), Duration.ZERO, null);
        arrives("two", CopyingTest.words(1000, 1150), Duration.ZERO, null);
        arrives(
                "all",
                CopyingTest.words(0, 150) + "\n\n" + CopyingTest.words(1000, 1150) + CopyingTest.words(2000, 2300),
                Duration.ofHours(9),
                null);
        assertThat(List.of(stands("one"), stands("two"), stands("all"))).allMatch(p -> p.copyOf() == null);
    }

    @Test
    void copiesAreOfTheirOwnAgainOrOfAnotherOnceTheOriginIsGone() {
        arrives("origin", TEXT, Duration.ZERO, "dpa");
        arrives("b", TEXT, Duration.ofHours(2), null);
        arrives("c", TEXT, Duration.ofHours(4), null);
        List<Placing> moved = grouping.remove(sketch("origin", TEXT, Duration.ZERO, "dpa"));
        Map<String, Placing> last = new TreeMap<>();
        moved.forEach(p -> last.put(p.article(), p));
        assertThat(Objects.requireNonNull(last.get("b")).copyOf()).isNull();
        assertThat(Objects.requireNonNull(last.get("c")).copyOf()).isEqualTo("b");
    }

    @Test
    void aTextThatIsPrintedWeeksLaterIsItsOwn() {
        arrives("a", TEXT, Duration.ZERO, null);
        arrives("b", TEXT, Duration.ofDays(14), null);
        assertThat(stands("b").copyOf()).isNull();
    }

    @Test
    void itIsSaidWhoHasTheTextFromWhomAndWhy() {
        Grouping.Placed copy = placed(sketch("a", TEXT, Duration.ofHours(2), null));
        Grouping.Placed agency = placed(sketch("b", CopyingTest.words(0, 285), Duration.ofHours(9), "dpa"));
        Grouping.Placed other = placed(sketch("c", CopyingTest.words(250, 600), Duration.ofHours(1), null));
        Grouping.Placed late = placed(sketch("d", TEXT, Duration.ofDays(9), null));
        assertThat(SameText.explained(copy, agency))
                .isEqualTo("A has 95 % of its words from B, which is taken to be the origin: it names dpa");
        assertThat(SameText.explained(agency, copy))
                .isEqualTo("B has 95 % of its words from A, which is taken to be the origin: it names dpa");
        assertThat(SameText.explained(copy, other))
                .startsWith("neither has its text from the other: 17 % of A's words and 14 %");
        assertThat(SameText.explained(copy, late)).endsWith("more than 3 days apart");
    }

    private static Grouping.Placed placed(Sketch sketch) {
        return new Grouping.Placed(1, sketch, new Placing(sketch.article(), "s", null, 0));
    }

    @Test
    void inAnyOrderNoCopyIsOfACopyAndAllAreInTheirOriginsStoryAndRestartsMakeNoDifference() {
        for (long seed = 1; seed <= 12; seed++) {
            List<Sketch> sketches = many(new Random(seed));
            Map<String, Placing> kept = grouped(sketches, false);
            assertThat(grouped(sketches, true)).isEqualTo(kept);
            assertThat(kept.values().stream().filter(p -> p.copyOf() != null).count())
                    .isGreaterThan(20);
            for (Placing placing : kept.values()) {
                if (placing.copyOf() != null) {
                    Placing origin = Objects.requireNonNull(kept.get(placing.copyOf()));
                    assertThat(origin.copyOf()).as("the origin of " + placing).isNull();
                    assertThat(origin.story()).isEqualTo(placing.story());
                    assertThat(placing.share()).isBetween(0.5, 1.0);
                } else {
                    assertThat(placing.share()).isZero();
                }
            }
        }
    }

    private static List<Sketch> many(Random random) {
        InventedNews news = new InventedNews(random.nextLong());
        CopyVariants variants = new CopyVariants(random, news.lines());
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            InventedNews.Happening happening = news.happening();
            String text = news.report(happening, 80 + random.nextInt(300));
            for (int j = 0; j < 6; j++) {
                // Copies of copies, among them.
                String variant = j == 0
                        ? text
                        : variants.of(text, CopyVariants.ways().get(random.nextInt(9)), news.paragraph(happening));
                Duration after = Duration.ofHours(i * 7L + random.nextInt(60));
                sketches.add(sketch(i + "x" + j, variant, after, random.nextInt(5) == 0 ? "dpa" : null));
                text = random.nextInt(4) == 0 ? variant : text;
            }
        }
        Collections.shuffle(sketches, random);
        return sketches;
    }

    private static Map<String, Placing> grouped(List<Sketch> sketches, boolean anew) {
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        Map<String, Placing> last = new TreeMap<>();
        for (Sketch sketch : sketches) {
            grouping = anew ? new Grouping(days) : grouping;
            days.place(grouping, sketch).forEach(p -> last.put(p.article(), p));
        }
        return last;
    }
}
