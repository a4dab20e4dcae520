package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.archive.Messages.bytes;
import static org.beatbook.archive.Messages.gzip;
import static org.beatbook.archive.Messages.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignWarcTest {
    @TempDir
    Path folder;

    private final List<Incoming> taken = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // file, whole records, captures handed out, problems
        "other/CC-MAIN-2024-22.warc.paths.gz, 0, 0, 1",
        "other/cc.warc.gz, 1, 1, 0",
        "other/gzip_extra_sl.warc.gz, 1, 0, 0",
        "other/whirlwind.warc, 4, 1, 0",
        "other/whirlwind.warc.gz, 4, 1, 0",
        "other/whirlwind.warc.wat, 2, 0, 0",
        "other/whirlwind.warc.wat.gz, 2, 0, 0",
        "other/whirlwind.warc.wet, 2, 0, 0",
        "other/whirlwind.warc.wet.gz, 2, 0, 0",
        "warcio/bad.arc, 2, 1, 2",
        "warcio/example-bad-non-chunked.warc.gz, 6, 2, 0",
        "warcio/example-bad.warc.gz.bad, 6, 3, 0",
        "warcio/example-digest.warc, 4, 0, 0",
        "warcio/example-iana.org-chunked.warc, 3, 1, 0",
        "warcio/example-resource.warc.gz, 3, 1, 0",
        "warcio/example-space-in-target-uri.warc.gz, 2, 1, 0",
        "warcio/example-space-in-url.arc, 1, 0, 1",
        "warcio/example-trunc.warc, 3, 0, 1",
        "warcio/example-wget-bad-target-uri.warc.gz, 6, 1, 0",
        "warcio/example-wrong-chunks.warc.gz, 2, 1, 0",
        "warcio/example.arc, 2, 1, 0",
        "warcio/example.arc.gz, 2, 1, 0",
        "warcio/example.warc, 6, 2, 0",
        "warcio/example.warc.gz, 6, 2, 0",
        "warcio/post-test.warc.gz, 6, 3, 0",
    })
    void readsWhatIsWholeOfRealFiles(String name, long records, long captures, long problems) {
        ForeignReport report = ForeignWarc.read(TestData.root().resolve("warc").resolve(name), taken::add);
        assertThat(List.of(report.records(), report.handedOut(), report.problemCount()))
                .as(report.toString())
                .containsExactly(records, captures, problems);
        assertThat(taken)
                .hasSize((int) captures)
                .allSatisfy(in -> assertThat(Archive.decode(in).head().length()).isPositive());
        assertThat(report.problems()).allSatisfy(p -> assertThat(name).endsWith("/" + p.file()));
    }

    @Test
    void realCapturesKeepDateHeaderAndPayload() {
        ForeignWarc.read(TestData.root().resolve("warc/other/whirlwind.warc.gz"), taken::add);
        Incoming page = taken.getFirst();
        Appended told;
        try (Archive archive = Archive.open(folder)) {
            told = archive.append(page, null);
            archive.force();
            assertThat(archive.load(told.place()).body())
                    .hasSize((int) told.head().length());
        }
        assertThat(told.head().time()).isEqualTo(Instant.parse("2024-05-18T01:58:10Z"));
        assertThat(Stored.at(folder, told.place()).record().block()).isEqualTo(page.block());
        assertThat(page.origin()).startsWith("whirlwind.warc.gz@");
    }

    @Test
    void revisitsAreGivenThePayloadTheyReferTo() {
        ForeignWarc.read(TestData.root().resolve("warc/warcio/example.warc.gz"), taken::add);
        assertThat(taken).hasSize(2);
        assertThat(Archive.decode(taken.get(1)).head().digest())
                .isEqualTo(Archive.decode(taken.get(0)).head().digest());
        assertThat(taken.get(1).time()).isAfter(taken.get(0).time());
    }

    @Test
    void goesOnBehindARecordWhoseLengthIsWrong() throws IOException {
        for (int wrong : new int[] {-7, 30, 500, 1 << 30}) {
            byte[] bad = record(2, wrong);
            Path file = write("x.warc", joined(record(1, 0), bad, record(3, 0)));
            ForeignReport report = ForeignWarc.read(file, taken::add);
            assertThat(urls()).as("wrong by %d", wrong).containsExactly("http://x.example/1", "http://x.example/3");
            assertThat(report.problemCount()).isEqualTo(1);
            assertThat(report.problems().getFirst().offset()).isEqualTo(record(1, 0).length);
            taken.clear();
        }
    }

    @Test
    void goesOnBehindADamagedMember() throws IOException {
        byte[] second = gzip(record(2, 0));
        for (int at = 0; at < second.length; at += 3) {
            byte[] damaged = second.clone();
            damaged[at] ^= (byte) 0xff;
            Path file = write("x.warc.gz", joined(gzip(record(1, 0)), damaged, gzip(record(3, 0))));
            ForeignReport report = ForeignWarc.read(file, taken::add);
            assertThat(urls()).as("damaged at %d", at).contains("http://x.example/1", "http://x.example/3");
            assertThat(urls().size() + report.problemCount()).isGreaterThanOrEqualTo(3);
            taken.clear();
        }
    }

    @Test
    void readsTheWholeFileAsOneMember() throws IOException {
        Path file = write("x.warc.gz", gzip(joined(record(1, 0), record(2, 5), record(3, 0))));
        ForeignReport report = ForeignWarc.read(file, taken::add);
        assertThat(urls()).contains("http://x.example/1");
        assertThat(report.problemCount()).isEqualTo(1);
    }

    @Test
    void namesATruncatedTailAndGarbage() throws IOException {
        byte[] whole = gzip(record(2, 0));
        Path torn = write("torn.warc.gz", joined(gzip(record(1, 0)), java.util.Arrays.copyOf(whole, whole.length - 9)));
        assertThat(ForeignWarc.read(torn, taken::add).problems())
                .extracting(Problem::offset)
                .containsExactly((long) gzip(record(1, 0)).length);
        Path garbage = write("garbage.warc.gz", joined(gzip(record(1, 0)), bytes("and then some"), gzip(record(3, 0))));
        assertThat(ForeignWarc.read(garbage, taken::add).problemCount()).isEqualTo(1);
        assertThat(urls()).containsExactly("http://x.example/1", "http://x.example/1", "http://x.example/3");
    }

    @Test
    void longRecordsAreSkippedAndNamed() throws IOException {
        for (String name : new String[] {"x.warc", "x.warc.gz"}) {
            byte[] giant = record("http://x.example/giant", "x".repeat(100_000), 0);
            byte[] all = name.endsWith("gz")
                    ? joined(gzip(record(1, 0)), gzip(giant), gzip(record(3, 0)))
                    : joined(record(1, 0), giant, record(3, 0));
            Path file = write(name, all);
            try (ForeignWarc warc = ForeignWarc.open(file, 50_000)) {
                warc.forEachRemaining(taken::add);
                assertThat(warc.report().problems())
                        .extracting(Problem::reason)
                        .containsExactly("skipped: the record has " + http("x".repeat(100_000)).length
                                + " bytes, the limit is 50000");
            }
            assertThat(urls()).containsExactly("http://x.example/1", "http://x.example/3");
            taken.clear();
        }
    }

    @Test
    void toleratesWhatCrawlersWrite() throws IOException {
        String head = "WARC/1.0\nWARC-Type: response\nWARC-Record-ID: <urn:x>\n";
        String page = "no http header here";
        Path file = write(
                "x.warc",
                joined(
                        bytes(head
                                + "WARC-Target-URI: <http://x.example/a b>\nWARC-Date: 2023-09\nContent-Type: application/http\n"
                                + "Content-Length: " + page.length() + "\n\n" + page + "\n\n"),
                        bytes("WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x.example/\r\n folded\r\n"
                                + "WARC-Date: yesterday\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
                        bytes(
                                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: dns:x.example\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
                        bytes("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n")));
        ForeignReport report = ForeignWarc.read(file, taken::add);
        assertThat(report.problems()).isEmpty();
        assertThat(report.passedOver()).containsEntry("response that is no page", 2L);
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).url()).isEqualTo("http://x.example/a%20b");
        assertThat(taken.get(0).http()).isFalse();
        assertThat(taken.get(0).time()).isEqualTo(Instant.parse("2023-09-01T00:00:00Z"));
        assertThat(taken.get(1).url()).isEqualTo("http://x.example/%20folded");
        assertThat(taken.get(1).timeKnown()).isFalse();
    }

    @Test
    void anEmptyFileHoldsNothing() throws IOException {
        assertThat(ForeignWarc.read(write("x.warc", new byte[0]), taken::add).records())
                .isZero();
    }

    private List<String> urls() {
        return taken.stream().map(Incoming::url).toList();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] record(int n, int wrong) {
        return record("http://x.example/" + n, "<p>Page number " + n, wrong);
    }

    private static byte[] http(String body) {
        return Messages.http("", bytes(body));
    }

    private static byte[] record(String url, String body, int wrong) {
        byte[] block = http(body);
        return joined(
                bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                        + "\r\nWARC-Date: 2023-09-13T00:00:00.5Z\r\nContent-Type: application/http;msgtype=response\r\n"
                        + "Content-Length: " + (block.length + wrong) + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }
}
