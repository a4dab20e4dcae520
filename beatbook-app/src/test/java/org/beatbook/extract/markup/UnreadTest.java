package org.beatbook.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The tree of what is left is the tree of the whole page, node by node. */
class UnreadTest {
    private static final String LONG = " and so on, for longer than what is worth a cut";
    private static final String[] PIECES = {
        "<svg>", "<svg/>", "<svg class=a/>", "</svg>", "<svg viewBox='0 0 1 1' >", "<path d='M0 0" + LONG + "'/>",
        "<path fill=\"none\" d=\"M1 1" + LONG + "\">", "<path d=M1/>", "<style>", "<STYLE media=print>", "</style>",
        "</Style >", "<style/>", "<script>", "<script type=\"application/ld+json\">", "<script src='a.js' async>",
        "</script>", "</script\n>", "<script/>", "<script src=a/>", "<!--", "-->", "--!>", "<!-->", "<!--->", "<!---->",
        "<!-- " + LONG + " -->", "<!--[if IE]>", "<![endif]-->", "<![endif]>", "<!doctype html>", "<?xml a='>'?>",
        "<select>", "</select>", "<option>", "<noscript>", "</noscript>", "<title>", "</title>", "<textarea>",
        "</textarea>", "<iframe src='x'>", "</iframe>", "<template>", "</template>", "<table>", "</table>", "<tr>", "<td>",
        "<colgroup>", "<caption>", "<head>", "</head>", "<body>", "</body>", "<html>", "</html>", "<div>", "</div>", "<p>",
        "</p>", "<a href='>'>", "<a title=\"<style>\">", "<a b = c>", "<a b=\"c\"d=\"e\">", "<a b='", "'", "\"", "<a =b>",
        "<br/>", "<b", "<i<u>", "</b x='>'>", "</ >", "</>", "<>", "< a>", "&lt;style&gt;", "&amp", "<math>", "</math>",
        "<desc>", "</desc>", "<foreignObject>", "</foreignObject>", "<frameset>", "<noframes>", "<xmp>", "<plaintext>",
        "<![CDATA[", "]]>", "<h1>", "</h1>", "<font color=a>", "<form>", "<input>", "<button>", "a < b", "a <b c> d",
        "<style>.a > .b { content: '<b>' }" + LONG + "</style>", "<script>if (a < b) c = '</b>';" + LONG + "</script>",
        "<script><!-- a = '<script>'; -->" + LONG + "</script>", "<script>\n//<![CDATA[" + LONG + "]]></script>",
        "<style>" + LONG + "</styles></style>", "Words. ", "\u00e9\u4e16 ", "<\u00e9>", "\n", "x", LONG
    };
    /** Without what ends the cutting. */
    private static final String[] TAME = Arrays.stream(PIECES)
            .filter(p -> !p.matches("(?s).*(math|foreign|frames|xmp|plain|<!\\[CDATA|<é|<i<u|a =b|b='$|<b$|/>).*"))
            .toArray(String[]::new);

    @Test
    void leavesTheTreeOfAnyMarkupAsItIs() {
        for (int seed = 0; seed < 10_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder page = new StringBuilder(random.nextBoolean() ? "<!DOCTYPE html><html><head>" : "");
            String[] from = seed % 3 == 0 ? PIECES : TAME;
            int pieces = 2 + random.nextInt(24);
            for (int i = 0; i < pieces; i++) {
                page.append(from[random.nextInt(from.length)]);
            }
            assertSameTree(page.toString(), "seed " + seed);
        }
    }

    @Test
    void cutsWhatNoRuleReads() {
        String page = "<html><head><style>p { color: red }" + LONG + "</style><script>let a = 1;" + LONG
                + "</script><!--" + LONG + "--></head><body><svg><path d='M0" + LONG + "'/></svg><p>Read.</p></body></html>";
        Unread.Rest rest = Unread.of(page.getBytes(StandardCharsets.UTF_8), 0);
        assertThat(rest.cuts()).hasSize(8);
        assertThat(new String(rest.bytes(), StandardCharsets.UTF_8)).doesNotContain("so on").contains("<p>Read.</p>");
    }

    @Test
    void givesTheTextOfAScriptWhereItIsAskedFor() {
        Markup markup = Markup.parse(
                "<script>var é = '2023-09-13';" + LONG + "</script><script>short</script><p>Words", "https://a.example/");
        assertThat(markup.document().select("script").stream().map(markup::data))
                .containsExactly("var é = '2023-09-13';" + LONG, "short");
    }

    @Test
    void leavesScriptsOfDataInTheirPlace() {
        String json = "{\"@type\": \"NewsArticle\", \"headline\": \"A long enough headline\"}";
        String page = "<script type=\"application/LD+JSON\">" + json + "</script>";
        assertThat(Unread.of(page.getBytes(StandardCharsets.UTF_8), 0).cuts()).isEmpty();
    }

    @Test
    void believesNoScriptThatHoldsTheNumberOfNoCut() {
        for (String held : new String[] {"\u0002", "\u00021", "\u00027777", "\u0002-4", "\u0002x", "\u000299999999999"}) {
            Markup markup = Markup.parse("<style>" + LONG + "</style><script>" + held + "</script>", null);
            assertThat(markup.data(markup.document().selectFirst("script"))).isEqualTo(held);
        }
    }

    private static void assertSameTree(String page, String what) {
        byte[] left = Unread.of(page.getBytes(StandardCharsets.UTF_8), 0).bytes();
        assertThat(tree(new String(left, StandardCharsets.UTF_8))).as("%s: %s", what, page).isEqualTo(tree(page));
    }

    private static String tree(String page) {
        Document document = Parser.htmlParser().parseInput(new StringReader(page), "");
        StringBuilder tree = new StringBuilder();
        Deque<Node> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node node = open.pop();
            tree.append(node.parentNode() == null ? 0 : node.siblingIndex()).append(' ').append(shown(node)).append('\n');
            for (int i = node.childNodeSize() - 1; i >= 0; i--) {
                open.push(node.childNode(i));
            }
        }
        return tree.toString();
    }

    private static String shown(Node node) {
        return switch (node) {
            case Comment comment -> "comment";
            case DataNode data when data.parent() instanceof Element e && e.normalName().matches("style|script") -> "data";
            case TextNode text -> text.getWholeText();
            case Element element when element.normalName().equals("path") -> "path " + element.attributesSize();
            case Element element -> element.normalName() + element.attributes();
            default -> node.toString();
        };
    }
}
