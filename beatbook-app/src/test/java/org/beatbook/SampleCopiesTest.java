package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.Stories.Grouped;
import org.beatbook.store.lucene.LuceneIndex;
import org.beatbook.store.sqlite.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the sample three texts of the agency Strait Wire are printed by other outlets; all else are reports of their own. */
class SampleCopiesTest {
    private static final String SALVAGE = "https://straitwire.example/wire/korea/20230616-north-rocket-salvage";
    private static final String MISSILE = "https://straitwire.example/wire/korea/20230712-north-missile";
    private static final String AGREEMENT = "https://straitwire.example/wire/korea/20231123-north-agreement";

    @TempDir
    Path folder;

    @Test
    void theAgencysTextsAreCopiesWhereOthersPrintThemAndNoIndependentReportIsOne() throws IOException {
        Path path = folder.resolve("book");
        try (Beatbook book = Beatbook.write(path, Duration.ZERO, notice -> {})) {
            Demo.load(book);
        }
        assertThat(copies(path))
                .isEqualTo(Map.of(
                        "https://www.harbour-dispatch.example/asia/korea/2023/06/16/rocket-comes-up/", SALVAGE,
                        "https://northgate-courier.example/2023/06/north-korean-rocket-part-lifted-from-sea/", SALVAGE,
                        "https://northgate-courier.example/2023/07/north-korea-missile-in-air-for-74-minutes/", MISSILE,
                        "https://northgate-courier.example/2023/11/north-korea-quits-border-deal/", AGREEMENT));
    }

    /** Addresses of copies, and of their origins. */
    private static Map<String, String> copies(Path path) {
        BookFolder files = new BookFolder(path);
        Map<String, String> copies = new TreeMap<>();
        try (Store store =
                SqliteStore.open(files.database(), Access.READ, LuceneIndex.open(files.index(), Access.READ))) {
            LocalDate.of(2023, 1, 1)
                    .datesUntil(LocalDate.of(2024, 1, 1))
                    .flatMap(day -> store.stories().day(day).stream())
                    .map(Grouped::placing)
                    .filter(placing -> placing.copyOf() != null)
                    .forEach(placing -> copies.put(
                            url(store, placing.article()), url(store, Objects.requireNonNull(placing.copyOf()))));
        }
        return copies;
    }

    private static String url(Store store, String article) {
        return Objects.requireNonNull(
                store.articles().find(article).orElseThrow().url());
    }
}
