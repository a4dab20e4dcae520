package org.beatbook.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The end of the newest file after a crash: what follows the last whole record, or is a capture without its metadata
 * record, was never told of and is cut off.
 *
 * @param damaged whether what cannot be read had been forced: then it is damage, and stays for {@code verify} to name
 */
record Tail(Optional<Healed> cut, boolean damaged) {

    static Tail of(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        long whole = whole(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long torn = channel.size() - whole;
            if (torn <= 0) {
                return new Tail(Optional.empty(), false);
            }
            channel.truncate(whole);
            channel.force(true);
            return new Tail(Optional.of(new Healed(name, whole, torn)), false);
        }
    }

    private static long whole(Path file) throws IOException {
        long end = 0;
        boolean open = false;
        try (Records records = new Records(file, 0, Stored.MOST_BLOCK, problem -> {})) {
            for (Raw raw = records.next(); raw != null; raw = records.next()) {
                open = Stored.isCapture(raw);
                if (!open) {
                    end = raw.offset() + raw.length();
                }
            }
        }
        return end;
    }
}
