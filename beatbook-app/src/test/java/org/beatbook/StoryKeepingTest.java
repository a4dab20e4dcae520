package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.beatbook.StoryDesk.Line;
import org.beatbook.StoryDesk.Told;
import org.beatbook.news.Item;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a book's stories are the same however its articles came, and how an editor changes them. */
class StoryKeepingTest {
    private static final int PAGES = 160;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void loadWires() {
        path = folder.resolve("book");
        Path warc = WireFiles.write(folder.resolve("warc"), PAGES, 7);
        try (Beatbook book = write(path)) {
            book.importAll(List.of(warc), List.of(), null, null, List.of(), Progress.SILENT, () -> false);
        }
    }

    private static Beatbook write(Path path) {
        return Beatbook.write(path, Duration.ZERO, notice -> {});
    }

    private static List<Told> stories(Path path) {
        try (Beatbook book = Beatbook.read(path)) {
            return book.storyDesk().list(null, 1000);
        }
    }

    /** A story with at least so many articles. */
    private Told large(int articles) {
        return stories(path).stream()
                .filter(t -> t.lines().size() >= articles)
                .findFirst()
                .orElseThrow();
    }

    private void rebuild() {
        assertThat(Beatbook.rebuild(path, Duration.ZERO, notice -> {}, Progress.SILENT)
                        .problems())
                .isEmpty();
    }

    private static List<String> articles(Told told) {
        return told.lines().stream().map(Line::item).map(Item::id).toList();
    }

    @Test
    void articlesOnOneHappeningAreOneStoryAndCopiesAreFolded() {
        List<Told> stories = stories(path);
        assertThat(stories.stream().mapToInt(t -> t.lines().size()).sum()).isEqualTo(PAGES);
        assertThat(stories)
                .hasSizeBetween(PAGES / 4, PAGES * 3 / 4)
                .anyMatch(t -> t.lines().size() > 2);
        assertThat(stories).anyMatch(t -> t.story().reports() < t.story().articles());
        for (Told told : stories) {
            assertThat(told.lines())
                    .extracting(l -> l.placing().story())
                    .containsOnly(told.story().id());
        }
    }

    @Test
    void aRebuiltBookHasTheSameStories() {
        List<String> before = Fingerprint.of(path);
        rebuild();
        assertThat(Fingerprint.of(path)).isEqualTo(before);
    }

    @Test
    void anImportThatStopsAndGoesOnAtAnyPlaceGivesTheSameStories() {
        List<String> whole = Fingerprint.of(path);
        Random random = new Random(11);
        Path other = folder.resolve("other");
        boolean interrupted = true;
        for (int done = 0; interrupted; done += random.nextInt(60)) {
            int[] left = {1 + done};
            try (Beatbook book = write(other)) {
                interrupted = book.importAll(
                                List.of(folder.resolve("warc")),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                Progress.SILENT,
                                () -> left[0]-- == 0)
                        .interrupted();
            }
        }
        assertThat(Fingerprint.of(other)).isEqualTo(whole);
    }

    @Test
    void whatIsWithheldLeavesItsStoryAndARebuildGivesTheSame() {
        Told told = large(3);
        Item first = told.lines().getFirst().item();
        try (Beatbook book = write(path)) {
            book.withhold(first.url(), "a court order");
        }
        try (Beatbook book = Beatbook.read(path)) {
            assertThat(articles(book.storyDesk().show(told.story().id()))).doesNotContain(first.id());
        }
        List<String> before =
                Fingerprint.of(path).stream().filter(l -> l.contains("story")).toList();
        assertThat(before).noneMatch(l -> l.contains(first.id()));
        rebuild();
        assertThat(Fingerprint.of(path).stream()
                        .filter(l -> l.contains("story"))
                        .toList())
                .isEqualTo(before);
    }

    @Test
    void anEditorsDecisionsOutliveARebuildAndAreTakenBack() {
        List<String> before = Fingerprint.of(path);
        Told large = large(3);
        List<Told> others = new ArrayList<>(stories(path));
        others.removeIf(t -> t.story().id().equals(large.story().id()));
        String last = articles(large).getLast();
        String joined;
        String parted;
        try (Beatbook book = write(path)) {
            StoryDesk desk = book.storyDesk();
            joined = desk.join(others.get(0).story().id(), others.get(1).headline(), "one happening");
            parted = desk.part(List.of(last), "");
            desk.move(articles(large).getFirst(), others.get(2).story().id(), "it belongs there");
            assertThat(articles(desk.show(joined)))
                    .containsAll(articles(others.get(0)))
                    .containsAll(articles(others.get(1)));
            assertThat(articles(desk.show(parted))).containsExactly(last);
            assertThat(articles(desk.show(others.get(2).story().id())))
                    .contains(articles(large).getFirst());
            assertThat(desk.show(others.get(1).story().id()).story().id()).isEqualTo(joined);
        }
        List<String> decided = Fingerprint.of(path);
        assertThat(decided).isNotEqualTo(before);
        rebuild();
        assertThat(Fingerprint.of(path)).isEqualTo(decided);
        try (Beatbook book = write(path)) {
            StoryDesk desk = book.storyDesk();
            assertThat(desk.decisions()).hasSize(3).allMatch(d -> d.stands());
            desk.decisions().reversed().forEach(d -> desk.takeBack(d.number(), "a mistake"));
            assertThat(desk.decisions()).noneMatch(d -> d.stands());
        }
        assertThat(Fingerprint.of(path)).isEqualTo(before);
        rebuild();
        assertThat(Fingerprint.of(path)).isEqualTo(before);
    }

    @Test
    void whatCannotBeDecidedIsSaid() {
        Told large = large(3);
        Told other = stories(path).stream()
                .filter(t -> !t.story().id().equals(large.story().id()))
                .findFirst()
                .orElseThrow();
        try (Beatbook book = write(path)) {
            StoryDesk desk = book.storyDesk();
            refused(() -> desk.join("nothing", "else", ""), "no story or article");
            refused(() -> desk.join(articles(large).get(0), articles(large).get(1), ""), "one story already");
            refused(() -> desk.part(List.of("nothing"), ""), "no article");
            refused(() -> desk.part(articles(large), ""), "whole story");
            refused(
                    () -> desk.part(
                            List.of(articles(large).getFirst(), articles(other).getFirst()), ""),
                    "several stories");
            refused(() -> desk.move(articles(large).getFirst(), articles(large).getLast(), ""), "already");
            refused(() -> desk.takeBack(99, ""), "no decision");
            desk.part(List.of(articles(large).getLast()), "");
            desk.takeBack(1, "");
            refused(() -> desk.takeBack(1, ""), "taken back before");
        }
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run).isInstanceOf(BookException.class).hasMessageContaining(why);
    }
}
