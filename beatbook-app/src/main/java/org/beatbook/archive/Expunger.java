package org.beatbook.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the WARC files that hold a URL without its records. A revisit of another URL that refers to one of them
 * becomes a whole record first. What is no whole record in a rewritten file is left out: it might hold what must go.
 */
final class Expunger {
    private final Path folder;
    private final String url;

    /** The URL's captures: record id → where it stands. */
    private final Map<String, Place> doomed = new HashMap<>();

    /** Revisits of other URLs: their record id → the id of the capture they refer to. */
    private final Map<String, String> dependants = new HashMap<>();

    private final TreeSet<String> files = new TreeSet<>();
    private final Map<Place, Place> moved = new LinkedHashMap<>();

    Expunger(Path folder, String url) {
        this.folder = folder;
        this.url = Incoming.address(url);
    }

    ExpungeReport run() {
        try {
            List<String> names = WarcFiles.in(folder);
            for (String name : names) {
                survey(name);
            }
            // Newest first: a revisit is made whole before the record it needs is gone.
            for (String name : files.descendingSet()) {
                rewrite(name);
            }
            return new ExpungeReport(url, doomed.size(), List.copyOf(files), moved);
        } catch (IOException e) {
            throw new UncheckedIOException("expunge of " + url + " stopped, run it again: " + e.getMessage(), e);
        }
    }

    private void survey(String name) throws IOException {
        try (Records records = records(name)) {
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                String refersTo = raw.fields().first("WARC-Refers-To").orElse("");
                if (raw.target().equals(url)) {
                    files.add(name);
                    if (Stored.isCapture(raw)) {
                        doomed.put(raw.id(), place(name, raw));
                    }
                } else if (doomed.containsKey(refersTo)) {
                    files.add(name);
                    dependants.put(raw.id(), refersTo);
                }
            }
        }
    }

    private Records records(String name) throws IOException {
        return new Records(folder.resolve(name), 0, Stored.MOST_BLOCK, problem -> {});
    }

    private static Place place(String name, Raw raw) {
        return new Place(name, raw.offset(), raw.length());
    }

    private void rewrite(String name) throws IOException {
        Path old = folder.resolve(name);
        Path fresh = fresh(folder, name);
        Map<Place, Place> here = new LinkedHashMap<>();
        try (FileChannel from = FileChannel.open(old, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        fresh,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                Records records = records(name)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(to), 1 << 16);
            long at = 0;
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                byte[] bytes = raw.target().equals(url) ? null : bytes(from, raw);
                if (bytes != null) {
                    out.write(bytes);
                    if (Stored.isCapture(raw)) {
                        here.put(place(name, raw), new Place(name, at, bytes.length));
                    }
                    at += bytes.length;
                }
            }
            out.flush();
            to.force(true);
        }
        Forced.forget(folder);
        Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        WarcFiles.forceFolder(folder);
        moved.putAll(here);
    }

    /** Where a file is rewritten; a crash may leave it behind. */
    static Path fresh(Path folder, String name) {
        return folder.resolve(name + ".tmp");
    }

    private byte[] bytes(FileChannel from, Raw raw) throws IOException {
        Place original = original(raw);
        if (original != null) {
            return RecordWriter.restored(raw, Stored.at(folder, original).record());
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(raw.length()));
        while (bytes.hasRemaining()) {
            if (from.read(bytes, raw.offset() + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes.array();
    }

    private @Nullable Place original(Raw raw) {
        String id = dependants.get(raw.id());
        return id == null ? null : doomed.get(id);
    }
}
