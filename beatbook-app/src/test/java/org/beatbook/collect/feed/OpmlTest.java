package org.beatbook.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beatbook.news.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Lists of sources, as feed readers write them and as nobody should. */
class OpmlTest {

    @Test
    void foldersBecomeTagsFromTheOutermostIn() {
        Opml.Read read = read("""
                <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="Asia"><outline text="Korea" title="Korean press">
                <outline type="rss" text="Tide" title="The Tide" xmlUrl="https://tide.example/feed" htmlUrl="https://tide.example/" language="ko"
                 category="/daily,wire"/></outline></outline>
                <outline text="Dispatch" xmlUrl="https://harbour.example/rss"/></body></opml>""");

        assertThat(read.problems()).isEmpty();
        Outline first = read.outlines().getFirst();
        assertThat(first.tags()).containsExactly("Asia", "Korean press", "daily", "wire");
        assertThat(first.title()).isEqualTo("The Tide");
        assertThat(first.site()).isEqualTo("https://tide.example/");
        assertThat(first.language()).isEqualTo("ko");
        assertThat(first.channel()).isEqualTo(new Channel(Channel.As.FEED, "https://tide.example/feed"));
        assertThat(read.outlines().getLast().title()).isEqualTo("Dispatch");
        assertThat(read.outlines().getLast().tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <outline text='A' xmlurl='https://a.example/f'/>          | https://a.example/f
            <OUTLINE TEXT='A' XMLURL='https://a.example/f'/>          | https://a.example/f
            <outline xmlUrl=' feed://a.example/f '/>                  | https://a.example/f
            <outline xmlUrl='feed:http://a.example/f'/>               | http://a.example/f
            <outline xmlUrl='https://a.example/f?a=1&amp;b=2'/>       | https://a.example/f?a=1&b=2
            <outline xmlUrl='https://a.example/f?a=1&b=2'/>           | https://a.example/f?a=1&b=2
            <outline xmlUrl='https://a.example/f'                     | https://a.example/f
            """)
    void looseWritingsAreRead(String outline, String url) {
        assertThat(read("<opml version='1.0'><body>" + outline + "</body></opml>")
                        .outlines())
                .extracting(o -> o.channel().url())
                .containsExactly(url);
    }

    @Test
    void whatIsBrokenIsNamedAndTheRestTaken() {
        Opml.Read read = read("""
                <opml version="1.1"><body><outline text="Good" xmlUrl="https://good.example/f"/>
                <outline text="No address" xmlUrl=""/><outline text="A file" xmlUrl="file:///etc/passwd"/>
                <outline text="Lost" type="rss" htmlUrl="https://lost.example/"/><outline text="A note"/>
                <outline text="Odd" type="link" url="https://odd.example/" beatbook:as="book"/>
                <outline text="Last" xmlUrl="https://last.example/f"/>""");

        assertThat(read.outlines()).extracting(Outline::title).containsExactly("Good", "Last");
        assertThat(read.problems())
                .hasSize(4)
                .anyMatch(p -> p.startsWith("'No address'"))
                .anyMatch(p -> p.contains("file:///etc/passwd"))
                .anyMatch(p -> p.startsWith("'Lost': no xmlUrl"))
                .anyMatch(p -> p.startsWith("'Odd'"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"})
    void anyCharsetIsRead(String charset) {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String opml = mark + "<?xml version='1.0' encoding='" + charset
                + "'?><opml><body><outline text='Ведомости' xmlUrl='https://v.example/f'/></body></opml>";
        assertThat(Opml.read(opml.getBytes(Charset.forName(charset)))
                        .outlines()
                        .getFirst()
                        .title())
                .isEqualTo("Ведомости");
    }

    @Test
    void entitiesAreNeitherLoadedNorMultiplied() {
        Opml.Read read = read("""
                <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <opml><body><outline text="&c;&x;" xmlUrl="https://a.example/f"/></body></opml>""");
        assertThat(read.outlines().getFirst().title()).isEqualTo("&c;&x;");
    }

    @Test
    void tenThousandFoldersDeepIsReadWithoutHarm() {
        String deep = "<opml><body>" + "<outline text='f'>".repeat(10_000)
                + "<outline xmlUrl='https://a.example/f'/>" + "</outline>".repeat(10_000)
                + "<outline xmlUrl='https://b.example/f'/></body></opml>";
        assertThat(read(deep).outlines()).extracting(o -> o.channel().url()).contains("https://a.example/f");
    }

    @Test
    void moreThanIsTakenIsSaid() {
        String many = "<opml><body>" + "<outline xmlUrl='https://a.example/f'/>".repeat(Opml.MOST_OUTLINES + 5);
        Opml.Read read = read(many);
        assertThat(read.outlines()).hasSize(Opml.MOST_OUTLINES);
        assertThat(read.problems()).singleElement().asString().startsWith("more than 20,000 outlines");
        assertThat(Opml.read(new byte[Opml.MOST_BYTES + 1]).problems()).hasSize(1);
        assertThat(read("<opml>" + "<outline text='x' xmlUrl=''/>".repeat(3_000))
                        .problems())
                .hasSizeLessThan(110);
    }

    @ParameterizedTest
    @CsvSource({"<html><body>x</body></html>,html", "<rss><channel/></rss>,rss", "nothing,no markup", "'',no markup"})
    void whatIsNoListIsSaidToBeNone(String text, String word) {
        assertThat(read(text).problems())
                .singleElement()
                .asString()
                .startsWith("no OPML")
                .contains(word);
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgainAndIsXmlForOthers(@ForAll("lists") List<Outline> lines) throws Exception {
        String written = Opml.write("Title & <so on>", lines);
        Opml.Read read = read(written);
        assertThat(read.problems()).isEmpty();
        assertThat(read.outlines()).containsExactlyInAnyOrderElementsOf(lines);
        NodeList outlines = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("outline");
        List<String> feeds = new ArrayList<>();
        for (int i = 0; i < outlines.getLength(); i++) {
            Element outline = (Element) outlines.item(i);
            assertThat(outline.getAttribute("text")).isNotEmpty();
            if (outline.getAttribute("type").equals("rss")) {
                feeds.add(outline.getAttribute("xmlUrl"));
            }
        }
        assertThat(feeds).hasSize((int)
                lines.stream().filter(l -> l.channel().as() == Channel.As.FEED).count());
    }

    @Provide
    Arbitrary<List<Outline>> lists() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aZ09 é&<>\"'한語ß;#/")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(s -> ("w🙂" + s.replaceAll(" +", " ")).strip());
        Arbitrary<String> tags = words.map(w -> w.replace(",", ""));
        Arbitrary<Channel> channels = Combinators.combine(
                        Arbitraries.of(Channel.As.class),
                        Arbitraries.strings().alpha().numeric().ofMaxLength(9))
                .as((as, path) -> new Channel(as, "https://tide.example/" + path + "?a=1&b=<"));
        return Combinators.combine(
                        channels,
                        words.injectNull(0.2).map(w -> w == null ? null : w.replaceAll("[^a-z]", "x")),
                        words,
                        Arbitraries.of("https://tide.example/", "http://a.example/?x=1&y=2"),
                        Arbitraries.of("en", "ko", "zh-Hant"),
                        tags.list().ofMaxSize(4).uniqueElements())
                .as(Outline::new)
                .list()
                .ofMaxSize(12);
    }

    @Test
    void noiseDoesNoHarm() {
        Random random = new Random(3);
        String[] parts = {
            "<outline ",
            "xmlUrl='https://a.example/",
            "'",
            "/>",
            "</outline>",
            "<opml>",
            "<![CDATA[",
            "<!--",
            "]]>",
            "&",
            "&#0;",
            "\0",
            "\uFFFF",
            "<!DOCTYPE x [",
            "text=\"",
            ">",
            "beatbook:as='"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            read(text.toString())
                    .outlines()
                    .forEach(o -> assertThat(o.channel().url()).startsWith("http"));
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Opml.read(bytes);
        }
    }

    private static Opml.Read read(String text) {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
