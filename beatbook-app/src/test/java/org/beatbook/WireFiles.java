package org.beatbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.beatbook.archive.Archive;
import org.beatbook.archive.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * News of invented outlets on invented happenings, as a WARC file: several outlets tell of each happening within two days,
 * some with another's text. The same seed gives the same pages.
 */
public final class WireFiles {
    private static final Instant BEGINNING = Instant.parse("2023-09-01T06:00:00Z");
    private static final int OUTLETS = 12;
    private static final List<String> SYLLABLES =
            List.of("bar", "den", "kol", "mir", "tas", "vel", "gor", "lin", "pek", "sun", "rah", "zim", "foth", "wex");

    private final Random random;

    private WireFiles(long seed) {
        this.random = new Random(seed);
    }

    private record Story(String url, String host, Instant published, String headline, List<String> sentences) {}

    /** Writes so many pages, two and a half for each happening; they come up to a day late, and in no order. */
    public static Path write(Path folder, int pages, long seed) {
        WireFiles wires = new WireFiles(seed);
        List<Story> stories = new ArrayList<>();
        for (int happening = 0; stories.size() < pages; happening++) {
            stories.addAll(wires.happening(happening));
        }
        List<Story> arriving = new ArrayList<>(stories.subList(0, pages));
        for (int from = 0; from < pages; from += 40) {
            Collections.shuffle(arriving.subList(from, Math.min(pages, from + 40)), wires.random);
        }
        try (Archive archive = Archive.open(folder)) {
            arriving.forEach(s -> archive.append(incoming(s), null));
            archive.force();
        }
        return folder.resolve("beatbook-00001.warc.gz");
    }

    private List<Story> happening(int number) {
        List<String> words = words(24);
        List<String> known = sentences(words, 12);
        Instant begun = BEGINNING.plus(Duration.ofHours(2L * number));
        List<Story> told = new ArrayList<>();
        int tellers = 1 + random.nextInt(4);
        for (int i = 0; i < tellers; i++) {
            boolean isCopy = i > 0 && random.nextInt(3) == 0;
            List<String> body = isCopy ? told.getFirst().sentences() : told(words, known);
            String host = "wire-" + random.nextInt(OUTLETS) + ".example";
            String headline = capital(String.join(" ", words.subList(i, i + 5)));
            Instant published = begun.plus(Duration.ofMinutes(random.nextInt(36 * 60)));
            told.add(new Story("https://" + host + "/news/" + number + "/" + i, host, published, headline, body));
        }
        return told;
    }

    private List<String> told(List<String> words, List<String> known) {
        List<String> body = new ArrayList<>(known);
        Collections.shuffle(body, random);
        body = new ArrayList<>(body.subList(0, 5));
        body.addAll(sentences(words, 5));
        return body;
    }

    private List<String> sentences(List<String> words, int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> drawn = new ArrayList<>(words);
            Collections.shuffle(drawn, random);
            sentences.add(capital(String.join(" ", drawn.subList(0, 9)) + " " + String.join(" ", words(4))) + ".");
        }
        return sentences;
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 0; n < 3; n++) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static Incoming incoming(Story story) {
        return page(
                story.url(),
                story.host(),
                story.published(),
                story.headline(),
                story.sentences(),
                story.published().plusSeconds(600));
    }

    /** A page of an outlet as a capture. */
    static Incoming page(
            String url,
            String host,
            Instant published,
            String headline,
            List<String> paragraphs,
            @Nullable Instant captured) {
        String html = """
                <!DOCTYPE html><html lang="en"><head><title>%1$s</title><link rel="canonical" href="%2$s">
                <meta property="og:type" content="article"><meta property="article:published_time" content="%3$s"></head>
                <body><main><article><h1>%1$s</h1>%4$s</article></main></body></html>
                """.formatted(headline, url, published, "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>");
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[head.length + body.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        return Incoming.response(url, captured == null ? published : captured, block, host, null);
    }
}
