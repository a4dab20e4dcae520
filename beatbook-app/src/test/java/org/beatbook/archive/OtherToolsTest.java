package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.archive.Messages.TIME;
import static org.beatbook.archive.Messages.bytes;
import static org.beatbook.archive.Messages.chunked;
import static org.beatbook.archive.Messages.gzip;
import static org.beatbook.archive.Messages.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.tools.WarcTool;

/** What we write, read by jwarc. */
class OtherToolsTest {
    private static final byte[] BODY = bytes("<p>the same page</p>".repeat(300));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeEveryKindOfRecord() {
        try (Archive archive = Archive.open(folder)) {
            byte[] message = http("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip(BODY)));
            Appended first = archive.append(response("https://paper.example/a", message), null);
            archive.append(
                    response("https://paper.example/a", message).withTime(TIME.plusSeconds(1), true),
                    first.head(),
                    first.place());
            archive.append(response("https://paper.example/c d|e", http("Transfer-Encoding: chunked\r\n", BODY)), null);
            archive.append(response("https://paper.example/뉴스", http("Content-Length: 6000\r\n", BODY)), null);
            archive.append(Incoming.resource("file:///a.txt", TIME, false, null, BODY, "s", "a.txt"), null);
            archive.append(Incoming.resource("file:///b.bin", TIME, false, "nonsense; of=", BODY, "s", "b"), null);
            archive.append(Incoming.resource("file:///empty", TIME, false, "text/plain", new byte[0], "s", "b"), null);
            archive.force();
            archive.expunge("file:///empty");
        }
        file = folder.resolve("beatbook-00001.warc.gz");
    }

    @Test
    void jwarcsHeaderRulesAcceptEveryRecordAndItsDigestsAreRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            reader.calculateBlockDigest();
            reader.onWarning(wrong::add);
            for (WarcRecord record : reader) {
                types.add(record.type());
                wrong.addAll(HeaderValidator.warc_1_1().validate(record.headers()));
                record.body().consume();
                assertThat(record.calculatedBlockDigest())
                        .isEqualTo(record.blockDigest())
                        .isPresent();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(types).contains("warcinfo", "response", "revisit", "resource", "metadata");
    }

    @Test
    void jwarcDecodesThePayloadAndFollowsTheRevisit() throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            reader.next();
            WarcResponse response = (WarcResponse) reader.next().orElseThrow();
            String id = response.id().toString();
            assertThat(response.http().bodyDecoded().stream().readAllBytes()).isEqualTo(BODY);
            reader.next();
            WarcRevisit revisit = (WarcRevisit) reader.next().orElseThrow();
            assertThat(revisit.refersTo().orElseThrow()).hasToString(id);
            assertThat(revisit.payloadDigest())
                    .isEqualTo(response.payloadDigest())
                    .isPresent();
            assertThat(revisit.http().status()).isEqualTo(200);
        }
    }

    @Test
    void jwarcsValidateToolFindsNothing() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(WarcTool.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        WarcTool.class.getName(),
                        "validate",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Incoming response(String url, byte[] message) {
        return Incoming.response(url, TIME, message, "paper.example", "pile.warc.gz@77");
    }
}
