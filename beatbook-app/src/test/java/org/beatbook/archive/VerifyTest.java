package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.archive.Messages.TIME;
import static org.beatbook.archive.Messages.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String NAME = "beatbook-00001.warc.gz";

    @TempDir
    Path folder;

    private Appended first;
    private Appended revisit;
    private byte[] bytes;

    @BeforeEach
    void writeTwoPagesAndARevisit() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            first = archive.append(page(1), null);
            archive.append(page(2), null);
            revisit = archive.append(page(1).withTime(TIME.plusSeconds(5), true), first.head(), first.place());
        }
        bytes = Files.readAllBytes(folder.resolve(NAME));
    }

    @Test
    void countsWhatIsSound() {
        VerifyReport report = Archive.verify(folder);
        assertThat(report.sound()).isTrue();
        assertThat(report).isEqualTo(new VerifyReport(1, 7, 3, bytes.length, List.of(), 0));
    }

    /** What gzip itself does not check, time, operating system and the bits that fill the last byte, holds nothing of ours. */
    @Test
    void findsEveryFlippedByteThatMeansSomething() throws IOException {
        List<Integer> unseen = new ArrayList<>();
        List<Long> starts = starts();
        for (int i = 0; i < bytes.length; i += 5) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 0x10;
            Files.write(folder.resolve(NAME), flipped);
            if (Archive.verify(folder).sound() && !idle(i, starts)) {
                unseen.add(i);
            }
        }
        assertThat(unseen).isEmpty();
    }

    private boolean idle(int at, List<Long> starts) {
        long start = starts.stream().filter(s -> s <= at).max(Long::compare).orElseThrow();
        long end = starts.stream().filter(s -> s > at).findFirst().orElse((long) bytes.length);
        return (at - start >= 4 && at - start <= 9) || at == end - 9;
    }

    @Test
    void namesFileAndOffset() throws IOException {
        byte[] flipped = bytes.clone();
        flipped[(int) (first.place().end() - 5)] ^= 1;
        Files.write(folder.resolve(NAME), flipped);
        assertThat(Archive.verify(folder).problems())
                .anySatisfy(p -> assertThat(p.toString())
                        .startsWith(NAME + " at byte " + first.place().offset() + ": ")
                        .contains("checksum"));
    }

    @Test
    void findsBlocksAndPayloadsAndIdsThatWereChangedWithTheirChecksums() throws IOException {
        Raw raw = Stored.at(folder, first.place()).record();
        byte[] otherBlock = Messages.http("", Messages.bytes("<p>Story number 7"));
        Fields kept = without(raw.fields(), "Content-Length");
        byte[] record = RecordWriter.member(kept, otherBlock);
        replace(first.place(), record);
        assertThat(Archive.verify(folder).problems())
                .extracting(Problem::reason)
                .contains("the payload does not match its digest", "the metadata record tells of another payload");
    }

    @Test
    void findsAMissingOriginalAndAMissingMetadataRecord() throws IOException {
        Place place = first.place();
        replace(place, new byte[0]);
        assertThat(Archive.verify(folder).problems())
                .extracting(Problem::offset, Problem::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        revisit.place().offset() - place.length(), "the record that the revisit refers to is missing"));
        Files.write(
                folder.resolve(NAME), Arrays.copyOf(bytes, (int) revisit.place().end()));
        assertThat(Archive.verify(folder).problems())
                .extracting(Problem::reason)
                .containsExactly("the capture's metadata record is missing");
    }

    @Test
    void findsAFileThatIsGoneAndTornTails() throws IOException {
        Files.move(folder.resolve(NAME), folder.resolve("beatbook-00002.warc.gz"));
        assertThat(Archive.verify(folder).problems())
                .extracting(Problem::reason)
                .containsExactly("the file before it is missing: beatbook-00001.warc.gz");
        Files.write(folder.resolve(NAME), Arrays.copyOf(bytes, bytes.length - 3));
        assertThat(Archive.verify(folder).problems())
                .extracting(Problem::reason)
                .contains("the gzip member is cut short");
    }

    @Test
    void findsAMetadataRecordThatTellsOfAnotherPayload() throws IOException {
        CaptureHead head = first.head();
        CaptureHead other = new CaptureHead(
                head.id(), head.url(), head.time(), true, 200, "text/html", "sha256:" + "0".repeat(64), 3, "s");
        Place metadata = new Place(
                NAME, first.place().end(), secondOffset() - first.place().end());
        replace(metadata, RecordWriter.metadata(other, null));
        assertThat(Archive.verify(folder).problems())
                .extracting(Problem::reason)
                .contains("the metadata record tells of another payload");
    }

    private long secondOffset() throws IOException {
        return starts().get(3);
    }

    private List<Long> starts() throws IOException {
        List<Long> starts = new ArrayList<>();
        try (Records records = new Records(folder.resolve(NAME), 0, 1 << 20, p -> {})) {
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                starts.add(raw.offset());
            }
        }
        return starts;
    }

    private void replace(Place place, byte[] record) throws IOException {
        Files.write(
                folder.resolve(NAME),
                Messages.joined(
                        Arrays.copyOf(bytes, (int) place.offset()),
                        record,
                        Arrays.copyOfRange(bytes, (int) place.end(), bytes.length)));
    }

    private static Fields without(Fields fields, String... names) {
        Fields kept = new Fields();
        String[] pairs = fields.pairs();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!List.of(names).contains(pairs[i]) && !pairs[i].equals("WARC-Block-Digest")) {
                kept.add(pairs[i], pairs[i + 1]);
            }
        }
        return kept;
    }
}
