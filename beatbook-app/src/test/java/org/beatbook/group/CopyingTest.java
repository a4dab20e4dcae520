package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.beatbook.news.Report;
import org.junit.jupiter.api.Test;

class CopyingTest {
    private static final String TEXT = words(0, 300);

    static String words(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "word" + i + (i % 12 == 11 ? "." : "") + (i % 60 == 59 ? "\n\n" : " "))
                .collect(Collectors.joining());
    }

    static Copying text(String text) {
        return Copying.of(
                new Report("a", null, "en", Instant.EPOCH, "A ferry leaves", null, text, null, List.of(), List.of()));
    }

    private static Overlap overlap(String a, String b) {
        return Copying.overlap(text(a), text(b));
    }

    @Test
    void aShortenedTextIsACopyThoughItsOriginHoldsMore() {
        Overlap overlap = overlap(words(40, 160), TEXT);
        assertThat(overlap.ofFirst()).isEqualTo(1);
        assertThat(overlap.ofSecond()).isBetween(0.39, 0.41);
        assertThat(overlap.makesCopy()).isTrue();
        assertThat(overlap.swapped().makesCopy()).isFalse();
    }

    @Test
    void spellingOfSignsDoesNotMatter() {
        String plain = "The ferry's crew - all 1,200 of them - said \"no\" to co-owners. ".repeat(1) + TEXT;
        String typeset = "THE FERRY’S CREW – ALL 1200 OF THEM – SAID “NO” TO CO\u2010OWNERS.\u00A0" + TEXT;
        assertThat(overlap(plain, typeset).isExact()).isTrue();
    }

    @Test
    void textsOfOtherWordsHaveNothingInCommon() {
        assertThat(overlap(TEXT, words(1000, 1300))).isEqualTo(new Overlap(0, 0, 0, false));
    }

    @Test
    void shortTextsAreCopiesOnlyWhenTheyAgreeExactly() {
        assertThat(overlap(words(0, 30), words(0, 30)).makesCopy()).isTrue();
        assertThat(overlap(words(0, 30), words(0, 31)).makesCopy()).isFalse();
        assertThat(overlap(words(0, 6), words(0, 6)).makesCopy()).isFalse();
    }

    @Test
    void textsWithoutSpacesAreComparedByTheirLetters() {
        String text = IntStream.range(0, 200)
                .mapToObj(i -> Character.toString(0x4E00 + i * 37 % 5000))
                .collect(Collectors.joining());
        assertThat(overlap(text, text.substring(50, 180)).swapped().makesCopy()).isTrue();
        assertThat(overlap(text, new StringBuilder(text).reverse().toString()).words())
                .isZero();
    }

    @Test
    void whatIsKeptOfALongTextIsBoundedAndStillFindsItsCopies() {
        String text = words(0, 40_000);
        assertThat(text(text).packed().length).isLessThan(3100);
        assertThat(overlap(words(0, 20_000), text).makesCopy()).isTrue();
        assertThat(overlap(words(0, 20_000), text).ofSecond()).isBetween(0.35, 0.65);
        assertThat(overlap(words(0, 20_000), words(20_000, 40_000)).makesCopy()).isFalse();
    }

    @Test
    void textsThatRepeatOneWordAreBounded() {
        assertThat(text("a ".repeat(2_000_000)).packed().length).isLessThan(3100);
        assertThat(text("\u4E00".repeat(2_000_000)).packed().length).isLessThan(3100);
    }

    @Test
    void aThousandWordsTakeTwoKilobytes() {
        assertThat(text(words(0, 1000)).packed().length).isLessThan(2200);
    }

    @Property(tries = 300)
    void overlapIsTheSameFromBothSides(
            @ForAll @StringLength(max = 400) String a, @ForAll @StringLength(max = 400) String b) {
        assertThat(overlap(a, b)).isEqualTo(overlap(b, a).swapped());
    }

    @Property(tries = 300)
    void aTextIsWhollyInItself(@ForAll @StringLength(max = 400) String text) {
        Overlap overlap = overlap(text, text);
        assertThat(overlap.ofFirst()).isIn(0.0, 1.0).isEqualTo(overlap.ofSecond());
    }

    @Property(tries = 300)
    void packingKeepsAll(@ForAll @StringLength(max = 2000) String text) {
        Copying kept = Copying.unpacked(text(text).packed());
        assertThat(kept.words).isEqualTo(text(text).words);
        assertThat(kept.keys()).isEqualTo(text(text).keys());
    }

    @Property(tries = 300)
    void bytesOfOthersAreReadWithoutHarm(@ForAll byte[] bytes) {
        byte[] ours = bytes.clone();
        if (ours.length > 0) {
            ours[0] = 1;
        }
        for (byte[] each : Arrays.asList(bytes, ours)) {
            Copying read = Copying.unpacked(each);
            assertThat(Copying.overlap(read, text(TEXT)).makesCopy()).isFalse();
        }
    }
}
