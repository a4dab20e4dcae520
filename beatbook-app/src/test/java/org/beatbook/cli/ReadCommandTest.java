package org.beatbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beatbook.pipeline.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code beatbook read} as its users rely on it. */
class ReadCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORY = """
            \uD83D\uDEA2 The ship sailed on Wednesday, the harbour master said.

            "We waited," Anna Lund said, "and it came."
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private int pipe(String input, String... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private JsonNode line(int number) throws IOException {
        return JSON.readTree(lines().get(number));
    }

    @Test
    void aTextIsReadToOneObjectWithOffsetsOfUtf16() throws IOException {
        Path story = Files.writeString(folder.resolve("story.txt"), STORY);
        assertThat(run("read", "--date", "2023-09-15", "--language", "en", story.toString()))
                .isZero();
        JsonNode read = line(0);
        assertThat(lines()).hasSize(1);
        assertThat(read.fieldNames())
                .toIterable()
                .containsExactly("file", "language", "names", "dates", "quotes", "events");
        JsonNode date = read.path("dates").path(0);
        assertThat(date.fieldNames()).toIterable().containsExactly("start", "end", "text", "value", "exactness");
        assertThat(date.path("value").asText()).isEqualTo("2023-09-13");
        assertThat(STORY.substring(date.path("start").asInt(), date.path("end").asInt()))
                .isEqualTo("Wednesday");
        JsonNode broken = read.path("quotes").path(1);
        assertThat(broken.fieldNames())
                .toIterable()
                .containsExactly("start", "end", "text", "direct", "parts", "verb", "speaker");
        assertThat(broken.path("direct").asBoolean()).isTrue();
        assertThat(broken.path("parts")).hasSize(2);
        assertThat(broken.path("verb").asText()).isEqualTo("said");
        assertThat(broken.path("speaker").path("text").asText()).isEqualTo("Anna Lund");
    }

    @Test
    void withoutAnAnchorADateStaysPartial() throws IOException {
        Path story =
                Files.writeString(folder.resolve("story.txt"), "It sank on Sept. 13, and two days later it was found.");
        assertThat(run("read", "--language", "en", story.toString())).isZero();
        assertThat(line(0).path("dates").path(0).path("value").asText()).isEqualTo("XXXX-09-13");
        assertThat(line(0).path("dates").path(1).path("value").isNull()).isTrue();
    }

    @Test
    void aBrokenLineIsNamedAndCountedAndTheRestTaken() throws IOException {
        String good = "{\"id\":\"b\",\"text\":\"Heute ist der 13. September 2023.\",\"language\":\"de-AT\"}";
        String input = "{\"id\":\"a\",\"text\":\"It began in 2019.\",\"headline\":null}\n\nnonsense\n[]\n{\"id\":7}\n"
                + "{\"id\":\"x\",\"text\":5}\n{\"id\":\"x\",\"text\":\"y\",\"published\":\"yesterday\"}\n" + good;
        assertThat(pipe(input, "read", "-")).isEqualTo(1);
        assertThat(lines()).hasSize(2);
        assertThat(line(0).path("id").asText()).isEqualTo("a");
        assertThat(line(0).path("language").asText()).isEqualTo("en");
        assertThat(line(1).path("language").asText()).isEqualTo("de");
        assertThat(line(1).path("dates").path(1).path("value").asText()).isEqualTo("2023-09-13");
        assertThat(err.toString().lines())
                .hasSize(6)
                .anyMatch(l -> l.contains("standard input: line 3: not JSON"))
                .anyMatch(l -> l.contains("line 4: not an object"))
                .anyMatch(l -> l.contains("line 5: the field \"text\" is missing"))
                .anyMatch(l -> l.contains("line 6: the field \"text\" is no text"))
                .anyMatch(l -> l.contains("line 7: the field \"published\""))
                .anyMatch(l -> l.contains("5 could not be read"));
    }

    @Test
    void explainNamesTheRuleOfEachFinding() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("two.jsonl"),
                "{\"id\":1,\"text\":\"It sank in 2019, officials said.\",\"published\":\"2023-09-15T08:30:00+09:00\"}\n");
        assertThat(run("read", "--explain", lines.toString())).isZero();
        assertThat(line(0).path("id").asText()).isEqualTo("1");
        assertThat(line(0).path("dates").path(0).path("rule").asText()).isEqualTo("year");
        assertThat(line(0).path("quotes").path(0).path("rule").asText()).isEqualTo("clause behind content");
    }

    @Test
    void aLanguageThatIsNotReadSaysSo() throws IOException {
        assertThat(pipe("{\"id\":\"a\",\"text\":\"Il 13 settembre 2023.\",\"language\":\"it\"}", "read", "-"))
                .isZero();
        assertThat(line(0).path("unread").asBoolean()).isTrue();
        assertThat(line(0).path("dates")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestTaken() throws IOException {
        Path story = Files.writeString(folder.resolve("story.txt"), STORY);
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'c', 'a', 'f', (byte) 0xe9});
        Path large = Files.write(folder.resolve("large.txt"), new byte[TextReader.LIMIT + 1]);
        Path missing = folder.resolve("missing.txt");
        assertThat(run("read", missing.toString(), latin.toString(), large.toString(), story.toString()))
                .isEqualTo(1);
        assertThat(lines()).hasSize(1);
        assertThat(err.toString())
                .contains("missing.txt: there is no such file")
                .contains("latin.txt: not UTF-8")
                .contains("large.txt: longer than 16 MiB")
                .contains("3 could not be read");
    }

    @Test
    void wrongUsageIsCodeTwo() {
        assertThat(run("read")).isEqualTo(2);
        assertThat(run("read", "--date", "yesterday", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("no date of ISO 8601");
    }
}
