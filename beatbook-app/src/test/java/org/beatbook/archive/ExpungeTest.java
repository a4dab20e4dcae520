package org.beatbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beatbook.archive.Messages.TIME;
import static org.beatbook.archive.Messages.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.beatbook.news.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpungeTest {
    private static final String URL = "https://paper.example/story/3";

    @TempDir
    Path folder;

    @Test
    void takesTheUrlOutAndTellsWhereTheOthersAreNow() throws IOException {
        List<Appended> told = new ArrayList<>();
        try (Archive archive = Archive.open(folder, 3000)) {
            for (int i = 0; i < 12; i++) {
                told.add(archive.append(page(i), null));
            }
            Appended gone = told.get(3);
            archive.append(page(URL, "a later version").withTime(TIME.plusSeconds(9), true), null);
            archive.force();

            ExpungeReport report = archive.expunge(URL);
            assertThat(report.captures()).isEqualTo(2);
            assertThat(report.files()).contains(gone.place().file()).hasSize(2);
            for (Appended each : told) {
                if (each != gone) {
                    Place now = report.moved().getOrDefault(each.place(), each.place());
                    assertThat(archive.load(now).head()).isEqualTo(each.head());
                }
            }
            assertThat(report.moved()).doesNotContainKey(gone.place());
            assertThat(archive.expunge(URL).captures()).isZero();
            archive.append(page(99), null);
        }
        List<String> urls = new ArrayList<>();
        assertThat(Archive.read(folder).replay(null, a -> urls.add(a.head().url())))
                .isEmpty();
        assertThat(urls).hasSize(12).doesNotContain(URL).contains("https://paper.example/story/99");
        assertThat(Archive.verify(folder).problems()).isEmpty();
        assertThat(everything())
                .doesNotContain("Story number 3")
                .doesNotContain("a later version")
                .contains("action: expunge\r\nurl: " + URL + "\r\ncaptures: 2\r\n");
    }

    @Test
    void anotherUrlWithTheSameBytesKeepsThem() {
        String other = "https://mirror.example/3";
        try (Archive archive = Archive.open(folder, 1000)) {
            Appended original = archive.append(page(3), null);
            archive.force();
            Incoming copy = page(other, "<p>Story number 3");
            Appended mirror = archive.append(copy, original.head(), original.place());
            archive.append(
                    page(URL, "<p>Story number 3").withTime(TIME.plusSeconds(1), true),
                    original.head(),
                    original.place());
            archive.force();

            ExpungeReport report = archive.expunge(URL);
            assertThat(report.captures()).isEqualTo(2);
            Place now = report.moved().get(mirror.place());
            assertThat(archive.load(now).head()).isEqualTo(mirror.head());
            assertThat(archive.load(now).body()).isEqualTo(Messages.bytes("<p>Story number 3"));
        }
        assertThat(Archive.verify(folder).problems()).isEmpty();
    }

    @Test
    void anUnknownUrlChangesNothing() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.append(page(1), null);
            archive.force();
            String before = everything();
            assertThat(archive.expunge(URL).files()).isEmpty();
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void whatACrashLeftOfARewritingIsSweptAway() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.append(page(1), null);
        }
        Path left = folder.resolve("beatbook-00001.warc.gz.tmp");
        Files.writeString(left, "half");
        Archive.open(folder).close();
        assertThat(left).doesNotExist();
    }

    @Test
    void anOldPlaceIsRefusedAndNeverGivesAnotherCapture() {
        try (Archive archive = Archive.open(folder)) {
            archive.append(page(3), null);
            Appended second = archive.append(page(4), null);
            archive.force();
            archive.expunge(URL);
            assertThatThrownBy(() -> archive.load(second.place())).isInstanceOf(DamagedException.class);
        }
    }

    private String everything() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : WarcFiles.in(folder)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
                in.transferTo(all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
