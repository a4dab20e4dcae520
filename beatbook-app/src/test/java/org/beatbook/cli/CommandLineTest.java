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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as its users rely on it: what is printed, where, and with which exit code. */
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORY = """
            <!DOCTYPE html><html lang="en"><head><title>Salvage ship returns | The Harbour Dispatch</title>
            <meta property="og:type" content="article"><meta property="og:title" content="Salvage ship returns">
            <link rel="canonical" href="https://harbour.example/2023/06/salvage.html">
            <meta property="article:published_time" content="2023-06-16T08:30:00+09:00"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Salvage ship returns</h1>
            <p>The ship came back to harbour on Friday morning with what the navy had lifted from the sea floor, a cylinder
            as long as a bus, wrapped in blue sheets against the rain and the lenses on the quay.</p>
            <p>Officers said that the search would go on for as long as the weather held, and that nothing more would be
            shown before the experts of both countries had looked at every part of it in turn.</p></article></body></html>
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

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private Path story() throws IOException {
        return Files.writeString(folder.resolve("story.html"), STORY);
    }

    @Test
    void extractPrintsOneLineAFileInOrderFailedOnesToo() throws IOException {
        Path story = story();
        Path missing = folder.resolve("missing.html");
        assertThat(run("extract", story.toString(), missing.toString(), story.toString()))
                .isEqualTo(1);
        assertThat(lines()).hasSize(3);
        JsonNode first = JSON.readTree(lines().getFirst());
        assertThat(first.path("kind").asText()).isEqualTo("article");
        assertThat(first.path("headline").asText()).isEqualTo("Salvage ship returns");
        assertThat(first.path("published").asText()).isEqualTo("2023-06-16T08:30:00+09:00");
        assertThat(first.path("text").asText()).startsWith("The ship came back").contains("\n\nOfficers said");
        assertThat(first.path("error").isNull()).isTrue();
        JsonNode failed = JSON.readTree(lines().get(1));
        assertThat(failed.path("file").asText()).isEqualTo(missing.toString());
        assertThat(failed.path("error").asText()).contains("no such file");
        assertThat(err.toString()).contains("missing.html");
    }

    @Test
    void whatIsNoTextIsNamedAndNeitherExtractedNorArchived() throws IOException {
        byte[] packed = new byte[3000];
        new Random(20231121).nextBytes(packed);
        Path noise = Files.write(folder.resolve("noise.html"), packed);
        Path pdf = Files.writeString(folder.resolve("report.txt"), "%PDF-1.7\nall of this is letters\n");
        Path wide = Files.write(folder.resolve("wide.html"), STORY.getBytes(StandardCharsets.UTF_16));
        assertThat(run("extract", noise.toString(), pdf.toString(), wide.toString()))
                .isEqualTo(1);
        assertThat(JSON.readTree(lines().getFirst()).path("error").asText()).contains("binary data");
        assertThat(JSON.readTree(lines().get(1)).path("error").asText()).contains("binary data");
        assertThat(JSON.readTree(lines().get(2)).path("headline").asText()).isEqualTo("Salvage ship returns");
        assertThat(err.toString()).contains("noise.html").contains("report.txt").doesNotContain("wide.html");

        String book = folder.resolve("book").toString();
        String url = "https://www.harbour.example/noise";
        assertThat(run("import", "--book", book, "--url", url, noise.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("0 captures archived").contains("1 problems");
        assertThat(err.toString()).contains("noise.html").contains("binary data");
    }

    @Test
    void extractPrintsEveryFieldOfItsFormatInItsOrder() throws IOException {
        run("extract", story().toString());
        assertThat(JSON.readTree(lines().getFirst()).fieldNames())
                .toIterable()
                .containsExactly(
                        "file",
                        "url",
                        "kind",
                        "genre",
                        "headline",
                        "kicker",
                        "standfirst",
                        "authors",
                        "published",
                        "modified",
                        "language",
                        "publisher",
                        "section",
                        "text",
                        "blocks",
                        "pictures",
                        "teasers",
                        "rules",
                        "error");
    }

    @Test
    void creditPrintsOneLineForEachLineBlankOnesToo() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "A. Photographer/Strait Wire\n\nGraphic: B. Drawer\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("credit")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(lines()).hasSize(3);
        assertThat(JSON.readTree(lines().get(1)).path("line").asText()).isEmpty();
        assertThat(JSON.readTree(lines().get(2)).path("how").asText()).isEqualTo("graphic");
    }

    @Test
    void wrongUsageIsCodeTwoAndSaysWhatIsWrong() {
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("nonsense");
        assertThat(run("import")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aCommandOnNoBookSaysSo() {
        assertThat(run("topic", "list", "--book", folder.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no book in").contains("nowhere");
    }

    @Test
    void anImportNamesWhatItCouldNotTakeAndTakesTheRest() throws IOException {
        Path story = story();
        Path noise = Files.writeString(folder.resolve("noise.bin"), "nothing");
        String book = folder.resolve("book").toString();
        assertThat(run("import", "--book", book, story.toString(), noise.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("1 captures archived: 1 articles");
        assertThat(err.toString()).contains("noise.bin").contains("name it .html");
        assertThat(run("import", "--book", book, story.toString())).isZero();
        assertThat(out.toString()).contains("0 captures archived").contains("1 were known");
    }

    @Test
    void aBrokenQueryPointsAtThePlaceAndSavesNothing() throws IOException {
        String book = folder.resolve("book").toString();
        run("import", "--book", book, story().toString());
        assertThat(run("topic", "add", "--book", book, "--title", "Broken", "--query", "\"no end"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("quotation mark");
        run("topic", "list", "--book", book);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aTopicGoesOutAsYamlAndInAgain() throws IOException {
        String book = folder.resolve("book").toString();
        run("import", "--book", book, story().toString());
        assertThat(run("topic", "add", "--book", book, "--title", "Salvage", "--query", "\"salvage ship\""))
                .isZero();
        assertThat(out.toString()).isEqualTo("salvage: 1 articles" + System.lineSeparator());
        run("topic", "show", "--book", book, "salvage");
        Path yaml = Files.writeString(folder.resolve("salvage.yaml"), out.toString());
        assertThat(run("topic", "add", "--book", book, yaml.toString())).isZero();
        assertThat(run("topic", "explain", "--book", book, "salvage", "Salvage ship returns"))
                .isZero();
        assertThat(out.toString()).contains("salvage ship");
        assertThat(run("topic", "test", "--book", book, "headline:salvage AND -zebra"))
                .isZero();
        assertThat(lines().getFirst()).isEqualTo("1 articles");
        assertThat(run("topic", "remove", "--book", book, "salvage")).isZero();
        assertThat(run("topic", "show", "--book", book, "salvage")).isEqualTo(1);
    }

    @Test
    void searchFindsAndSaysWhatIsWrongWithAQuery() throws IOException {
        String book = folder.resolve("book").toString();
        run("import", "--book", book, story().toString());
        assertThat(run("search", "--book", book, "harbour cylinder")).isZero();
        assertThat(out.toString()).contains("Salvage ship returns");
        assertThat(run("search", "--book", book, "(harbour")).isEqualTo(2);
        assertThat(err.toString()).contains("beatbook: ");
    }
}
