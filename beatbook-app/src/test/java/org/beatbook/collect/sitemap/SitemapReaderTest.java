package org.beatbook.collect.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.beatbook.TestData;
import org.beatbook.collect.sitemap.Sitemap.News;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SitemapReaderTest {
    private static final String HERE = "https://www.example.org/sitemap.xml";

    @Test
    void readsANewsSitemap() throws Exception {
        Sitemap map = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                 <url><loc>https://www.example.org/launch</loc><lastmod>2023-05-31</lastmod>
                  <news:news><news:publication><news:name>The Example</news:name><news:language>en</news:language>
                   </news:publication><news:publication_date>2023-05-31T08:30:00+09:00</news:publication_date>
                   <news:title>R&amp;amp;D launch fails</news:title></news:news>
                  <image:image><image:loc>https://www.example.org/p.jpg</image:loc></image:image></url>
                </urlset>
                """);

        assertThat(map.index()).isFalse();
        Sitemap.Link link = map.links().getFirst();
        assertThat(link.url()).isEqualTo("https://www.example.org/launch");
        assertThat(link.modified()).isEqualTo(When.parse("2023-05-31"));
        assertThat(link.news())
                .isEqualTo(new News("R&D launch fails", When.parse("2023-05-31T08:30:00+09:00"), "en", "The Example"));
        assertThat(link.pictures()).containsExactly("https://www.example.org/p.jpg");
    }

    @Test
    void readsAnIndexAndPackedAndPlainText() throws Exception {
        Sitemap index = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://www.example.org/1.xml.gz</loc><lastmod>2023-05-31T08:30:00Z</lastmod></sitemap>
                </sitemapindex>
                """);
        assertThat(index.index()).isTrue();
        assertThat(index.links().getFirst().modified()).isEqualTo(When.parse("2023-05-31T08:30:00Z"));

        byte[] text = gzip("https://www.example.org/1\nhttps://other.example/2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(SitemapReader.read(text, "https://www.example.org/sitemap.txt.gz")
                        .links())
                .hasSize(2);
    }

    @Test
    void keepsTheLinksWhereADateIsNone() throws Exception {
        String flawed = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/a</loc><lastmod>2023-00</lastmod></url>
                <url><loc>https://example.org/b</loc><lastmod>2023-02-31</lastmod></url></urlset>
                """;
        Sitemap read = SitemapReader.read(flawed.getBytes(StandardCharsets.UTF_8), "https://example.org/sitemap.xml");
        assertThat(read.links())
                .extracting(Sitemap.Link::url)
                .containsExactly("https://example.org/a", "https://example.org/b");
    }

    @Test
    void readsWhatIsBrokenAsFarAsItGoes() throws Exception {
        Sitemap map = read("""
                <urlset><url><loc>https://www.example.org/1</loc></url><url><loc>https://www.example.org/2</loc></url>
                <url><loc>https://www.exa""");

        assertThat(map.links()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @Timeout(60)
    void boundsWhatItReads() throws Exception {
        assertThatThrownBy(() -> SitemapReader.read(gzip(new byte[100_000_000]), HERE))
                .isInstanceOf(NotASitemapException.class)
                .hasMessageContaining("20,000,000");
        StringBuilder many = new StringBuilder("<urlset>");
        for (int i = 0; i < 60_000; i++) {
            many.append("<url><loc>https://www.example.org/").append(i).append("</loc></url>");
        }
        Sitemap map = read(many.append("</urlset>").toString());
        assertThat(map.links()).hasSize(SitemapReader.MOST_LINKS);
        assertThat(map.notes()).containsExactly("more than 50,000 links; 10,000 left out");
    }

    @Test
    void loadsNothingFromOutside() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "https://www.example.org/secret");
        String attack = "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><urlset><url><loc>&x;</loc></url></urlset>";
        try {
            assertThat(read(attack).links()).noneMatch(link -> link.url().contains("secret"));
        } catch (NotASitemapException refused) {
            assertThat(refused).hasMessageNotContaining("/secret\"");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> read("<html><body>Hello</body></html>")).isInstanceOf(NotASitemapException.class);
        assertThatThrownBy(() -> SitemapReader.read(new byte[] {0, 1, 2, 3}, HERE))
                .isInstanceOf(NotASitemapException.class);
        assertThatThrownBy(() -> SitemapReader.read(new byte[0], "::")).isInstanceOf(NotASitemapException.class);
    }

    @Test
    void readsCrawlerCommonsOwnFiles() throws Exception {
        Map<String, Integer> links = new LinkedHashMap<>();
        links.put("atom.xml", 1);
        links.put("sitemap-with-bom.txt", 2);
        links.put("sitemap.badns.xml", 2);
        links.put("sitemap.index.xml", 15);
        links.put("sitemap.ns.xml", 2);
        links.put("sitemap.txt", 2);
        links.put("sitemap.txt.gz", 5);
        links.put("xmlSitemap.gz", 5);
        links.put("do-not-visit.txt", 1);
        links.put("extension/hebdenbridgetimes-articles-sitemap.xml", 74);
        links.put("extension/shinpaideshou-news-sitemap.xml", 3);
        links.put("extension/sitemap-news.xml", 2);
        links.put("extension/sitemap-images.xml", 1);
        links.put("extension/sitemap-links.xml", 3);
        links.put("extension/sitemap-mobile.xml", 3);
        links.put("extension/sitemap-videos.xml", 3);
        links.put("extension/sitemap-videos-tvshow.xml", 1);
        links.put("extension/pagemaps-sitemap.xml", 2);
        Map<String, Integer> read = new LinkedHashMap<>();
        Path root = TestData.root().resolve("sitemaps/crawler-commons");
        for (String file : links.keySet()) {
            read.put(
                    file,
                    SitemapReader.read(Files.readAllBytes(root.resolve(file)), "http://www.example.com/" + file)
                            .links()
                            .size());
        }

        assertThat(read).isEqualTo(links);
    }

    @Test
    @Timeout(120)
    void neverFailsOtherwiseThanByRefusing() {
        byte[] seed = """
                <?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
                <loc>https://www.example.org/1</loc><lastmod>2023-05-31T08:30:00Z</lastmod><news:news>
                <news:publication_date>2023-05-31</news:publication_date></news:news></url></urlset>
                """.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = seed.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                SitemapReader.read(bytes, HERE);
            } catch (NotASitemapException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static Sitemap read(String text) throws NotASitemapException {
        return SitemapReader.read(text.getBytes(StandardCharsets.UTF_8), HERE);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
