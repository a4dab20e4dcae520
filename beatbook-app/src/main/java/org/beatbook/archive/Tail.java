package org.beatbook.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The end of the newest file after a crash: what follows the last whole record, or is a capture without its metadata
 * record, was never told of and is cut off.
 *
 * @param damaged whether the file is shorter than what had been forced: then nothing is cut, and {@code verify} names it
 */
record Tail(Optional<Healed> cut, boolean damaged) {

    static Tail of(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        long forced = Forced.of(folder, name);
        long whole = whole(file, forced);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long torn = channel.size() - whole;
            if (torn <= 0) {
                return new Tail(Optional.empty(), torn < 0);
            }
            channel.truncate(whole);
            channel.force(true);
            return new Tail(Optional.of(new Healed(name, whole, torn)), false);
        }
    }

    /**
     * Where the last whole record ends.
     *
     * @param forced up to here all was forced and need not be read again
     */
    private static long whole(Path file, long forced) throws IOException {
        long end = forced;
        if (Files.size(file) <= forced) {
            return end;
        }
        Raw capture = null;
        try (Records records = new Records(file, forced, Stored.MOST_BLOCK, problem -> {})) {
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                boolean completes = capture == null || Stored.belongs(raw, capture);
                capture = Stored.isCapture(raw) ? raw : null;
                if (capture == null && completes) {
                    end = raw.offset() + raw.length();
                }
            }
        }
        return end;
    }
}
