package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.archive.Messages.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash may leave any part of what was not forced. */
class TornTailTest {
    private static final String NAME = "beatbook-00001.warc.gz";

    @TempDir
    Path folder;

    private final List<Appended> forced = new ArrayList<>();
    private byte[] bytes;
    private int told;

    @BeforeEach
    void writeThreeOfWhichTheLastIsNotForced() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            forced.add(archive.append(page(1), null));
            forced.add(archive.append(page(2), null));
            archive.force();
            told = (int) Files.size(folder.resolve(NAME));
            archive.append(page(3), null);
        }
        bytes = Files.readAllBytes(folder.resolve(NAME));
    }

    @Test
    void isCutBackAtEveryByte() throws IOException {
        for (int end = told; end < bytes.length; end++) {
            tear(end, end % 2 == 0);
            Tail tail = Tail.of(folder, NAME);
            assertThat(tail.cut().map(Healed::tornBytes).orElse(0L)).isEqualTo(end - told);
            assertThat(Files.size(folder.resolve(NAME))).isEqualTo(told);
        }
    }

    @Test
    void isReportedAndWritingGoesOn() throws IOException {
        for (int end = told; end < bytes.length; end += 37) {
            tear(end, end % 2 == 0);
            try (Archive archive = Archive.open(folder)) {
                if (end == told) {
                    assertThat(archive.healed()).isEmpty();
                } else {
                    assertThat(archive.healed()).contains(new Healed(NAME, told, end - told));
                }
                assertGoesOn(archive);
            }
        }
    }

    @Test
    void ofZeroBytesOrNoiseIsCutBack() throws IOException {
        byte[] noise = Arrays.copyOfRange(bytes, 30, 200);
        for (byte[] tail : List.of(new byte[5000], noise)) {
            tear(told, true);
            Files.write(folder.resolve(NAME), tail, StandardOpenOption.APPEND);
            try (Archive archive = Archive.open(folder)) {
                assertThat(archive.healed()).contains(new Healed(NAME, told, tail.length));
                assertGoesOn(archive);
            }
        }
    }

    @Test
    void inTheFirstRecordLeavesAnArchiveThatOpens() throws IOException {
        for (int end = 0; end < forced.getFirst().place().offset(); end += 11) {
            tear(end, false);
            try (Archive archive = Archive.open(folder)) {
                archive.append(page(9), null);
            }
            assertThat(Archive.verify(folder).problems()).isEmpty();
        }
    }

    @Test
    void neverTakesWholeRecordsBehindDamage() throws IOException {
        byte[] flipped = bytes.clone();
        flipped[(int) forced.getFirst().place().offset() + 60] ^= 0x55;
        Files.deleteIfExists(folder.resolve("forced"));
        Files.write(folder.resolve(NAME), flipped);
        try (Archive archive = Archive.open(folder)) {
            assertThat(archive.healed()).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve(NAME))).isEqualTo(flipped);
    }

    @Test
    void ofAFileShorterThanWhatWasForcedIsDamageAndStays() throws IOException {
        Files.write(folder.resolve(NAME), Arrays.copyOf(bytes, told - 10));
        try (Archive archive = Archive.open(folder)) {
            archive.append(page(4), null);
        }
        assertThat(Files.size(folder.resolve(NAME))).isEqualTo(told - 10);
        assertThat(folder.resolve("beatbook-00002.warc.gz")).exists();
        assertThat(Archive.verify(folder).problems()).isNotEmpty();
    }

    private void tear(int end, boolean noted) throws IOException {
        Files.write(folder.resolve(NAME), Arrays.copyOf(bytes, end));
        Files.deleteIfExists(folder.resolve("forced"));
        if (noted) {
            Forced.note(folder, NAME, told);
        }
    }

    private void assertGoesOn(Archive archive) {
        Appended next = archive.append(page(4), null);
        archive.force();
        List<Appended> all = new ArrayList<>();
        archive.replay(null, all::add);
        assertThat(all).containsExactly(forced.get(0), forced.get(1), next);
    }
}
