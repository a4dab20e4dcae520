package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;

/** Goes through the archive's captures in the order of writing, each joined with its metadata record. */
final class Replay {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    Replay(Path folder) {
        this.folder = folder;
    }

    List<Problem> run(@Nullable Place after, Consumer<Appended> each) {
        List<String> names = WarcFiles.in(folder);
        for (String name : names) {
            long from = 0;
            if (after != null) {
                int order = Integer.compare(WarcFiles.number(name), WarcFiles.number(after.file()));
                if (order < 0) {
                    continue;
                }
                from = order == 0 ? after.end() : 0;
            }
            file(name, from, name.equals(names.getLast()), each);
        }
        return problems;
    }

    private void file(String name, long from, boolean newest, Consumer<Appended> each) {
        try (Records records = new Records(folder.resolve(name), from, Stored.MOST_BLOCK, this::problem)) {
            Raw pending = null;
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                if (pending != null) {
                    hand(name, pending, Stored.belongs(raw, pending) ? raw : null, each);
                }
                pending = Stored.isCapture(raw) ? raw : null;
            }
            // At the end of the newest file the metadata may just be being written: the capture is not told yet.
            if (pending != null && !newest) {
                hand(name, pending, null, each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private void hand(String name, Raw capture, @Nullable Raw metadata, Consumer<Appended> each) {
        Stored stored = new Stored(capture, Stored.said(metadata));
        each.accept(new Appended(stored.head(), new Place(name, capture.offset(), capture.length())));
    }

    private void problem(Problem problem) {
        if (problems.size() < VerifyReport.MOST_NAMED) {
            problems.add(problem);
        }
    }
}
