package org.beatbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void printsALineForEachFileInOrderRefusedOnesToo() throws Exception {
        Path good = Files.writeString(folder.resolve("good.xml"), """
                <rss><channel><title>T</title><link>https://t.example/</link><item><title>One</title><link>/1</link>
                <pubDate>Mon, 05 Jan 2026 08:30:00 +0900</pubDate></item></channel></rss>
                """);
        Path bad = Files.writeString(folder.resolve("bad.html"), "<html></html>");
        Path none = folder.resolve("none.xml");

        int code = run(bad.toString(), good.toString(), none.toString());

        assertThat(code).isEqualTo(1);
        String[] lines = out.toString().split("\\R");
        assertThat(lines).hasSize(3);
        JsonNode first = new ObjectMapper().readTree(lines[0]);
        assertThat(first.path("file").asText()).isEqualTo(bad.toString());
        assertThat(first.path("error").asText()).contains("HTML page");
        assertThat(first.path("items").isArray()).isTrue();
        JsonNode second = new ObjectMapper().readTree(lines[1]);
        assertThat(second.path("error").isNull()).isTrue();
        assertThat(second.path("items").path(0).path("link").asText()).isEqualTo("https://t.example/1");
        assertThat(second.path("items").path(0).path("published").asText()).isEqualTo("2026-01-05T08:30:00+09:00");
        assertThat(second.path("items").path(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "link",
                        "title",
                        "author",
                        "published",
                        "updated",
                        "summary",
                        "content",
                        "categories",
                        "pictures");
        assertThat(err.toString()).contains(bad.toString(), "none.xml: no such file");
    }

    @Test
    void saysWhenAllIsWellAndWhenItIsUsedWrongly() throws Exception {
        Path good = Files.writeString(folder.resolve("good.xml"), "<rss><channel><title>T</title></channel></rss>");

        assertThat(run(good.toString())).isZero();
        assertThat(run()).isEqualTo(2);
        assertThat(run("--no-such-option", good.toString())).isEqualTo(2);
    }

    private int run(String... args) {
        return new CommandLine(new FeedCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
