package org.beatbook.extract.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beatbook.TestData;
import org.beatbook.news.Credit;
import org.beatbook.news.Genre;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextListingTest {

    @Test
    void acceptanceCaseGivesNineItemsWithAllTheirFields() throws Exception {
        Listing listing = Listing.readText(Files.readString(TestData.seed().resolve("north-korea-topic-page.txt")));
        assertThat(listing.title()).isEqualTo("North Korea");
        assertThat(listing.teasers()).hasSize(9);
        assertThat(listing.teasers()).allSatisfy(t -> {
            assertThat(t.standfirst()).isNotNull();
            assertThat(t.picture()).isNotNull();
            assertThat(t.picture().credit()).isNotNull();
            assertThat(t.published()).isNull();
        });
        assertThat(listing.teasers())
                .extracting(t -> line(t))
                .containsExactly(
                        "Illustration: Teo Chin Puay",
                        "Cartoon: Heng Kim Song",
                        "Vladimir Smirnov/Sputnik/Pool via Reuters",
                        "Chung Sung-Jun/Reuters",
                        "Vladimir Smirnov/Pool/AFP",
                        "Vladimir Smirnov/Pool/AFP",
                        "Kevin Lamarque/File Photo/Reuters",
                        "Ints Kalnins/Reuters",
                        "The Defense Ministry/Handout via Reuters");
        Teaser first = listing.teasers().getFirst();
        assertThat(first.kicker()).isEqualTo("Big read");
        assertThat(first.headline()).startsWith("North Korea and Russia").doesNotContain("[");
        Teaser cartoon = listing.teasers().get(1);
        assertThat(cartoon.genre()).isEqualTo(Genre.CARTOON);
        assertThat(cartoon.headline()).isEqualTo("ThinkCartoon (2 November)");
        assertThat(cartoon.standfirst()).isEqualTo("Heng Kim Song has been the freelance editorial cartoonist");
        assertThat(cartoon.picture().caption()).isNull();
        assertThat(listing.teasers().get(2).picture().caption())
                .contains("Vostochny \u0421osmodrome")
                .endsWith("2023.");
    }

    private static @Nullable String line(Teaser teaser) {
        return teaser.picture() == null || teaser.picture().credit() == null
                ? null
                : teaser.picture().credit().line();
    }

    private static List<String> headlines(Listing listing) {
        return listing.teasers().stream().map(Teaser::headline).toList();
    }

    @Test
    void itemsWithoutPicturesAreHeadlineAndStandfirst() {
        Listing listing = Listing.readText("""
                Harbour

                Council votes for a second pier

                The vote ended two years of argument about noise, cost and the view from the old town.

                Ferry fares to rise in spring

                Passengers will pay a tenth more from March, the operator said on Monday.
                """);
        assertThat(listing.title()).isEqualTo("Harbour");
        assertThat(headlines(listing))
                .containsExactly("Council votes for a second pier", "Ferry fares to rise in spring");
        assertThat(listing.teasers()).allSatisfy(t -> assertThat(t.standfirst()).isNotNull());
    }

    @Test
    void germanListingWithDatesKickersAndWindowsLineEnds() {
        Listing listing = Listing.readText(String.join(
                "\r\n",
                "Thema: Windkraft",
                "",
                "Zwei Techniker prüfen ein Rotorblatt vor der Küste. Foto: Max Muster/dpa",
                "",
                "ENERGIE",
                "",
                "Neue Anlagen vor der Küste gehen früher ans Netz",
                "",
                "12. März 2024",
                "",
                "Der Betreiber rechnet mit Strom für eine halbe Million Haushalte, warnt aber vor Engpässen im Netz.",
                "",
                "Ein Windpark bei Nacht. Foto: Erika Beispiel/IMAGO",
                "",
                "Kommentar",
                "",
                "Warum der Ausbau stockt",
                "",
                "3. April 2024",
                "",
                "Es fehlt nicht an Geld, es fehlt an Leuten, die Anträge lesen.",
                ""));
        assertThat(listing.title()).isEqualTo("Windkraft");
        assertThat(headlines(listing))
                .containsExactly("Neue Anlagen vor der Küste gehen früher ans Netz", "Warum der Ausbau stockt");
        Teaser first = listing.teasers().getFirst();
        assertThat(first.kicker()).isEqualTo("ENERGIE");
        assertThat(first.published()).isEqualTo(new When.Day(LocalDate.of(2024, 3, 12)));
        assertThat(first.picture().caption()).isEqualTo("Zwei Techniker prüfen ein Rotorblatt vor der Küste.");
        assertThat(first.picture().credit().creators()).containsExactly("Max Muster");
        assertThat(listing.teasers().get(1).genre()).isEqualTo(Genre.OPINION);
    }

    @Test
    void japaneseListingKeepsCaptionWithTheHeadlineAfterIt() {
        Listing listing = Listing.readText("""
                半導体

                工場の建設現場を視察する関係者＝2024年3月、北の町（写真：共同通信社）

                新工場、来春に稼働へ　人材確保が課題

                地元では住宅の不足が目立ち、自治体は対策を急いでいる。専門家は長い目で見た支援が必要だと話す。
                会見する社長＝東京都内（写真：ロイター）

                輸出規制、企業に広がる戸惑い

                部品の調達先を見直す動きが続いている。価格への影響はまだ読めない。
                """);
        assertThat(listing.title()).isEqualTo("半導体");
        assertThat(headlines(listing)).containsExactly("新工場、来春に稼働へ　人材確保が課題", "輸出規制、企業に広がる戸惑い");
        assertThat(listing.teasers().get(1).picture().credit().providers()).containsExactly("ロイター");
    }

    @Test
    void listingWithoutATitleBeginsWithItsFirstItem() {
        Listing listing = Listing.readText("""
                Fishermen mend their nets at dawn on the eastern shore. (Anna Berg/Reuters)

                Nets, quotas and a shrinking sea

                The cod is gone, and with it the reason to stay; those who remain count other things.
                A trawler leaves the harbour. (John Roe/AFP)

                Why the new quota satisfies nobody

                Scientists wanted less, the fleet wanted more, and ministers split the difference at four in the morning.
                """);
        assertThat(listing.title()).isNull();
        assertThat(headlines(listing))
                .containsExactly("Nets, quotas and a shrinking sea", "Why the new quota satisfies nobody");
    }

    @Test
    void itemsWithoutStandfirstAndBylinesAreKeptApart() {
        Listing listing = Listing.readText("""
                Elections

                Voters queue in the capital. (Jane Doe/AP)

                Turnout breaks a record set in 1991

                By John Roe

                Ballot papers are counted by hand. (Jane Doe/AP)

                Three seats still too close to call

                By Mary Major

                Party leaders wave from a balcony. (Anna Berg/AFP)

                Coalition talks begin on Thursday

                By John Roe
                """);
        assertThat(headlines(listing))
                .containsExactly(
                        "Turnout breaks a record set in 1991",
                        "Three seats still too close to call",
                        "Coalition talks begin on Thursday");
        assertThat(listing.teasers()).allSatisfy(t -> assertThat(t.standfirst()).isNull());
        assertThat(line(listing.teasers().get(2))).isEqualTo("Anna Berg/AFP");
    }

    @Test
    void dateWithoutYearIsNotGivenOne() {
        Listing listing =
                Listing.readText("Rail\n\nNew line opens early\n\n2 November\n\nTrains run every ten minutes.\n");
        assertThat(listing.teasers())
                .singleElement()
                .satisfies(t -> assertThat(t.published()).isNull());
    }

    @Test
    void emptyAndOneLineTextsListNothingWrong() {
        assertThat(Listing.readText("").teasers()).isEmpty();
        assertThat(Listing.readText(" \n\n\t").teasers()).isEmpty();
        assertThat(Listing.readText("North Korea").teasers()).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsRead(@ForAll String text) {
        // Marks that no one sees are not kept.
        String seen = text.replace("\ufeff", "").replace("\u200b", "").replace('\u00a0', ' ');
        assertThat(Listing.readText(text).teasers())
                .allSatisfy(t -> assertThat(seen).contains(t.headline()));
    }

    /** Random items in the shape of such pages, set in one of several ways, come back as they were. */
    @Test
    void randomListingsOfTheShapeAreReadBack() {
        int items = 0;
        int right = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Expected> expected = new ArrayList<>();
            String text = Rendered.listing(random, expected);
            List<Teaser> read = Listing.readText(text).teasers();
            items += expected.size();
            for (int i = 0; i < Math.min(read.size(), expected.size()); i++) {
                right += expected.get(i).matches(read.get(i)) ? 1 : 0;
            }
        }
        System.out.printf("random text listings: %d of %d items right%n", right, items);
        assertThat(right / (double) items).isGreaterThan(0.985);
    }

    record Expected(
            @Nullable String caption,
            @Nullable String credit,
            String headline,
            @Nullable String standfirst) {
        boolean matches(Teaser teaser) {
            Credit credit = teaser.picture() == null ? null : teaser.picture().credit();
            return headline.equals(teaser.headline())
                    && java.util.Objects.equals(standfirst, teaser.standfirst())
                    && java.util.Objects.equals(
                            caption,
                            teaser.picture() == null ? null : teaser.picture().caption())
                    && java.util.Objects.equals(this.credit, credit == null ? null : credit.line());
        }
    }

    /** Writes listings of invented words. */
    static final class Rendered {
        private static final String[] WORDS =
                ("harbour council votes minister satellite border talks river growing trade island power winter fleet "
                                + "market song bridge rising summit people north quiet energy sea question money road between after "
                                + "against under with without of the a and for in from over")
                        .split(" ");
        private static final String[] NAMES = {
            "Anna Berg", "Kim Hong-Ji", "Jean-Luc Martin", "Maria O'Neill", "Li Gang", "Jan de Vries"
        };
        private static final String[] AGENCIES = {"Reuters", "AFP", "AP", "Xinhua", "Getty Images", "dpa", "Sputnik"};

        static String listing(Random random, List<Expected> expected) {
            int beforeHeadline = 1 + random.nextInt(2);
            int beforeStandfirst = 1 + random.nextInt(2);
            int beforeItem = random.nextInt(3);
            String end = random.nextBoolean() ? "\n" : "\r\n";
            boolean pictures = random.nextInt(4) > 0;
            StringBuilder text = new StringBuilder(cap(words(random, 1 + random.nextInt(3))))
                    .append(end)
                    .append(end);
            int count = 3 + random.nextInt(10);
            for (int i = 0; i < count; i++) {
                String caption =
                        !pictures || random.nextInt(8) == 0 ? null : cap(words(random, 8 + random.nextInt(25))) + ".";
                String credit = caption == null && (!pictures || random.nextInt(3) > 0)
                        ? null
                        : credit(random, caption == null);
                String headline = cap(words(random, 4 + random.nextInt(8))) + (random.nextInt(6) == 0 ? "?" : "");
                String standfirst = cap(words(random, 14 + random.nextInt(50))) + (random.nextInt(5) == 0 ? "?" : ".");
                if (caption != null || credit != null) {
                    text.append(caption == null ? credit : caption + " (" + credit + ")")
                            .append(end);
                    text.append(end.repeat(beforeHeadline));
                }
                text.append(headline).append(end).append(end.repeat(beforeStandfirst));
                text.append(standfirst)
                        .append(end)
                        .append(end.repeat(caption == null && credit == null ? Math.max(1, beforeItem) : beforeItem));
                expected.add(new Expected(caption, credit, headline, standfirst));
            }
            return text.toString();
        }

        private static String credit(Random random, boolean alone) {
            String name = NAMES[random.nextInt(NAMES.length)];
            String agency = AGENCIES[random.nextInt(AGENCIES.length)];
            if (alone) {
                return (random.nextBoolean() ? "Cartoon: " : "Illustration: ") + name;
            }
            return switch (random.nextInt(5)) {
                case 0 -> name + "/" + agency;
                case 1 -> name + "/Pool via " + agency;
                case 2 -> "Photo: " + name;
                case 3 -> agency;
                default -> name + "/File Photo/" + agency;
            };
        }

        private static String words(Random random, int count) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < count; i++) {
                words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
            }
            return words.toString();
        }

        private static String cap(String words) {
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
