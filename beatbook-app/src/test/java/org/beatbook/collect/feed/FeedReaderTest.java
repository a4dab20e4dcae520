package org.beatbook.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedReaderTest {

    @Test
    void theNextPageOfAFeedIsOfTheSameSiteAndAnotherAddress() throws NotAFeedException {
        String url = "https://www.times.example/feed.xml";
        for (String[] row : new String[][] {
            {"rel='next' href='/feed.xml?page=2'", "https://www.times.example/feed.xml?page=2"},
            {"rel='prev-archive' href='https://times.example/2022.xml'", "https://times.example/2022.xml"},
            {"rel='prev-archive' href='/a.xml'/><atom:link rel='next' href='/b.xml'", "https://www.times.example/b.xml"
            },
            {"rel='next' href='https://other.example/feed.xml'", null},
            {"rel='next' href='/feed.xml#more'", null},
            {"rel='next' href='javascript:more()'", null},
            {"rel='self' href='/feed.xml?page=1'", null},
        }) {
            String feed =
                    "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>A</title><atom:link %s/></channel></rss>";
            Feed read = FeedReader.read(feed.formatted(row[0]).getBytes(StandardCharsets.UTF_8), null, url);
            assertThat(read.next(url)).as(row[0]).isEqualTo(row[1]);
        }
    }

    @Test
    void readsRssWithItsExtensions() throws Exception {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
                     xmlns:atom="http://www.w3.org/2005/Atom">
                 <channel>
                  <title>The Strait &amp;amp; Times</title><link>https://times.example/</link><language>en-gb</language>
                  <ttl>15</ttl>
                  <atom:link rel="self" href="https://times.example/feed.xml"/>
                  <atom:link rel="hub" href="https://hub.example/"/>
                  <item>
                   <title><![CDATA[Launch <b>fails</b> &mdash; again]]></title>
                   <link> https://times.example/launch </link>
                   <guid isPermaLink="false">t-1</guid>
                   <d:creator>Ann Author</d:creator><d:creator>Bo Writer</d:creator>
                   <pubDate>Wed, 31 May 2023 08:30:00 +0900</pubDate>
                   <description>A short one.</description>
                   <content:encoded><![CDATA[<p>The long one.</p>]]></content:encoded>
                   <category>Space</category><category>Korea</category>
                   <media:group>
                    <media:content url="https://times.example/s.jpg" type="image/jpeg" width="300"/>
                    <media:content url="https://times.example/l.jpg" type="image/jpeg" width="1200"/>
                    <media:description>The pad at dawn</media:description>
                    <media:credit role="photographer">C. Amera</media:credit>
                    <media:credit role="provider">Agency</media:credit>
                   </media:group>
                  </item>
                 </channel>
                </rss>
                """);

        assertThat(feed.title()).isEqualTo("The Strait & Times");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.hints())
                .isEqualTo(new Feed.Hints(
                        Duration.ofMinutes(15),
                        "https://times.example/feed.xml",
                        null,
                        List.of("https://hub.example/")));
        FeedItem item = feed.items().getFirst();
        assertThat(item.title()).isEqualTo("Launch fails — again");
        assertThat(item.link()).isEqualTo("https://times.example/launch");
        assertThat(item.id()).isEqualTo("t-1");
        assertThat(item.author()).isEqualTo("Ann Author, Bo Writer");
        assertThat(item.published()).isEqualTo(When.parse("2023-05-31T08:30:00+09:00"));
        assertThat(item.summary()).isEqualTo("A short one.");
        assertThat(item.content()).isEqualTo("<p>The long one.</p>");
        assertThat(item.categories()).containsExactly("Space", "Korea");
        assertThat(item.pictures())
                .containsExactly(
                        new FeedPicture("https://times.example/l.jpg", "The pad at dawn", "C. Amera / Agency"),
                        new FeedPicture("https://times.example/s.jpg", "The pad at dawn", "C. Amera / Agency"));
    }

    @Test
    void readsAtomWithBasesAndInlineMarkup() throws Exception {
        Feed feed = read("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://desk.example/blog/" xml:lang="de">
                 <a:title type="text">Desk</a:title><a:link href="/"/>
                 <a:entry xml:base="2026/">
                  <a:id>urn:1</a:id>
                  <a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <i>two</i></div></a:title>
                  <a:link rel="enclosure" type="image/png" href="a.png"/>
                  <a:link rel="alternate" type="application/json" href="one.json"/>
                  <a:link rel="alternate" type="text/html" href="one.html"/>
                  <a:author><a:name>Ann</a:name><a:email>a@desk.example</a:email></a:author>
                  <a:updated>2026-01-05T08:30:00Z</a:updated>
                  <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></a:content>
                 </a:entry>
                </a:feed>
                """);

        assertThat(feed.link()).isEqualTo("https://desk.example/");
        assertThat(feed.language()).isEqualTo("de");
        FeedItem item = feed.items().getFirst();
        assertThat(item.title()).isEqualTo("One two");
        assertThat(item.link()).isEqualTo("https://desk.example/blog/2026/one.html");
        assertThat(item.author()).isEqualTo("Ann");
        assertThat(item.published()).isNull();
        assertThat(item.updated()).isEqualTo(When.parse("2026-01-05T08:30:00Z"));
        assertThat(item.content()).isEqualTo("<p>Text</p>");
        assertThat(item.pictures())
                .extracting(FeedPicture::url)
                .containsExactly("https://desk.example/blog/2026/a.png");
    }

    @Test
    void readsJsonFeedsAndWhatBrokeOff() throws Exception {
        String whole = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://j.example/",
                 "items": [{"id": 7, "url": "/seven", "title": "Seven", "date_published": "2026-01-05T08:30:00Z",
                            "authors": [{"name": "Ann"}], "tags": ["x"], "image": "/7.png"},
                           {"id": "https://j.example/8", "content_text": "Eight"}""";

        assertThat(read(whole + "]}").items()).hasSize(2);
        assertThat(read(whole + "]}").notes()).isEmpty();
        Feed feed = read(whole);
        assertThat(feed.items().getFirst().link()).isEqualTo("https://j.example/seven");
        assertThat(feed.items().getFirst().pictures())
                .extracting(FeedPicture::url)
                .containsExactly("https://j.example/7.png");
        assertThat(feed.items().get(1).link()).isEqualTo("https://j.example/8");
        assertThat(feed.notes()).singleElement().asString().startsWith("the JSON is broken");
    }

    @Test
    void readsWhatIsBroken() throws Exception {
        Feed feed = read("""

                <?xml version="1.0"?>
                <rss version=2.0><channel><title>Broken & bare</title>
                <item><title>R&D at 5 < 6 &nbsp; caf&eacute; &unknown;</title><link>https://b.example/?a=1&b=2</link>
                <description><p>naked <br> markup <b>here</description><dc:date>2026-01-05</dc:date></item>
                <item><title>Second</title><link>https://b.example/2</link></channel>
                """);

        assertThat(feed.title()).isEqualTo("Broken & bare");
        assertThat(feed.items()).hasSize(2);
        assertThat(feed.items().getFirst().title()).isEqualTo("R&D at 5 < 6 café &unknown;");
        assertThat(feed.items().getFirst().link()).isEqualTo("https://b.example/?a=1&b=2");
        assertThat(feed.items().getFirst().published()).isEqualTo(When.parse("2026-01-05"));
        assertThat(feed.items().get(1).title()).isEqualTo("Second");
    }

    @Test
    void keepsWordsInBracketsThatAreNoMarkup() throws Exception {
        assertThat(title("List&lt;String&gt; and &lt;b&gt;bold&lt;/b&gt;")).isEqualTo("List<String> and bold");
        assertThat(title("1 &lt; 2 &amp;&amp; 3 &gt; 2")).isEqualTo("1 < 2 && 3 > 2");
        assertThat(title("&lt;script&gt;alert(1)&lt;/script&gt;Quiet")).isEqualTo("Quiet");
    }

    @Test
    void believesTheBytesMoreThanTheDeclaration() throws Exception {
        String xml =
                "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>Größe “x”</title></item></channel></rss>";
        for (String[] pair : new String[][] {
            {"iso-8859-1", "UTF-8"},
            {"utf-8", "windows-1252"},
            {"iso-8859-1", "windows-1252"},
            {"utf-16", "UTF-8"},
            {"nonsense", "UTF-8"},
            {"utf-8", "UTF-16LE"},
            {"utf-8", "UTF-16BE"}
        }) {
            byte[] bytes = xml.formatted(pair[0]).getBytes(Charset.forName(pair[1]));
            assertThat(FeedReader.read(bytes, null, null).items().getFirst().title())
                    .as("%s declared, %s in truth", pair[0], pair[1])
                    .isEqualTo("Größe “x”");
        }
        byte[] russian = xml.formatted("x").replace("Größe “x”", "Запуск").getBytes(Charset.forName("windows-1251"));
        assertThat(FeedReader.read(russian, "text/xml; charset=windows-1251", null)
                        .items()
                        .getFirst()
                        .title())
                .isEqualTo("Запуск");
        byte[] japanese =
                xml.formatted("iso-2022-jp").replace("Größe “x”", "打ち上げ").getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(FeedReader.read(japanese, null, null).items().getFirst().title())
                .isEqualTo("打ち上げ");
    }

    @Test
    void makesLinksAbsoluteWhereABaseIsKnown() throws Exception {
        String xml = "<rss><channel>%s<item><link>/a b</link></item></channel></rss>";

        assertThat(FeedReader.read(bytes(xml.formatted("")), null, "https://u.example/feed")
                        .items()
                        .getFirst()
                        .link())
                .isEqualTo("https://u.example/a%20b");
        assertThat(read(xml.formatted("<link>https://s.example</link>"))
                        .items()
                        .getFirst()
                        .link())
                .isEqualTo("https://s.example/a%20b");
        assertThat(read(xml.formatted("")).items().getFirst().link()).isEqualTo("/a b");
    }

    @Test
    void loadsNothingFromOutsideAndExpandsNothingTwice() throws Exception {
        StringBuilder flood =
                new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\"><!ENTITY x SYSTEM \"file:///etc/passwd\">");
        for (int i = 1; i < 60; i++) {
            flood.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        Feed feed = read(flood + "]><rss><channel><item><title>&a0; &a59; &x;</title></item></channel></rss>");

        assertThat(feed.items().getFirst().title()).isEqualTo("ha &a59; &x;");
    }

    @Test
    @Timeout(60)
    void boundsItemsDepthAndSize() throws Exception {
        StringBuilder many = new StringBuilder("<rss><channel>");
        many.repeat("<item><link>x</link></item>", 400_000);
        Feed feed = read(many.toString());
        assertThat(feed.items()).hasSize(FeedReader.MOST_ITEMS);
        assertThat(feed.notes()).contains("more than 10,000 items; the rest left out");

        String deep = "<rss><channel><item><title>t</title><description>" + "<div>".repeat(200_000) + "x";
        assertThat(read(deep).items()).hasSize(1);
        assertThat(read("{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + "[".repeat(100_000))
                        .notes())
                .singleElement()
                .asString()
                .contains("broken");
        assertThatThrownBy(() -> FeedReader.read(new byte[FeedReader.MOST_BYTES + 1], null, null))
                .isInstanceOf(NotAFeedException.class)
                .hasMessageContaining("20,000,000");
    }

    @Test
    @Timeout(120)
    void takesNoLongerForWhatIsMadeToTakeLong() throws Exception {
        String head = "<rss><channel><item>";
        for (String evil : List.of(
                "<title><![CDATA[" + "<script>".repeat(500_000),
                "<title><![CDATA[" + "<!--".repeat(500_000),
                "<title><![CDATA[" + "<a ".repeat(500_000),
                "<title>" + "&amp;".repeat(500_000),
                "<author>" + "a@b ".repeat(300_000),
                "<author>" + "a (".repeat(300_000),
                "<description><![CDATA[<img src=" + "a".repeat(3_000_000),
                "<description><![CDATA[" + "<img src=a ".repeat(300_000),
                "<description><![CDATA[<img" + " src".repeat(800_000),
                "<x " + "a='b' ".repeat(300_000) + "><title>t",
                "<title>" + "<b>".repeat(300_000) + "</i>".repeat(300_000),
                "<link>" + "a:".repeat(1_000_000),
                "<pubDate>" + "1 Jan ".repeat(300_000))) {
            assertThat(read(head + evil).items()).hasSize(1);
        }
        StringBuilder declared = new StringBuilder("<rss");
        for (int i = 0; i < 100_000; i++) {
            declared.append(" xmlns:n").append(i).append("='u").append(i).append('\'');
        }
        declared.append("><channel>").repeat("<item><title>t</title></item>", 20_000);
        assertThat(read(declared.toString()).items()).hasSize(FeedReader.MOST_ITEMS);
    }

    @Test
    void namesWhatItLeavesOut() throws Exception {
        Feed feed = read("""
                <rss><channel><item><title>No link</title><pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate></item>
                <item><title>None either</title></item></channel></rss>
                """);

        assertThat(feed.items()).hasSize(2);
        assertThat(feed.items().getFirst().published()).isNull();
        assertThat(feed.notes())
                .containsExactly(
                        "a date that cannot be read in pubdate: Fri, 31 Dec 9999 23:59:59 GMT",
                        "an item without a link (2 times)");
    }

    @Test
    void saysWhatItIsThatIsNoFeed() {
        assertThatThrownBy(() -> read("")).hasMessage("empty");
        assertThatThrownBy(() -> read("<!doctype html><html><body><p>Hello</body></html>"))
                .hasMessageContaining("HTML page");
        assertThatThrownBy(() -> read("<opml version='2.0'><body/></opml>")).hasMessageContaining("OPML");
        assertThatThrownBy(() -> read("{\"a\":1}")).hasMessageContaining("no JSON Feed");
        assertThatThrownBy(() -> read("just words")).hasMessageContaining("no markup");
        assertThatThrownBy(() -> read("<urlset/>")).hasMessageContaining("a sitemap");
    }

    @Test
    void namesPeopleHoweverTheyAreWritten() {
        assertThat(People.name("ann@x.example (Ann Author)")).isEqualTo("Ann Author");
        assertThat(People.name("Ann Author <ann@x.example>")).isEqualTo("Ann Author");
        assertThat(People.name("Ann Author (ann@x.example)")).isEqualTo("Ann Author");
        assertThat(People.name("Ann Author ann@x.example")).isEqualTo("Ann Author");
        assertThat(People.name("ann@x.example")).isEqualTo("ann@x.example");
        assertThat(People.name(" ")).isNull();
    }

    @Test
    @Timeout(120)
    void neverFailsOtherwiseThanByRefusing() {
        byte[] seed = bytes("""
                <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]>
                <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>t &a;</title>
                <item xml:base="/x"><title type="html">&lt;b&gt;a&lt;/b&gt;</title><link href="a"/><pubDate>Mon, 05 Jan
                2026 08:30:00 GMT</pubDate><media:content url="a.jpg" width="9"><media:credit>c</media:credit>
                </media:content><content type="xhtml"><div><img src='y'></div></content></item></channel></rss>
                """);
        byte[] json = bytes("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"url\":\"x\"}]}");
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = (i % 4 == 0 ? json : seed).clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
            }
            try {
                FeedReader.read(bytes, null, "https://x.example/feed");
            } catch (NotAFeedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static String title(String escaped) throws NotAFeedException {
        return String.valueOf(read("<rss><channel><item><title>" + escaped + "</title></item></channel></rss>")
                .items()
                .getFirst()
                .title());
    }

    private static Feed read(String text) throws NotAFeedException {
        return FeedReader.read(bytes(text), null, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
