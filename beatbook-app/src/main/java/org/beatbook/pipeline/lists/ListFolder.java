package org.beatbook.pipeline.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.pipeline.BookException;
import org.beatbook.read.name.Lists;
import org.jspecify.annotations.Nullable;

/**
 * A folder with lists of one's own: every file in it whose name ends as {@link Lists.Sort#ending} has it, in the order of
 * their names. It is read when it is first asked for, and then kept; a folder that is not there has no lists.
 */
public final class ListFolder {
    private final Path path;
    private @Nullable Lists lists;

    public ListFolder(Path path) {
        this.path = path;
    }

    /**
     * The shipped lists, and those of a folder that a user names.
     *
     * @throws IllegalArgumentException where there is no such folder
     */
    public static Lists lists(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--lists " + folder + ": there is no such folder");
        }
        return folder == null ? Lists.shipped() : new ListFolder(folder).lists();
    }

    /**
     * The shipped lists and those of the folder.
     *
     * @throws BookException where a line is not as it should be; it names file and line
     */
    public synchronized Lists lists() {
        if (lists == null) {
            lists = Lists.with(read());
        }
        return lists;
    }

    private List<Lists.Row> read() {
        List<Lists.Row> rows = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            return rows;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.sorted().toList()) {
                for (Lists.Sort sort : Lists.Sort.values()) {
                    if (file.getFileName().toString().endsWith(sort.ending())) {
                        read(file, sort, rows);
                    }
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lists in " + path + ": " + e.getMessage(), e);
        }
    }

    private static void read(Path file, Lists.Sort sort, List<Lists.Row> rows) throws IOException {
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Lists.Row(sort, List.of(line.split("\t", -1))));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BookException(file + ", line " + number + ": " + e.getMessage());
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new BookException(file + ", after line " + number + ": not UTF-8; convert it first");
        }
    }
}
