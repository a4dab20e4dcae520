package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beatbook.publish.StaticSite.Written;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticSiteTest {
    private static final String BASE = "https://topics.example/";

    @TempDir
    Path dir;

    private final Book book = new Sample();

    private Document page(String path) throws IOException {
        return Jsoup.parse(dir.resolve(path));
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.put(file, Files.getLastModifiedTime(file));
            }
        }
        return out;
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        Written first = StaticSite.write(book, dir, BASE);
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (Path file : times().keySet()) {
            Files.setLastModifiedTime(file, old);
        }
        Written second = StaticSite.write(book, dir, BASE);
        assertThat(first.written()).isGreaterThan(100);
        assertThat(second).isEqualTo(new Written(0, first.written(), 0));
        assertThat(times().values()).allMatch(old::equals);
    }

    @Test
    void whatIsGoneIsRemovedAndWhatIsNotOursIsLeft() throws IOException {
        StaticSite.write(book, dir, BASE);
        Files.writeString(dir.resolve("CNAME"), "topics.example");
        Written without = StaticSite.write(book, dir, null);
        assertThat(without.removed()).isEqualTo(1);
        assertThat(dir.resolve("sitemap.xml")).doesNotExist();
        assertThat(dir.resolve("CNAME")).exists();
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.writeString(dir.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> StaticSite.write(book, dir, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("name an empty folder");
        assertThat(times()).hasSize(1);
    }

    @Test
    void everyLinkOfThePagesLeadsToAFile() throws IOException {
        StaticSite.write(book, dir, null);
        for (Path file : times().keySet()) {
            if (!file.toString().endsWith(".html") || file.startsWith(dir.resolve("captures"))) {
                continue;
            }
            for (Element element : Jsoup.parse(file).select("a[href],link[href],img[src]")) {
                String link = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                if (!link.matches("(?:https?|data):.*|#.*")) {
                    String decoded = java.net.URLDecoder.decode(
                            link.replaceFirst("#.*", ""), java.nio.charset.StandardCharsets.UTF_8);
                    assertThat(file.resolveSibling(decoded).normalize())
                            .as(file + " → " + link)
                            .isRegularFile();
                }
            }
        }
    }

    @Test
    void fullTextAndCapturesStandThereOnlyWhereTheSettingAllows() throws IOException {
        StaticSite.write(book, dir, null);
        Document full = page("articles/" + Sample.named("satellite") + "/index.html");
        assertThat(full.text()).contains("Fishermen described a light").contains("The archived capture");
        assertThat(dir.resolve("captures/" + Sample.named("satellite") + "1.html"))
                .exists();
        Document excerpt = page("articles/" + Sample.named("accord") + "/index.html");
        assertThat(excerpt.text())
                .doesNotContain("Fishermen described a light")
                .contains("An excerpt. The whole text is at the publisher.");
        assertThat(excerpt.select(".body p").text().length()).isLessThan(320);
        assertThat(dir.resolve("captures/" + Sample.named("accord") + "1.html")).doesNotExist();
    }

    @Test
    void picturesStandThereOnlyWhereTheyMayBeShown() throws IOException {
        StaticSite.write(book, dir, null);
        try (Stream<Path> pictures = Files.list(dir.resolve("pictures"))) {
            assertThat(pictures).hasSize(7).allMatch(p -> p.toString().endsWith(".png"));
        }
    }

    @Test
    void aCaptureIsDisarmed() throws IOException {
        StaticSite.write(book, dir, null);
        Document capture = page("captures/" + Sample.named("satellite") + "1.html");
        assertThat(capture.select("script,iframe,form,link,base,[onload],img[src^=http]"))
                .isEmpty();
        assertThat(capture.head().child(1).attr("content")).startsWith("default-src 'none'");
        assertThat(capture.text()).contains("As the outlet printed it.");
    }

    @Test
    void whatNeedsAServerIsLeftOut() throws IOException {
        StaticSite.write(book, dir, null);
        assertThat(page("topics/north-korea/index.html").select("form,a[href*='?']"))
                .isEmpty();
        assertThat(page("topics/north-korea/articles/pages/2/index.html").select(".story"))
                .hasSize(10);
        assertThat(page("topics/north-korea/pages/2/index.html").select(".story"))
                .hasSize(3);
        assertThat(page("index.html").select("a[href*=search]")).isEmpty();
    }

    @Test
    void theSitemapNamesThePages() throws IOException {
        StaticSite.write(book, dir, "https://topics.example/beats");
        assertThat(Files.readString(dir.resolve("sitemap.xml")))
                .contains("<loc>https://topics.example/beats/topics/north-korea/</loc>")
                .contains("<loc>https://topics.example/beats/articles/" + Sample.named("accord") + "/</loc>");
        assertThat(Sitemap.files(BASE, java.util.Collections.nCopies(120_000, "a/")))
                .hasSize(4);
    }

    @Test
    void aBaseThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> StaticSite.write(book, dir, "topics.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as https://example.org/");
    }
}
