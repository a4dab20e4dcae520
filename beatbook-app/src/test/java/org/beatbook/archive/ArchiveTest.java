package org.beatbook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beatbook.archive.Messages.TIME;
import static org.beatbook.archive.Messages.bytes;
import static org.beatbook.archive.Messages.chunked;
import static org.beatbook.archive.Messages.gzip;
import static org.beatbook.archive.Messages.http;
import static org.beatbook.archive.Messages.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beatbook.news.Capture;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasAppended() {
        byte[] body = bytes("<h1>Liftoff</h1> ".repeat(500));
        Incoming in = Incoming.response(
                "https://paper.example/a",
                TIME,
                http("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip(body))),
                "paper.example",
                "pile.warc.gz");
        Incoming file = Incoming.resource(
                "https://paper.example/b.txt", TIME, false, "text/plain", bytes("plain"), "paper.example", null);
        try (Archive archive = Archive.open(folder)) {
            Appended page = archive.append(in, null);
            Appended text = archive.append(file, null);
            archive.force();

            Capture loaded = archive.load(page.place());
            assertThat(loaded.body()).isEqualTo(body);
            assertThat(loaded.head())
                    .isEqualTo(page.head())
                    .isEqualTo(Archive.decode(in).head());
            assertThat(loaded.head().status()).isEqualTo(200);
            assertThat(loaded.head().contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(Archive.read(folder).load(text.place()).head()).isEqualTo(text.head());
            assertThat(text.head().timeKnown()).isFalse();
        }
        assertThat(replayed(null)).extracting(a -> a.head().url()).containsExactly(in.url(), file.url());
        assertSound();
    }

    @Test
    void replayGivesTheSameHeadsAndPlacesAsAppending() {
        List<Appended> told = new ArrayList<>();
        try (Archive archive = Archive.open(folder)) {
            for (int i = 0; i < 20; i++) {
                told.add(archive.append(page(i), null));
            }
        }
        assertThat(replayed(null)).isEqualTo(told);
        assertThat(replayed(told.get(7).place())).isEqualTo(told.subList(8, 20));
        assertThat(replayed(told.getLast().place())).isEmpty();
    }

    @Test
    void goesOnInTheNewestFileAndRotatesBySize() {
        List<Appended> told = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            try (Archive archive = Archive.open(folder, 4000)) {
                for (int i = 0; i < 10; i++) {
                    told.add(archive.append(page(round * 10 + i), null));
                }
                archive.force();
                assertThat(archive.healed()).isEmpty();
            }
        }
        assertThat(WarcFiles.in(folder))
                .hasSizeGreaterThan(3)
                .startsWith("beatbook-00001.warc.gz", "beatbook-00002.warc.gz");
        assertThat(replayed(null)).isEqualTo(told);
        assertSound();
    }

    @Test
    void theSameBytesAgainAreARevisitThatLoadsAsTheOriginal() throws IOException {
        Instant later = TIME.plusSeconds(60);
        byte[] message = http("Content-Encoding: gzip\r\n", gzip(bytes("same ".repeat(2000))));
        Incoming first = Incoming.response("https://paper.example/a", TIME, message, "s", null);
        Incoming again = Incoming.response("https://paper.example/a", later, message, "s", null);
        try (Archive archive = Archive.open(folder)) {
            Appended original = archive.append(first, null);
            Appended revisit = archive.append(again, original.head(), original.place());
            archive.force();

            assertThat(Stored.at(folder, revisit.place()).revisit()).isTrue();
            assertThat(revisit.head().digest()).isEqualTo(original.head().digest());
            Capture loaded = archive.load(
                    revisit.place(),
                    id -> Optional.of(original.place())
                            .filter(p -> id.equals(original.head().id())));
            assertThat(loaded.body()).isEqualTo(bytes("same ".repeat(2000)));
            assertThat(loaded.head()).isEqualTo(revisit.head());
            assertThat(archive.load(revisit.place()).body()).isEqualTo(loaded.body());
            assertThatThrownBy(() -> archive.load(revisit.place(), id -> Optional.empty()))
                    .isInstanceOf(DamagedException.class)
                    .hasMessageContaining(
                            "beatbook-00001.warc.gz at byte " + revisit.place().offset());
            assertThat(replayed(null)).containsExactly(original, revisit);
        }
        assertSound();
    }

    @Test
    void bodiesThatOnlyUnpackToTheSameAreNotToldToBeTheSame() {
        byte[] body = bytes("same ".repeat(2000));
        Incoming packed = Incoming.response(
                "https://paper.example/a", TIME, http("Content-Encoding: gzip\r\n", gzip(body)), "s", null);
        Incoming plain = Incoming.response("https://paper.example/a", TIME.plusSeconds(1), http("", body), "s", null);
        try (Archive archive = Archive.open(folder)) {
            Appended first = archive.append(packed, null);
            Appended second = archive.append(plain, first.head(), first.place());
            archive.force();
            assertThat(second.head().digest()).isEqualTo(first.head().digest());
            assertThat(Stored.at(folder, second.place()).revisit()).isFalse();
        }
    }

    @Test
    void filesSayWhatTheyAreAndRecordIdsComeOfCaptureIds() throws IOException {
        Appended told;
        try (Archive archive = Archive.open(folder)) {
            told = archive.append(page(1), null);
        }
        List<Raw> raws = new ArrayList<>();
        try (Records records = new Records(folder.resolve("beatbook-00001.warc.gz"), 0, 1 << 20, p -> {})) {
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                raws.add(raw);
            }
        }
        assertThat(raws).extracting(Raw::type).containsExactly("warcinfo", "response", "metadata");
        assertThat(RecordIds.captureId(raws.get(1).id())).contains(told.head().id());
        assertThat(RecordIds.captureId(raws.get(2).id())).isEmpty();
        assertThat(raws.get(1).fields().first("WARC-Date")).contains("2023-09-13T04:05:06.789Z");
        assertThat(new String(raws.get(1).block(), UTF_8))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("number 1");
    }

    @Test
    void readersSeeWhatIsForcedAfterTheyOpened() {
        try (Archive archive = Archive.open(folder);
                Archive reader = Archive.read(folder)) {
            Appended first = archive.append(page(1), null);
            archive.force();
            assertThat(reader.load(first.place()).head()).isEqualTo(first.head());
            Appended second = archive.append(page(2), null);
            archive.force();
            assertThat(reader.load(second.place()).head()).isEqualTo(second.head());
            assertThatThrownBy(() -> reader.append(page(3), null)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsCalledHttpAndIsNotIsKeptAsAResource() {
        Incoming in = Incoming.response("https://paper.example/a", TIME, bytes("<p>no header"), "s", null);
        try (Archive archive = Archive.open(folder)) {
            Appended told = archive.append(in, null);
            archive.force();
            Capture loaded = archive.load(told.place());
            assertThat(loaded.head()).isEqualTo(told.head());
            assertThat(loaded.body()).isEqualTo(in.block());
        }
        assertSound();
    }

    @Test
    void headerLinesCannotBeSmuggledIn() {
        Incoming in = Incoming.resource(
                "https://paper.example/a\r\nWARC-Type: warcinfo",
                TIME,
                true,
                "text/html\r\nX: y",
                bytes("x"),
                "paper\r\ntime-known: false",
                "file\nname");
        try (Archive archive = Archive.open(folder)) {
            Appended told = archive.append(in, null);
            archive.force();
            assertThat(archive.load(told.place()).head()).isEqualTo(told.head());
            assertThat(told.head().url()).isEqualTo("https://paper.example/a%0D%0AWARC-Type:%20warcinfo");
        }
        assertSound();
    }

    @Test
    void bombsAndGiantsAreRefusedWithTheLimitNamed() {
        Incoming bomb = Incoming.response(
                "https://paper.example/a",
                TIME,
                http("Content-Encoding: gzip\r\n", gzip(new byte[30 << 20])),
                "s",
                null);
        assertThatThrownBy(() -> Archive.decode(bomb))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("bomb");
        Incoming giant = Incoming.resource("u:x", TIME, true, null, new byte[(64 << 20) + 1], "s", null);
        assertThatThrownBy(() -> Archive.decode(giant))
                .isInstanceOf(PayloadException.class)
                .hasMessageContaining("limit");
    }

    @Test
    void manyThreadsAppendWithoutMixingRecords() throws InterruptedException {
        try (Archive archive = Archive.open(folder, 20_000)) {
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 200; i++) {
                    int n = i;
                    threads.execute(() -> {
                        archive.append(page(n), null);
                        if (n % 10 == 0) {
                            archive.force();
                        }
                    });
                }
                threads.shutdown();
                assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(replayed(null)).extracting(a -> a.head().url()).hasSize(200).doesNotHaveDuplicates();
        assertSound();
    }

    private List<Appended> replayed(@Nullable Place after) {
        List<Appended> all = new ArrayList<>();
        assertThat(Archive.read(folder).replay(after, all::add)).isEmpty();
        return all;
    }

    private void assertSound() {
        assertThat(Archive.verify(folder).problems()).isEmpty();
    }
}
