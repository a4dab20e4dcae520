package org.beatbook.collect.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.beatbook.collect.fetch.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hub a list names. */
class NamedTest {
    private static final String URL = "https://tide.example/news/feed.xml";
    private static final Named BOTH = new Named("https://hub.example/", "https://tide.example/all");

    private static Message head(String... links) {
        List<Message.Header> headers = new ArrayList<>();
        headers.add(new Message.Header("Content-Type", "text/html"));
        for (String link : links) {
            headers.add(new Message.Header("link", link));
        }
        return new Message("HTTP/1.1 200 OK", headers, new byte[0]);
    }

    private static byte[] page(String head) {
        return ("<html><head>" + head + "</head><body><p>Text</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://hub.example/>; rel=\"hub\", <https://tide.example/all>; rel=\"self\"",
                "<https://hub.example/>;rel=hub,</all>;rel=self",
                "</style.css>; rel=preload; as=\"a, <b>; rel=hub\", <//hub.example/> ; title=x ; REL=\"up HUB\", <../all>; rel=self"
            })
    void theHeadOfAnAnswerNamesThem(String link) {
        assertThat(Named.inHead(head(link), URL)).contains(BOTH);
    }

    @Test
    void linksMayStandInSeveralHeadersAndTheFirstHubCounts() {
        assertThat(Named.inHead(
                        head(
                                "<ftp://hub.example/>; rel=hub",
                                "<https://hub.example/>; rel=hub",
                                "<https://other.example/>; rel=hub",
                                "<https://tide.example/all>; rel=self"),
                        URL))
                .contains(BOTH);
        assertThat(Named.inHead(head("<https://hub.example/>; rel=hub"), URL))
                .contains(new Named("https://hub.example/", null));
        assertThat(Named.inHead(head("<https://tide.example/all>; rel=self", "<x>; title=hub"), URL))
                .isEmpty();
    }

    @Test
    void aPageNamesThemInItsHead() {
        assertThat(Named.inPage(page("<link rel=\"Hub\" href=\"//hub.example/\"><link rel=self href=/all>"), URL))
                .contains(BOTH);
        assertThat(Named.inPage(page("<link rel=\"github\" href=\"//hub.example/\">"), URL))
                .isEmpty();
        assertThat(Named.inPage(page("</head><body><a rel=hub href=//hub.example/>hub</a>"), URL))
                .isEmpty();
    }

    @Test
    void ofAFeedOnlyAddressesOfTheWebCount() {
        assertThat(Named.inFeed(List.of("javascript:1", "https://hub.example/"), "https://tide.example/all"))
                .contains(BOTH);
        assertThat(Named.inFeed(List.of("https://hub.example/"), "feed.xml"))
                .contains(new Named("https://hub.example/", null));
        assertThat(Named.inFeed(List.of(), "https://tide.example/all")).isEmpty();
    }

    @Test
    void whateverStandsThereIsReadInTime() {
        Random random = new Random(7);
        String[] parts = {"<", ">", ";", ",", "\"", "=", "rel", "hub", " ", "a", "\\", "é", "<a>;rel=hub", "\t"};
        long start = System.nanoTime();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder link = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                link.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(Named.inHead(head(link.toString()), URL)).isNotNull();
            assertThat(Named.inPage(page(link.toString()), URL)).isNotNull();
        }
        assertThat(Named.inHead(head("<a>;" + " rel=x;".repeat(100_000)), URL)).isEmpty();
        assertThat(Named.inHead(head("<".repeat(16_000)), URL)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
