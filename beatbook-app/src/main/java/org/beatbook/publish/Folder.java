package org.beatbook.publish;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder that holds a site and a list of its files. Only files on the list are ever removed; what else lies there is
 * left alone.
 */
final class Folder implements AutoCloseable {
    private static final String LIST = ".beatbook-site";
    private static final String PART = ".beatbook-part";

    private final Path dir;
    private final Set<String> before;
    private final Set<String> now = new TreeSet<>();
    private int written;
    private int unchanged;
    private boolean finished;

    private Folder(Path dir, Set<String> before) {
        this.dir = dir;
        this.before = before;
    }

    /**
     * @throws IOException where the folder holds files and no list of ours: then it is somebody else's
     */
    static Folder open(Path given) throws IOException {
        Path dir = given.toAbsolutePath().normalize();
        Files.createDirectories(dir);
        Path list = dir.resolve(LIST);
        if (Files.exists(list)) {
            return new Folder(dir, new TreeSet<>(Files.readAllLines(list, StandardCharsets.UTF_8)));
        }
        try (Stream<Path> held = Files.list(dir)) {
            if (held.anyMatch(p -> !p.getFileName().toString().equals(PART))) {
                throw new IOException(
                        dir + " holds files that are no site of Beatbook's: name an empty folder or a new one");
            }
        }
        return new Folder(dir, Set.of());
    }

    /** Writes a file whose content is not there yet; {@code name} has slashes and leads nowhere else. */
    void put(String name, byte[] content) throws IOException {
        Path file = inside(name);
        now.add(name);
        if (same(file, content)) {
            unchanged++;
        } else {
            replace(file, content);
            written++;
        }
    }

    /** Writes a file piece by piece; one whose content is there already stays as it is. */
    void put(String name, Form.Text text) throws IOException {
        Path file = inside(name);
        now.add(name);
        Path part = dir.resolve(PART);
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            text.writeTo(out);
        }
        if (Files.isRegularFile(file) && Files.mismatch(part, file) < 0) {
            Files.delete(part);
            unchanged++;
        } else {
            move(part, file);
            written++;
        }
    }

    /** Removes what an earlier run wrote and this one did not, and writes the list. */
    StaticSite.Written finish() throws IOException {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(now);
        int removed = 0;
        for (String name : gone) {
            removed += Files.deleteIfExists(inside(name)) ? 1 : 0;
            prune(inside(name));
        }
        list(now);
        finished = true;
        return new StaticSite.Written(written, unchanged, removed);
    }

    /** A run that is broken off lists what it wrote beside what was there, so that a later one knows its own files. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(dir.resolve(PART));
        if (!finished) {
            Set<String> all = new TreeSet<>(before);
            all.addAll(now);
            list(all);
        }
    }

    private void list(Set<String> names) throws IOException {
        byte[] list = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        if (!same(dir.resolve(LIST), list)) {
            replace(dir.resolve(LIST), list);
        }
    }

    private Path inside(String name) throws IOException {
        Path file = dir.resolve(name).normalize();
        if (!file.startsWith(dir) || file.equals(dir)) {
            throw new IOException("not a file of the site: " + name);
        }
        return file;
    }

    private static boolean same(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private void replace(Path file, byte[] content) throws IOException {
        Path part = dir.resolve(PART);
        Files.write(part, content);
        move(part, file);
    }

    private static void move(Path part, Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes folders that a removal left empty, from the file's own upwards. */
    private void prune(Path file) throws IOException {
        Path at = file.getParent();
        while (at != null && !at.equals(dir) && Files.isDirectory(at)) {
            try (Stream<Path> held = Files.list(at)) {
                if (held.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(at);
            at = at.getParent();
        }
    }
}
