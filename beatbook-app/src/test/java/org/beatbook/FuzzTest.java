package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.beatbook.collect.feed.FeedReader;
import org.beatbook.collect.feed.NotAFeedException;
import org.beatbook.collect.sitemap.NotASitemapException;
import org.beatbook.collect.sitemap.SitemapReader;
import org.beatbook.extract.Extractor;
import org.beatbook.extract.picture.Credits;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.pipeline.GroupReader;
import org.beatbook.query.Clause;
import org.beatbook.query.QueryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reader of what others wrote, given mutations of good input. A find fails with the number that makes it again.
 * {@code -Dbeatbook.fuzz.minutes=2} goes on for so many minutes a reader; otherwise a few hundred rounds each.
 */
class FuzzTest {
    private static final int ROUNDS = 400;
    private static final long MINUTES = Long.getLong("beatbook.fuzz.minutes", 0);
    private static final long FIRST = Long.getLong("beatbook.fuzz.from", 1);

    /** No input of a few kilobytes may take longer; a hundred times what any takes, so that a busy machine is no find. */
    private static final long TOO_LONG_NANOS = 20_000_000_000L;

    private static final List<byte[]> PAGES = pages();
    private static final byte[][] WEDGES = Stream.of(
                    "<table><tr><td>",
                    "</p></div></article>",
                    "<script type='application/ld+json'>{\"@graph\":[",
                    "<!--",
                    "]]>",
                    "<![CDATA[",
                    "&#x110000;",
                    "&lt;",
                    "\u202e",
                    "\ud83d\ude80",
                    "\"",
                    "((((",
                    " AND NOT ",
                    "~99999",
                    "9999-99-99",
                    "/Pool via ",
                    "\u0000",
                    "\u00ff",
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "<base href='//'>",
                    "<h1>",
                    "\n\n\n")
            .map(s -> s.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private enum Reader {
        HTML {
            @Override
            void read(byte[] input) {
                extract(input, "text/html");
            }

            @Override
            byte[] good(Random random) {
                return PAGES.get(random.nextInt(PAGES.size()));
            }
        },
        TEXT_LISTING {
            @Override
            void read(byte[] input) {
                extract(input, "text/plain; charset=utf-8");
            }

            @Override
            byte[] good(Random random) {
                return bytes("""
                        Far Shore

                        A ferry leaves the northern pier. Photo: A. Sample/Strait Wire/Pool via Lane
                        Big read
                        The harbour opens again
                        After two weeks of storms the first ships leave, and nobody knows for how long.

                        Illustration: B. Sample
                        A second headline stands here
                        12 July 2023 | By C. Sample
                        """);
            }
        },
        CREDIT {
            @Override
            void read(byte[] input) {
                String line = string(input);
                assertThat(Credits.parse(line).line()).isNotNull();
            }

            @Override
            byte[] good(Random random) {
                return bytes(
                        "Photo: A. Sample/Strait Wire/Pool via Lane; B. Sample (file) | © 2023 C. Sample, handout");
            }
        },
        QUERY {
            @Override
            void read(byte[] input) {
                try {
                    Clause read = Clause.parse(string(input));
                    assertThat(Clause.parse(read.print())).isEqualTo(read);
                } catch (QueryException refused) {
                    assertThat(refused).hasMessageNotContaining("Exception");
                }
            }

            @Override
            byte[] good(Random random) {
                return bytes("(\"harbour ferry\"^2 OR headline:pier near/5 (ship, boat)) AND NOT source:x.example"
                        + " AND date:2023-05..2023-11 language:en");
            }
        },
        FEED {
            @Override
            void read(byte[] input) {
                try {
                    FeedReader.read(input, null, "https://example.org/feed");
                } catch (NotAFeedException refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }

            @Override
            byte[] good(Random random) {
                return bytes(random.nextBoolean() ? RSS : JSON);
            }
        },
        SITEMAP {
            @Override
            void read(byte[] input) {
                try {
                    SitemapReader.read(input, "https://example.org/sitemap.xml");
                } catch (NotASitemapException refused) {
                    assertThat(refused.getMessage()).isNotBlank();
                }
            }

            @Override
            byte[] good(Random random) {
                return bytes("""
                        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://example.org/a</loc>
                        <lastmod>2023-07-12T10:00:00+02:00</lastmod><news:news><news:title>Harbour &amp; pier</news:title>
                        <news:publication_date>2023-07-12</news:publication_date></news:news></url></urlset>
                        """);
            }
        },
        GROUP {
            @Override
            void read(byte[] input) {
                GroupReader reader = new GroupReader(input.length % 2 == 0, input.length % 3 == 0);
                try {
                    reader.lines(
                            "x",
                            new ByteArrayInputStream(input),
                            line -> assertThat(line.json()).doesNotContain("\n"),
                            problem ->
                                    assertThat(problem).startsWith("x: line ").doesNotContain("Exception"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            byte[] good(Random random) {
                return bytes(ARTICLES);
            }
        };

        /** Reads an input; whatever is thrown is a find. */
        abstract void read(byte[] input);

        abstract byte[] good(Random random);
    }

    private static final String RSS = """
            <?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Far Shore</title>
            <link>https://example.org/</link><item><title>Harbour &amp;amp; pier</title><guid>1</guid>
            <link>/a?x=1&amp;y=2</link><pubDate>Wed, 12 Jul 2023 10:00:00 +0200</pubDate>
            <content:encoded><![CDATA[<p>The first ferry left.</p>]]></content:encoded>
            <media:content url="a.jpg" medium="image"><media:credit>A. Sample</media:credit></media:content></item>
            </channel></rss>
            """;

    private static final String ARTICLES = """
            {"id":"a","headline":"Ferry leaves Kiel","text":"KIEL, July 12 (dpa) - The first ferry left.","published":"2023-07-12"}
            {"id":"b","headline":"A ferry","text":"The first ferry left Kiel at noon on Wednesday with 60 people, the harbour \
            master, Jo Miller, said. \\"Nobody knew for how long,\\" he said.","published":"2023-07-12T10:00:00+02:00"}
            {"id":"c","headline":"A ferry","text":"The first ferry left Kiel at noon on Wednesday with 60 people, the harbour \
            master, Jo Miller, said.","published":"2023-07-13T10:00:00Z","language":"en","url":"https://x.example/a"}
            {"id":4,"headline":"\u6e21\u8f6e","text":"\u65b0\u534e\u793e\u57fa\u5c147\u670812\u65e5\u7535 \u6e21\u8f6e\u4e2d\u5348\u79bb\u5f00\u3002","published":"2023-07","language":"zh"}
            """;

    private static final String JSON = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Far Shore","items":[{"id":"1","url":"/a",
            "title":"Harbour","content_html":"<p>x</p>","date_published":"2023-07-12T10:00:00Z","tags":["a"]}]}
            """;

    @ParameterizedTest
    @EnumSource
    void readsWhateverItIsGiven(Reader reader) {
        long end = System.nanoTime() + MINUTES * 60_000_000_000L;
        for (long seed = FIRST; seed < FIRST + ROUNDS || System.nanoTime() < end; seed++) {
            byte[] input = mutated(reader, new Random(seed));
            long start = System.nanoTime();
            try {
                reader.read(input);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(reader + " fails on the input of -Dbeatbook.fuzz.from=" + seed, e);
            }
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds that %s takes for the input of -Dbeatbook.fuzz.from=%d", reader, seed)
                    .isLessThan(TOO_LONG_NANOS);
        }
    }

    private static byte[] mutated(Reader reader, Random random) {
        byte[] bytes = reader.good(random).clone();
        for (int hits = random.nextInt(1 + Math.min(60, bytes.length / 8)); hits > 0; hits--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(200), bytes.length - at);
            bytes = switch (random.nextInt(5)) {
                case 0 -> spliced(bytes, at, 0, WEDGES[random.nextInt(WEDGES.length)]);
                case 1 -> spliced(bytes, at, length, new byte[0]);
                case 2 -> spliced(bytes, at, 0, repeated(bytes, at, length, 1 + random.nextInt(40)));
                case 3 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                default -> spliced(bytes, random.nextInt(bytes.length), 0, repeated(bytes, at, length, 1));
            };
            if (bytes.length == 0 || bytes.length > 2_000_000) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] repeated(byte[] from, int at, int length, int times) {
        byte[] out = new byte[length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(from, at, out, i * length, length);
        }
        return out;
    }

    private static byte[] spliced(byte[] bytes, int at, int cut, byte[] in) {
        byte[] out = new byte[bytes.length - cut + in.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(in, 0, out, at, in.length);
        System.arraycopy(bytes, at + cut, out, at + in.length, bytes.length - at - cut);
        return out;
    }

    private static void extract(byte[] input, String type) {
        CaptureHead head = new CaptureHead(
                "c", "https://example.org/a", Instant.EPOCH, false, 200, type, "sha256:0", input.length, "test");
        assertThat(new Extractor().extract(new Capture(head, input)).text().length())
                .isLessThanOrEqualTo(2 * input.length + 16);
    }

    private static String string(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The sample's pages: markup as the web has it. */
    private static List<byte[]> pages() {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../sample/pages"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                pages.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
