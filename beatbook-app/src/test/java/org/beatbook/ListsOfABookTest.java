package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beatbook.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are imported into a book are read with, and are copied and kept with it. */
class ListsOfABookTest {
    private static final String ENTITY =
            "{\"id\":\"x-1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Orlando Quimbeley\"],"
                    + "\"alias\":[\"Orlando Kwimbeli\"],\"country\":[\"cu\"]}}\n";

    private static final String PAGE =
            "<html lang=en><head><title>Port closed</title><meta property=og:type content=article><meta property=article:published_time content=2024-02-07T08:00:00Z></head><body><article><h1>Port closed</h1>"
                    + "<p>The port was closed on Monday after a storm had damaged its cranes and flooded the lower docks.</p>"
                    + "<p>Orlando Kwimbeli met engineers in Havana on Tuesday, and the talks went on until the evening.</p>"
                    + "<p>Ships were told to wait outside the harbour until the pilots came back to work on Thursday.</p></article></body></html>";

    @TempDir
    Path folder;

    private String run(String... args) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(Main.run(args, out, out))
                .as(String.join(" ", args) + "\n" + said)
                .isZero();
        return said.toString();
    }

    @Test
    void listsServeFromThenOnAndSurviveRebuildAndBackup() throws IOException {
        String book = folder.resolve("book").toString();
        Path page = Files.writeString(folder.resolve("port.html"), PAGE);
        Path entities = Files.writeString(folder.resolve("entities.ftm.json"), ENTITY);
        run("import", "--book", book, "--url", "https://harbour.example/port", page.toString());
        assertThat(notes(Path.of(book))).contains("place-havana").doesNotContain("orlando-quimbeley");
        assertThat(run("names", "import", "--book", book, entities.toString()))
                .contains("1 taken, 0 passed over, 0 not readable")
                .contains("beatbook rebuild");
        run("rebuild", "--book", book);
        assertThat(notes(Path.of(book))).contains("person-orlando-quimbeley");
        Path copy = folder.resolve("copy");
        run("backup", "--book", book, copy.toString());
        run("rebuild", "--book", copy.toString());
        assertThat(notes(copy)).isEqualTo(notes(Path.of(book)));
    }

    private static String notes(Path book) {
        return String.join(
                "\n",
                Fingerprint.of(book).stream()
                        .filter(line -> line.startsWith("notes "))
                        .toList());
    }
}
