package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beatbook.news.Block;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.publish.Difference.Fate;
import org.beatbook.publish.Difference.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferenceTest {

    private static Page page(@Nullable String headline, String... paragraphs) {
        return new Page(
                Kind.ARTICLE,
                null,
                headline,
                null,
                null,
                List.of(),
                null,
                null,
                "en",
                null,
                null,
                null,
                null,
                Arrays.stream(paragraphs)
                        .map(p -> new Block(Block.Kind.PARAGRAPH, p))
                        .toList(),
                List.of(),
                List.of(),
                Map.of());
    }

    /** Runs as text: what was taken out in -…-, what was put in in +…+. */
    private static String told(Passage passage) {
        return passage.runs().stream()
                .map(r -> switch (r.fate()) {
                    case KEPT -> r.text();
                    case ADDED -> "+" + r.text() + "+";
                    case REMOVED -> "-" + r.text() + "-";
                })
                .collect(Collectors.joining());
    }

    private static List<String> between(String before, String after) {
        return Difference.between(page("H", before), page("H", after), true).passages().stream()
                .map(DifferenceTest::told)
                .toList();
    }

    @Test
    void aWordThatWasReplacedStandsBetweenItsNeighbours() {
        assertThat(between(
                        "Two ships left the harbour at dawn, bound for the islands.",
                        "Three ships left the harbour at dawn, bound for the islands."))
                .containsExactly("-Two-+Three+ ships left the harbour at dawn, bound for the islands.");
    }

    @Test
    void neighbouringWordsAreOneChange() {
        assertThat(between(
                        "The mayor said on Monday that the bridge is safe.",
                        "The mayor told a late meeting that the bridge is safe."))
                .containsExactly("The mayor -said on Monday-+told a late meeting+ that the bridge is safe.");
    }

    @Test
    void aParagraphThatIsNewIsPutInWhole() {
        Difference difference =
                Difference.between(page("H", "First.", "Last."), page("H", "First.", "Between them.", "Last."), true);
        assertThat(difference.passages()).extracting(DifferenceTest::told).containsExactly("+Between them.+");
    }

    @Test
    void whatWasWrittenAnewIsNotMendedWordByWord() {
        assertThat(between("Nobody was hurt.", "The council meets again in March to vote."))
                .containsExactly("-Nobody was hurt.-+The council meets again in March to vote.+");
    }

    @Test
    void spacesQuotesAndDashesAreLeftAsideAndThatIsSaid() {
        Difference difference = Difference.between(
                page("“Yes” – he said", "It's  done - now…"), page("\"Yes\" - he said", "It’s done — now..."), true);
        assertThat(difference.passages()).isEmpty();
        assertThat(difference.trivial()).isTrue();
        assertThat(Difference.between(page("H", "a"), page("H", "a"), true).trivial())
                .isFalse();
    }

    @Test
    void scriptsWithoutSpacesAreComparedByCharacter() {
        assertThat(between("部长周一抵达北京参加会谈。", "部长周二抵达北京参加会谈。")).containsExactly("部长周-一-+二+抵达北京参加会谈。");
        assertThat(between("군 당국은 어제 발사를 확인했다고 밝혔다.", "군 당국은 오늘 발사를 확인했다고 밝혔다."))
                .containsExactly("군 당국은 -어제-+오늘+ 발사를 확인했다고 밝혔다.");
    }

    @Test
    void headlinesThatCameOrWentAreToldAsSuch() {
        assertThat(Difference.between(page(null), page("New"), true).passages())
                .extracting(Passage::where, DifferenceTest::told)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Headline", "+New+"));
    }

    @Test
    void theBodyIsLeftOutWhereItMayNotBeShown() {
        assertThat(Difference.between(page("Old", "secret one"), page("New", "secret two"), false)
                        .passages())
                .extracting(Passage::where)
                .containsExactly("Headline");
    }

    @Test
    void longUnchangedStretchesAreCutAroundAChange() {
        String long1 = "word ".repeat(300);
        String told = between(long1 + "old tail", long1 + "new tail").getFirst();
        assertThat(told.length()).isLessThan(400);
        assertThat(told).contains(" … ").endsWith("-old-+new+ tail");
    }

    @Test
    @Timeout(20)
    void longAndWhollyDifferentTextsAreBounded() {
        Random random = new Random(5);
        String before = words(random, 60_000);
        String after = words(random, 60_000);
        assertThat(between(before, after)).hasSize(1);
        String[] many = IntStream.range(0, 6_000).mapToObj(i -> "p" + i).toArray(String[]::new);
        String[] others = IntStream.range(0, 6_000).mapToObj(i -> "q" + i).toArray(String[]::new);
        assertThat(Difference.between(page("H", many), page("H", others), true).passages())
                .isNotEmpty();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
    }

    /** Whatever is compared: what is kept and taken out was there before, what is kept and put in is there now. */
    @Test
    void noWordIsInventedOrLost() {
        Random random = new Random(7);
        String[] stock = {"a", "b", "“c”", "-", " ", "  ", "\n", "七", "é", "😀", ",", "\u200f"};
        for (int i = 0; i < 3_000; i++) {
            String before = drawn(random, stock);
            String after = drawn(random, stock);
            for (Passage passage : Difference.between(page("H", before), page("H", after), true)
                    .passages()) {
                assertThat(joined(passage, Fate.REMOVED))
                        .as(before + "|" + after)
                        .isEqualTo(Words.plain(before));
                assertThat(joined(passage, Fate.ADDED)).as(before + "|" + after).isEqualTo(Words.plain(after));
            }
        }
    }

    private static String drawn(Random random, String[] stock) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> stock[random.nextInt(stock.length)])
                .collect(Collectors.joining());
    }

    private static String joined(Passage passage, Fate fate) {
        return Words.plain(passage.runs().stream()
                .filter(r -> r.fate() == fate || r.fate() == Fate.KEPT)
                .map(Difference.Run::text)
                .collect(Collectors.joining()));
    }

    @Test
    void thePiecesOfATextAreTheText() {
        for (String text : List.of("", " ", "It’s 3.5 % – or so", "한국어 text 中文", "a\u0301b", "😀😀", "\ud83d")) {
            assertThat(String.join("", Words.of(text))).isEqualTo(text);
        }
    }
}
