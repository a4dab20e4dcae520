package org.beatbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The sample as committed. */
class SampleWarcTest {
    private static final Path ROOT = Files.exists(Path.of("sample/manifest.yaml")) ? Path.of(".") : Path.of("..");

    @Test
    void committedWarcEqualsWhatTheSourcesMake() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        for (byte[] record : SampleWarc.records(new SamplePages(ROOT.resolve("sample")).build())) {
            made.write(record);
        }
        byte[] committed = new GZIPInputStream(
                        new ByteArrayInputStream(Files.readAllBytes(ROOT.resolve(SampleWarc.WARC))))
                .readAllBytes();
        assertThat(Arrays.mismatch(committed, made.toByteArray()))
                .as("first byte that differs; run org.beatbook.sample.SampleWarc")
                .isEqualTo(-1);
    }

    @Test
    void committedExpectationsEqualWhatTheSourcesSay() throws IOException {
        assertThat(Files.readString(ROOT.resolve(SampleWarc.EXPECTED)))
                .isEqualTo(SampleWarc.expected(new SamplePages(ROOT.resolve("sample")).build()));
    }

    @Test
    void everyAddressIsUnderTheReservedTopLevelAndEveryRecordReads() throws IOException {
        int responses = 0;
        try (WarcReader reader = new WarcReader(ROOT.resolve(SampleWarc.WARC))) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    responses++;
                    assertThat(URI.create(response.target()).getHost()).endsWith(".example");
                    assertThat(response.http().body().stream().readAllBytes()).isNotEmpty();
                }
            }
        }
        assertThat(responses).isGreaterThan(80);
    }

    @Test
    void everyPageOfAnInventedOutletSaysSo() {
        new SamplePages(ROOT.resolve("sample"))
                .build().exchanges().stream()
                        .filter(e -> e.status() == 200
                                && e.headers().getOrDefault("Content-Type", "").startsWith("text/html"))
                        .forEach(e -> assertThat(new String(e.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                                .as(e.url())
                                .contains("beatbook-sample"));
    }
}
