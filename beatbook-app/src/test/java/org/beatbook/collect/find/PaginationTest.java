package org.beatbook.collect.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which page comes after a page of a listing. */
class PaginationTest {
    private static final String HERE = "https://www.harbour.example/news/";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            <link rel='next' href='/news/page/2/'>                                   | https://www.harbour.example/news/page/2/
            <a rel='nofollow next' href='?after=77'>x</a>                            | https://www.harbour.example/news/?after=77
            <a href='/news/page/2/'>2</a><a href='/news/page/3/'>3</a>               | https://www.harbour.example/news/page/2/
            <a href='/news/?page=1'>1</a><a href='/news/?page=2'>2</a>               | https://www.harbour.example/news/?page=2
            <a href='/news?page=1'>2</a><a href='/news?page=2'>3</a>                 | https://www.harbour.example/news?page=1
            <a href='/news/?start=20'>2</a><a href='/news/?start=40'>3</a>           | https://www.harbour.example/news/?start=20
            <a href='/news/archive-b.html'>Older posts</a>                           | https://www.harbour.example/news/archive-b.html
            <a href='/news/?before=2026-01-01'>« Older »</a>                         | https://www.harbour.example/news/?before=2026-01-01
            <a href='/news/p2' aria-label='Next page'><svg></svg></a>                | https://www.harbour.example/news/p2
            <a href='/news/?c=3'>다음</a>                                             | https://www.harbour.example/news/?c=3
            <a href='/news/?c=3'>›</a>                                               | https://www.harbour.example/news/?c=3
            """)
    void isFound(String html, String next) {
        assertThat(next(html, HERE)).contains(next);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            <a href='/news/page/1/'>1</a>
            <a href='https://elsewhere.example/news/page/2/'>2</a>
            <a href='/sport/page/2/'>2</a>
            <a href='/news/?p=2345'>A headline with a number of its own</a>
            <a href='/about/more.html'>More</a>
            <a href='javascript:more()'>Load more</a>
            <a href='#next'>Next</a>
            <a href='/news/2026/next-steps.html'>Next steps for the harbour and its masters</a>
            """)
    void isNotInvented(String html) {
        assertThat(next(html, HERE)).isEmpty();
    }

    @Test
    void isTheOneAfterThisAndNeverOneBefore() {
        String pager = "<a href='/news/page/2/'>2</a><a href='/news/page/3/'>3</a><a href='/news/page/4/'>4</a>";
        assertThat(next(pager, HERE + "page/3/")).contains(HERE + "page/4/");
        assertThat(next(pager, HERE + "page/4/")).isEmpty();
        assertThat(next("<a rel=next href='/news/page/2/'>2</a>", HERE + "page/3/"))
                .isEmpty();
    }

    @Test
    void goesByTheBaseThatThePageNames() {
        assertThat(next("<base href='/en/'><a rel='next' href='b.html'>x</a>", HERE))
                .contains("https://www.harbour.example/en/b.html");
    }

    @Test
    void isSoughtInAnyBytesWithoutHarm() {
        Random random = new Random(11);
        String[] parts = {
            "<a href='?page=",
            "2'>",
            "next",
            "<a rel=next",
            " href=",
            "/news/",
            "</a>",
            "<base href='",
            "'>",
            "%zz",
            "\0",
            "&",
            "99999999999"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            next(html.toString(), HERE).ifPresent(url -> assertThat(url).startsWith("https://www.harbour.example/"));
        }
        assertThat(next("<div>".repeat(20_000) + "<a rel=next href='?page=2'>2", HERE))
                .contains(HERE + "?page=2");
    }

    private static Optional<String> next(String html, String url) {
        return Pagination.next(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url);
    }
}
