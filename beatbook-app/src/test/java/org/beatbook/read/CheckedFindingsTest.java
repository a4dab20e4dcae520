package org.beatbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The precision that {@code docs/reading.md} tells is what the checked list gives, and is enough. */
class CheckedFindingsTest {
    private static List<String[]> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        Path docs = Files.isDirectory(Path.of("docs")) ? Path.of("docs") : Path.of("../docs");
        try (Stream<String> lines = Files.lines(docs.resolve("checked-findings.tsv"))) {
            rows = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"event, 70, .85, .871", "quote, 65, .92, .923", "name, 65, .93, .954", "country, 200, .95, .960"})
    void precisionIsAsTold(String kind, int many, double aim, double told) {
        List<String> verdicts = rows.stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[6])
                .toList();
        assertThat(verdicts).hasSize(many);
        assertThat(Set.copyOf(verdicts)).isSubsetOf("right", "wrong");
        double precision = verdicts.stream().filter("right"::equals).count() / (double) many;
        assertThat(precision).isGreaterThanOrEqualTo(aim).isBetween(told - .001, told + .001);
    }

    @ParameterizedTest
    @CsvSource({"sample", "others"})
    void rowsHoldPlacesAndHashesButNoText(String set) {
        assertThat(rows.stream().filter(row -> row[1].equals("sample") == set.equals("sample")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row).hasSize(8);
                    assertThat(Integer.parseInt(row[3])).isLessThan(Integer.parseInt(row[4]));
                    assertThat(row[5]).matches("[0-9a-f]{64}");
                });
    }
}
