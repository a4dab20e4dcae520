package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Credit;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;

class ShowTest {

    @Test
    void aDateIsShownNoMoreExactlyThanItIsKnown() {
        assertThat(Show.day(When.parse("2023"))).isEqualTo("2023");
        assertThat(Show.day(When.parse("2023-09"))).isEqualTo("September 2023");
        assertThat(Show.day(When.parse("2023-09-13"))).isEqualTo("13 September 2023");
        assertThat(Show.moment(When.parse("2023-09-13"))).isEqualTo("13 September 2023");
        assertThat(Show.moment(When.parse("2023-09-13T08:30:00+09:00")))
                .isEqualTo("13 September 2023, 08:30 UTC+09:00");
        assertThat(Show.moment(When.parse("2023-09-13T08:30:00")))
                .isEqualTo("13 September 2023, 08:30 (time zone not told)");
    }

    @Test
    void monthsAreShownFromTheOldest() {
        assertThat(Show.months(List.of(new Count("2023-11", "", 1), new Count("2023-06", "", 1))))
                .isEqualTo("June – November 2023");
        assertThat(Show.months(List.of(new Count("2023-02", "", 1), new Count("2022-12", "", 1))))
                .isEqualTo("December 2022 – February 2023");
        assertThat(Show.months(List.of(new Count("2023-02", "", 1)))).isEqualTo("February 2023");
    }

    @Test
    void aCreditIsShownInItsParts() {
        Credit pool = new Credit("A/B/Pool via C", List.of("A"), List.of("B"), "C", Credit.How.POOL);
        assertThat(Show.owed(pool)).containsExactly("A", "B", "via C");
        assertThat(Show.how(pool.how())).isEqualTo("Pool photo");
        Credit line = new Credit("courtesy of the family", List.of(), List.of(), null, Credit.How.PHOTO);
        assertThat(Show.owed(line)).containsExactly("courtesy of the family");
        assertThat(Show.parted(line)).isFalse();
    }

    @Test
    void onlyAddressesOfTheWebAreLinked() {
        assertThat(Show.web("https://example.org/a b")).isEqualTo("https://example.org/a%20b");
        assertThat(Show.web("HTTP://example.org/")).isEqualTo("HTTP://example.org/");
        for (String other : List.of(
                "javascript:alert(1)",
                " java\nscript:x",
                "data:text/html,x",
                "//example.org",
                "/path",
                "https:",
                "file:///etc/passwd",
                "ftp://example.org/")) {
            assertThat(Show.web(other)).as(other).isNull();
        }
    }

    @Test
    void directionComesFromTheTextAndElseFromTheLanguage() {
        assertThat(Show.dir("«قمة»", null)).isEqualTo("rtl");
        assertThat(Show.dir("2023 قمة", "ar")).isEqualTo("rtl");
        assertThat(Show.dir("North Korea", "ar")).isNull();
        assertThat(Show.dir("2023", "fa-IR")).isEqualTo("rtl");
        assertThat(Show.dir("북한", null)).isNull();
    }

    @Test
    void aLanguageThatIsNoneIsNoAttribute() {
        assertThat(Show.lang("en_GB")).isEqualTo("en-GB");
        assertThat(Show.lang("zh-Hant-TW")).isEqualTo("zh-Hant-TW");
        assertThat(Show.lang("en\" onload=\"x")).isNull();
        assertThat(Show.lang("")).isNull();
    }

    @Test
    void marksThatDoNotFitAreLeftOut() {
        assertThat(Show.stretches("the launch", List.of(4, 10)))
                .containsExactly(
                        new Show.Stretch("the ", false), new Show.Stretch("launch", true), new Show.Stretch("", false));
        assertThat(Show.stretches("abc", List.of(2, 9, -1, 1))).containsExactly(new Show.Stretch("abc", false));
    }

    @Test
    void theLayoutKeepsTheOrderAndLetsCartoonsStandAlone() {
        List<Entry> entries =
                new Sample().topicPage(Sample.TOPIC, Filter.NONE).orElseThrow().entries();
        List<Layout.Row<Entry>> rows = Layout.rows(entries, true);
        List<Entry> laid = new ArrayList<>();
        rows.forEach(row -> laid.addAll(row.entries()));
        assertThat(laid).isEqualTo(entries);
        assertThat(rows.getFirst().shape()).isEqualTo(Layout.Shape.LEAD);
        assertThat(rows)
                .filteredOn(r -> r.entries().stream().anyMatch(e -> e.item().genre() == Genre.CARTOON))
                .allMatch(r -> r.entries().size() == 1);
        assertThat(Layout.rows(List.of(), true)).isEmpty();
        assertThat(Layout.rows(entries, false).getFirst().shape()).isEqualTo(Layout.Shape.TRIO);
    }
}
