package org.beatbook.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.Genre;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
    private static final DateText.Reading ENGLISH = new DateText.Reading("en", true);

    private static Metadata read(String html) {
        return Metadata.read(Markup.parse(html, "https://example.org/world/a-story"));
    }

    private static Metadata readAt(String html, String captured) {
        return Metadata.read(Markup.parse(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                "https://example.org/a",
                Instant.parse(captured)));
    }

    private static @Nullable String iso(@Nullable When when) {
        return when == null ? null : when.iso();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de;31.05.2023;2023-05-31",
                "de;Mittwoch, 31. Mai 2023, 08:30 Uhr;2023-05-31T08:30:00",
                "en;May 31, 2023;2023-05-31",
                "en;Updated 31st May, 2023 at 8:05 p.m. GMT;2023-05-31T20:05:00Z",
                "en;5/31/2023;2023-05-31",
                "ko;2023. 5. 31;2023-05-31",
                "ko;입력 2023.05.31. 오후 8:30;2023-05-31T20:30:00",
                "ko;2023년 5월 31일;2023-05-31",
                "ja;2023年5月31日 8時30分;2023-05-31T08:30:00",
                "fr;publié le 1er août 2023 à 14h05;2023-08-01T14:05:00",
                "es;31 de mayo de 2023;2023-05-31",
                "pl;13 września 2023;2023-09-13",
                "hr;3. listopada 2023.;2023-10-03",
                "cs;3. listopadu 2023;2023-11-03",
                "ru;13 сентября 2023, 10:45;2023-09-13T10:45:00",
                "hu;2023. május 31.;2023-05-31",
                "vi;31 tháng 5, 2023;2023-05-31",
                "ar;٣١ مايو ٢٠٢٣;2023-05-31",
                "th;31 พฤษภาคม 2566;2023-05-31",
                "th;31 พ.ค. 66 เวลา 08:30 น.;2023-05-31T08:30:00",
                "ja;令和5年5月31日;2023-05-31",
                "zh;民國112年5月31日;2023-05-31",
                "fa;۱۰ خرداد ۱۴۰۲ - ۰۸:۳۰;2023-05-31T08:30:00",
                "fa;۱۴۰۲/۰۳/۱۰;2023-05-31",
                "fa;۳۰ اسفند ۱۴۰۳;2025-03-20",
                "lv;2023. gada 31. maijs;2023-05-31",
                "kk;2023 жылғы 31 мамыр;2023-05-31",
                "no;31. mai 2023 kl. 08.30;2023-05-31T08:30:00",
                "ja;2023/5/31(水) 8:30;2023-05-31T08:30:00",
                "en;May 31 Wed 2023 8.30am;2023-05-31T08:30:00",
                "en;Wed May 31 08:30:00 CEST 2023;2023-05-31T08:30:00+02:00",
                "en;no date 12.5 here, call 030-12-34;",
            })
    void aDateIsReadAsPeopleWriteIt(String language, String text, @Nullable String expected) {
        DateText.Reading reading = new DateText.Reading(language, language.equals("en"));
        assertThat(iso(DateText.first(text, reading))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2023-09-13T08:30:00+09:00;2023-09-13T08:30:00+09:00",
                "2023-09-13T08:30:00.123Z;2023-09-13T08:30:00Z",
                "2023-09-13 08:30;2023-09-13T08:30:00",
                "2023-09-13T00:00:00;2023-09-13",
                "20230913;2023-09-13",
                "20230913083000;2023-09-13T08:30:00",
                "1694593800;2023-09-13T08:30:00Z",
                "Wed, 13 Sep 2023 08:30:00 +0900;2023-09-13T08:30:00+09:00",
                "/Date(1694593800000)/;2023-09-13T08:30:00Z",
                "1694593800.25;2023-09-13T08:30:00Z",
                "2023-09;2023-09",
                "2023;2023",
                "2023-13-45;",
                "yesterday;",
            })
    void aDateForMachinesIsAsExactAsItIsWritten(String text, @Nullable String expected) {
        assertThat(iso(MachineDate.parse(text, ENGLISH))).isEqualTo(expected);
    }

    @Test
    void theObjectAboutThisPageIsToldFromThoseOfRelatedArticles() {
        Metadata found = read("""
                <html lang="en"><head><title>Rocket falls into the sea - Example</title>
                <script type="application/ld+json">[
                {"@type":"NewsArticle","headline":"Quite another thing","url":"https://example.org/other","datePublished":"2020-01-01"},
                {"@type":"NewsArticle","headline":"Rocket falls into the sea","url":"https://example.org/world/a-story",
                 "datePublished":"2023-05-31T08:30:00+09:00","author":[{"@type":"Person","name":"Mina Ahlberg"}]}]</script></head>
                <body><article><h1>Rocket falls into the sea</h1><p>Text.</p></article></body></html>""");
        assertThat(iso(found.published())).isEqualTo("2023-05-31T08:30:00+09:00");
        assertThat(found.authors()).containsExactly("Mina Ahlberg");
        assertThat(found.rules()).containsEntry("headline", "h1").containsEntry("published", "json-ld");
        assertThat(found.declaredArticle()).isTrue();
        assertThat(found.genre()).isEqualTo(Genre.NEWS);
    }

    @Test
    void aDateLongAfterTheCaptureIsNotBelieved() {
        String html = "<meta property='article:published_time' content='2031-01-01T00:00:00Z'><h1>A headline here</h1>"
                + "<time datetime='2023-06-01'>1 June 2023</time>";
        assertThat(iso(readAt(html, "2023-06-02T00:00:00Z").published())).isEqualTo("2023-06-01");
    }

    @Test
    void theDateOfACommentDoesNotWin() {
        String html = "<article><h1>A headline here</h1><p class='byline'>By Jo Marsh, 3 June 2023</p></article>"
                + "<div class='comments'><time datetime='2023-07-01T10:00:00Z'>July</time></div>";
        assertThat(iso(read(html).published())).isEqualTo("2023-06-03");
    }

    @Test
    void aTimeInUtcIsBroughtToTheClockThatThePagePrints() {
        String html = "<meta property='article:published_time' content='2023-11-09T01:49:09Z'><h1>A headline here</h1>"
                + "<p class='date'>November 8, 2023 at 5:49 p.m.</p>";
        assertThat(iso(read("<html lang='en'>" + html).published())).isEqualTo("2023-11-08T17:49:09-08:00");
    }

    @Test
    void theKickerIsKeptApartFromTheHeadline() {
        assertThat(read("<h1>[Big read] A long story</h1>"))
                .returns("A long story", Metadata::headline)
                .returns("Big read", Metadata::kicker);
        assertThat(read("<h1><span class='kicker'>Korea</span> Rocket falls into the sea</h1>"))
                .returns("Rocket falls into the sea", Metadata::headline)
                .returns("Korea", Metadata::kicker);
        assertThat(read("<title>Korea: Rocket falls into the sea</title><h1><span class='kicker'>, Korea</span>"
                        + "<span class='visually-hidden'>: </span><span>Rocket falls into the sea</span></h1>"))
                .returns("Rocket falls into the sea", Metadata::headline)
                .returns("Korea", Metadata::kicker);
    }

    @Test
    void aPageMarkedEnglishButWrittenInHangulIsKorean() {
        String text = "북한이 서해에서 위성을 발사했으나 실패했다고 합동참모본부가 밝혔다. 군은 잔해를 찾고 있으며 추가 발사 가능성을 살피고 있다. ".repeat(3);
        assertThat(read("<html lang='en'><body><p>" + text + "</p></body></html>")
                        .language())
                .isEqualTo("ko");
    }

    @ParameterizedTest
    @CsvSource({"en_us, en-US", "DE-de, de-DE", "zh-Hans-CN, zh-Hans-CN", "jp, ja", "x-default,", "iw, he"})
    void aLanguageTagIsNormalised(String raw, @Nullable String expected) {
        assertThat(Languages.tag(raw)).isEqualTo(expected);
    }

    @Test
    void paidAccessIsSaidOnlyWhereThePageSaysIt() {
        assertThat(read("<h1>A headline here</h1>").paid()).isNull();
        assertThat(read("<meta property='article:content_tier' content='locked'>")
                        .paid())
                .isTrue();
        assertThat(
                        read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>")
                                .paid())
                .isTrue();
    }

    @Property(tries = 2000)
    void noTextBreaksTheDateReaders(@ForAll String text) {
        assertThatCode(() -> {
                    DateText.all(text, ENGLISH, 5);
                    MachineDate.parse(text, ENGLISH);
                    UrlDate.day("https://example.org/" + text);
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 2000)
    void noLineBreaksTheBylineReader(@ForAll String line) {
        assertThat(Byline.names(line))
                .allSatisfy(n -> assertThat(n).isNotBlank().hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void brokenLinkedDataAndMarkupAreSurvived() {
        String[] pieces = {
            "{\"@type\":\"NewsArticle\",",
            "\"author\":",
            "[",
            "]",
            "{",
            "}",
            "null",
            "\"datePublished\":\"2023-05-31\"",
            ",",
            "\"@graph\":[",
            "<h1>",
            "</h1>",
            "<time datetime='",
            "'>",
            "31. Mai 2023",
            "By ",
            "<div class='byline'>",
            "<p>",
            "text ",
            "©",
            "<script type='application/ld+json'>",
            "</script>"
        };
        Random random = new Random(20230531);
        for (int i = 0; i < 3000; i++) {
            StringBuilder html = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            String page = html.toString();
            assertThatCode(() -> read(page)).as(page).doesNotThrowAnyException();
        }
    }

    @Test
    void aDeepPageIsReadWithoutRecursion() {
        String deep = "<div class='byline'>".repeat(20_000) + "<h1>A headline here</h1>";
        assertThatCode(() -> read(deep)).doesNotThrowAnyException();
    }
}
