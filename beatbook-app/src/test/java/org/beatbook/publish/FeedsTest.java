package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final String BASE = "https://topics.example/";
    private final Book book = new Sample();

    private String form(Form form) {
        return form.write(book, Sample.TOPIC, Site.live(BASE)).orElseThrow();
    }

    private static SyndFeed parse(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    @Test
    void rssIsReadByAFeedReader() throws Exception {
        SyndFeed feed = parse(form(Form.RSS));
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("North Korea");
        assertThat(feed.getLink()).isEqualTo(BASE + "topics/north-korea/");
        assertThat(feed.getEntries()).hasSize(40);
        assertThat(feed.getEntries().getFirst().getTitle())
                .isEqualTo("Third time lucky: Pyongyang puts a satellite in orbit");
        assertThat(form(Form.RSS)).contains("rel=\"self\"").contains(BASE + "topics/north-korea/feed.rss");
    }

    @Test
    void atomIsReadByAFeedReader() throws Exception {
        SyndFeed feed = parse(form(Form.ATOM));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).hasSize(40).allSatisfy(e -> {
            assertThat(e.getUri()).startsWith("urn:beatbook:article:");
            assertThat(e.getUpdatedDate()).isNotNull();
        });
    }

    @Test
    void idsAreOnesOwn() throws Exception {
        Set<String> ids = new HashSet<>();
        assertThat(parse(form(Form.ATOM)).getEntries())
                .allSatisfy(e -> assertThat(ids.add(e.getUri())).isTrue());
    }

    @Test
    void aDayIsNotMadeIntoAClockTime() throws Exception {
        SyndFeed feed = parse(form(Form.ATOM));
        assertThat(feed.getEntries().getFirst().getPublishedDate()).isNotNull();
        assertThat(feed.getEntries().get(1).getPublishedDate())
                .as("published 2023-11-21, no hour")
                .isNull();
        assertThat(form(Form.RSS))
                .contains("<dc:date>2023-11-21</dc:date>")
                .contains("<pubDate>Wed, 22 Nov 2023 04:10:00 +0900</pubDate>");
    }

    @Test
    void jsonFeedHasWhatTheFormatAsksFor() throws Exception {
        JsonNode feed = new ObjectMapper().readTree(form(Form.JSON_FEED));
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asText()).isEqualTo(BASE + "topics/north-korea/feed.json");
        assertThat(feed.get("items")).hasSize(40).allSatisfy(item -> {
            assertThat(item.get("id").asText()).isNotBlank();
            assertThat(item.get("content_text").asText()).isNotBlank();
        });
    }

    @Test
    void anAttackStaysText() throws Exception {
        assertThat(parse(form(Form.RSS)).getEntries())
                .anySatisfy(e -> assertThat(e.getTitle()).isEqualTo(Sample.ATTACK));
        assertThat(form(Form.RSS)).doesNotContain("javascript:").doesNotContain("<script");
        assertThat(form(Form.ATOM)).doesNotContain("javascript:").doesNotContain("<script");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        assertThat(Xml.escape("a\u0000b\u000bc\uD800d😀<&\">")).isEqualTo("abcd😀&lt;&amp;&quot;&gt;");
    }

    @Test
    void withoutAnAddressAFeedDoesNotNameItself() throws Exception {
        String atom = Form.ATOM.write(book, Sample.TOPIC, Site.live(null)).orElseThrow();
        assertThat(atom).doesNotContain("rel=\"self\"");
        assertThat(parse(atom).getEntries()).hasSize(40);
    }

    @Test
    void theFullTextIsInNoFeed() {
        for (Form form : Form.values()) {
            assertThat(form(form)).as(form.file()).doesNotContain("Fishermen described a light");
        }
    }
}
