package org.beatbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.beatbook.archive.Archive;
import org.beatbook.archive.DecisionLog;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.pipeline.Conductor;
import org.beatbook.pipeline.Decider;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.Summary;
import org.beatbook.pipeline.WriterLock;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.store.Access;
import org.beatbook.store.Store;
import org.beatbook.store.StoreException;

/** Makes a book's database and index anew, beside the old ones, and puts them in their place. */
final class Rebuild {
    private Rebuild() {}

    static Summary of(Path path, Duration patience, Consumer<String> notices, Progress progress) {
        BookFolder folder = new BookFolder(path);
        folder.check();
        try (WriterLock lock = WriterLock.take(folder, patience, notices);
                Archive archive = Archive.open(folder.archive())) {
            BookFolder fresh = folder.fresh();
            Summary summary;
            try (Store store = Beatbook.openStore(fresh, Access.WRITE)) {
                new Decider(archive, store, new DecisionLog(folder.decisions())).carryOut();
                summary = new Conductor(
                                archive,
                                store,
                                InstantSource.system(),
                                Beatbook.CONTACT,
                                new ListFolder(folder.lists()))
                        .catchUp(progress);
                carryFollowing(folder, store, notices);
            }
            folder.replaceBy(fresh);
            return summary;
        }
    }

    /** Where following stands is in no archive: it is taken from the old database, as far as that can be read. */
    private static void carryFollowing(BookFolder folder, Store fresh, Consumer<String> notices) {
        if (!Files.exists(folder.database())) {
            return;
        }
        try (Store old = Beatbook.openStore(folder, Access.READ)) {
            fresh.change(() -> old.following().carryTo(fresh.following()));
        } catch (StoreException e) {
            notices.accept(
                    "where following stood could not be carried over, all channels are asked anew: " + e.getMessage());
        }
    }
}
