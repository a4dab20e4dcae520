package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.beatbook.news.Decision;
import org.beatbook.news.Json;

/** The editor's decisions in the order they were made: one JSON object a line, appended and forced to disk. */
public final class DecisionLog {
    private final Path file;

    public DecisionLog(Path file) {
        this.file = file;
    }

    /** Appends a decision; when this returns it is on disk. */
    public void append(Decision decision) {
        append(List.of(decision));
    }

    /** Appends decisions; when this returns they are on disk. A torn last line, from a crash, is cut back first. */
    public void append(List<Decision> decisions) {
        byte[] lines = decisions.stream()
                .map(decision -> Json.write(decision) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(wholeLines(channel));
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(lines);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * All decisions, oldest first; a torn last line is passed over.
     *
     * @throws IllegalStateException where a whole line is no decision; it names the line
     */
    public List<Decision> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            List<Decision> decisions = new ArrayList<>();
            int number = 0;
            for (String line : whole.lines().toList()) {
                number++;
                decisions.add(parse(line, number));
            }
            return decisions;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private Decision parse(String line, int number) {
        try {
            return Json.read(line, Decision.class);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s, line %d: %s; mend or remove that line".formatted(file.getFileName(), number, e.getMessage()),
                    e);
        }
    }

    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long at = channel.size() - 1; at >= 0; at--) {
            one.clear();
            channel.read(one, at);
            if (one.get(0) == '\n') {
                return at + 1;
            }
        }
        return 0;
    }
}
