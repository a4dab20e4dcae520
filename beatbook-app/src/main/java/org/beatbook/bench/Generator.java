package org.beatbook.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.beatbook.archive.Incoming;

/**
 * Article pages of invented outlets in any number: the same seed gives the same pages. The commonest
 * words are those of English, all others are made of syllables; drawn by Zipf's law, so that an index over them has the
 * shape of one over real text, and what every article says is as common as it is in news.
 */
final class Generator {
    private static final Instant FIRST_DAY = Instant.parse("2014-01-01T06:00:00Z");
    private static final long SECONDS = 10L * 365 * 86_400;
    private static final int VOCABULARY = 60_000;
    /** So many of them are English. */
    private static final int COMMON = 500;

    private static final int OUTLETS = 40;
    private static final List<String> SYLLABLES = List.of(
            "ba", "re", "ton", "mi", "ka", "lor", "ven", "dis", "pra", "ule", "gan", "so", "tir", "ne", "cho", "wel",
            "fa", "rin", "dow", "est", "qua", "li", "mor", "pe", "sha", "und", "vi", "zen", "ar", "ock");
    private static final List<String> SUBJECTS = List.of(
            "North Korea",
            "port strikes",
            "the reef",
            "election",
            "wildfire",
            "grain exports",
            "chip factory",
            "satellite");

    private final SplittableRandom random;
    private final String[] words;

    Generator(long seed) {
        this.random = new SplittableRandom(seed);
        List<String> common = EnglishWords.read().commonest(COMMON);
        this.words = IntStream.range(0, VOCABULARY)
                .mapToObj(i -> i < common.size() ? common.get(i) : word())
                .toArray(String[]::new);
    }

    /** The next page, as a response of its outlet. */
    Incoming next(int number) {
        String host = "outlet-" + random.nextInt(OUTLETS) + ".example";
        Instant time = FIRST_DAY.plusSeconds(random.nextLong(SECONDS));
        String url = "https://www." + host + "/news/" + number + "/story.html";
        byte[] html = page(host, url, time).getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + html.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[head.length + html.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(html, 0, block, head.length, html.length);
        return Incoming.response(url, time.plusSeconds(3600), block, host, null);
    }

    private String page(String outlet, String url, Instant time) {
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        String headline = capital(sentence(4)) + " " + subject + " " + sentence(3);
        String published = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
        StringBuilder body = new StringBuilder();
        int paragraphs = 5 + random.nextInt(12);
        for (int i = 0; i < paragraphs; i++) {
            body.append("<p>").append(paragraph(i == 0 ? subject : "")).append("</p>\n");
        }
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s | %2$s</title>
                <link rel="canonical" href="%3$s"><meta property="og:type" content="article">
                <meta property="og:title" content="%1$s"><meta property="og:site_name" content="%2$s">
                <meta property="article:published_time" content="%4$s">
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%1$s",
                "datePublished":"%4$s","author":{"@type":"Person","name":"%5$s"}}</script></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <main><article><h1>%1$s</h1><p class="byline">By %5$s</p>
                <figure><img src="/pictures/%6$d.jpg" alt=""><figcaption>%7$s. (%5$s/Strait Wire)</figcaption></figure>
                <div class="article-body">%8$s</div></article>
                <aside class="related"><h2>Related</h2><ul><li><a href="/news/1/">%9$s</a></li></ul></aside></main>
                <footer><p>© %2$s</p></footer></body></html>
                """.formatted(
                        headline,
                        outlet,
                        url,
                        published,
                        capital(draw()) + " " + capital(draw()),
                        random.nextInt(1_000_000),
                        capital(sentence(10)),
                        body,
                        capital(sentence(6)));
    }

    private String paragraph(String subject) {
        StringBuilder text = new StringBuilder();
        int sentences = 2 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            text.append(capital(sentence(8 + random.nextInt(14))));
            text.append(i == 0 && !subject.isEmpty() ? " in " + subject + ". " : ". ");
        }
        return text.toString().strip();
    }

    private String sentence(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(draw());
        }
        return text.toString();
    }

    /** Zipf's law by inversion of a continuous approximation. */
    private String draw() {
        double rank = Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        return words[(int) Math.min(VOCABULARY - 1.0, rank - 1)];
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
