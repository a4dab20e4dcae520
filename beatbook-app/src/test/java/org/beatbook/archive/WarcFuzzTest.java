package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.archive.Messages.bytes;
import static org.beatbook.archive.Messages.gzip;
import static org.beatbook.archive.Messages.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken and hostile files: no crash, no hang, bounded memory; a capture that is handed out can be archived. */
class WarcFuzzTest {
    private static final int ROUNDS = Integer.getInteger("beatbook.fuzz.rounds", 1500);

    @TempDir
    Path folder;

    @Test
    void randomAndMutatedFilesAreRead() throws IOException {
        Random random = new Random(20230913);
        byte[][] seeds = seeds();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = round % 10 == 0 ? noise(random) : mutated(seeds[random.nextInt(seeds.length)], random);
            Path path = Files.write(folder.resolve("f"), file);
            ForeignReport report = ForeignWarc.read(path, WarcFuzzTest::archivable);
            assertThat(report.records()).isLessThanOrEqualTo(file.length);
        }
    }

    @Test
    void timeStaysLinearInHostileFiles() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            byte[] magic = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
            read(repeated(magic, 1 << 20));
            read(repeated(joined(magic, new byte[] {0, 0, 4, -1, -5}), 1 << 20));
            read(repeated(bytes("WARC/1.0\r\nContent-Length: 2000000\r\n\r\n"), 1 << 20));
            read(repeated(bytes("WARC/1.0\r\n"), 1 << 20));
            read(repeated(bytes("http://x.example/ 1.1.1.1 20140216050221 text/html 99999\n"), 1 << 20));
            read(repeated(bytes("a: "), 1 << 20));
            read(gzip(repeated(bytes("WARC/1.0\r\nContent-Length: 9000000\r\n\r\n"), 1 << 20)));
            read(gzip(new byte[100 << 20]));
        });
    }

    private void read(byte[] file) throws IOException {
        ForeignReport report = ForeignWarc.read(Files.write(folder.resolve("f"), file), in -> {});
        assertThat(report.problemCount()).isPositive();
        assertThat(report.problems()).hasSizeLessThanOrEqualTo(1000);
    }

    private static void archivable(Incoming in) {
        try {
            assertThat(Archive.decode(in).head().url()).isEqualTo(in.url());
        } catch (PayloadException e) {
            assertThat(e).hasMessageContaining("refused");
        }
    }

    private static byte[][] seeds() {
        byte[] page =
                record("response", Messages.http("Content-Encoding: gzip\r\n", gzip(bytes("<p>page".repeat(40)))));
        byte[] chunks =
                record("response", Messages.http("Transfer-Encoding: chunked\r\n", Messages.chunked(bytes("<p>b"))));
        byte[] info = record("warcinfo", bytes("software: x\r\n"));
        byte[] again = record("revisit", bytes("HTTP/1.1 200 OK\r\n\r\n"));
        byte[] arc = bytes("filedesc://x.arc 0.0.0.0 20140216050221 text/plain 9\n1 0 Name\n\n"
                + "http://x.example/ 1.1.1.1 20140216050221 text/html 22\nHTTP/1.0 200 OK\n\nabcde\n\n");
        return new byte[][] {
            joined(info, page, chunks, again),
            joined(gzip(info), gzip(page), gzip(chunks), gzip(again)),
            gzip(joined(info, page, chunks, again)),
            arc,
            gzip(arc)
        };
    }

    private static byte[] record(String type, byte[] block) {
        return joined(
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:a>\r\nWARC-Refers-To: <urn:a>\r\n"
                        + "WARC-Target-URI: http://x.example/\r\nWARC-Date: 2023-09-13T00:00:00Z\r\n"
                        + "Content-Type: application/http\r\nContent-Length: " + block.length + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(3000)];
        random.nextBytes(noise);
        return noise;
    }

    /** Bytes changed, cut out, doubled, put elsewhere. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] now = seed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(now.length);
            int to = Math.min(now.length, at + 1 + random.nextInt(60));
            byte[] part = Arrays.copyOfRange(now, at, to);
            switch (random.nextInt(4)) {
                case 0 -> now[at] = (byte) random.nextInt();
                case 1 -> now = joined(Arrays.copyOf(now, at), Arrays.copyOfRange(now, to, now.length), new byte[1]);
                case 2 -> now = joined(Arrays.copyOf(now, to), part, Arrays.copyOfRange(now, to, now.length));
                default -> now = joined(part, now);
            }
        }
        return now;
    }

    private static byte[] repeated(byte[] part, int length) {
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[i] = part[i % part.length];
        }
        return all;
    }
}
