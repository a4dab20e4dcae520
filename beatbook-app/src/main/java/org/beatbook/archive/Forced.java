package org.beatbook.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A note beside the WARC files of how far the newest was forced, so that opening reads only what was written after. It
 * is a hint and not forced itself: where it is missing or of another file, the whole file is read.
 */
final class Forced {
    private static final String NOTE = "forced";

    private Forced() {}

    static void note(Path folder, String name, long size) throws IOException {
        Files.write(folder.resolve(NOTE), (name + " " + size + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Up to where the file was forced; 0 where nothing is known. */
    static long of(Path folder, String name) throws IOException {
        try {
            String note = new String(Files.readAllBytes(folder.resolve(NOTE)), StandardCharsets.US_ASCII);
            String[] words = note.strip().split(" ", -1);
            return note.endsWith("\n") && words.length == 2 && words[0].equals(name) ? Long.parseLong(words[1]) : 0;
        } catch (NoSuchFileException | NumberFormatException e) {
            return 0;
        }
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NOTE));
    }
}
