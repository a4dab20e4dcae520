package org.beatbook.pipeline.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beatbook.read.name.Lists;

/**
 * The list files that one import makes. They are written beside their places and moved there when all are whole; what an
 * earlier import of the same name left is replaced.
 */
final class ListFiles implements AutoCloseable {
    private static final String HALF = ".half";

    private final Path folder;
    private final String stem;
    private final Map<Lists.Sort, BufferedWriter> writers = new EnumMap<>(Lists.Sort.class);

    ListFiles(Path folder, String stem) throws IOException {
        this.folder = folder;
        this.stem = stem;
        Files.createDirectories(folder);
    }

    /** @throws IllegalArgumentException where a list cannot have this line */
    void add(Lists.Sort sort, List<String> fields) throws IOException {
        List<String> clean = fields.stream().map(ListFiles::clean).toList();
        Lists.Row row = new Lists.Row(sort, clean);
        BufferedWriter writer = writers.get(sort);
        if (writer == null) {
            writer = Files.newBufferedWriter(half(sort));
            writers.put(sort, writer);
        }
        writer.write(String.join("\t", row.fields()).stripTrailing());
        writer.write('\n');
    }

    /** What parts fields and lines cannot stand in a field. */
    private static String clean(String field) {
        String clean = field.chars().anyMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029)
                ? field.replaceAll("[\\x00-\\x1f\\x85\\u2028\\u2029]+", " ")
                : field;
        return clean.startsWith("#") ? clean.substring(1) : clean;
    }

    /** Puts the files into their places. */
    void finish() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
        for (Lists.Sort sort : Lists.Sort.values()) {
            if (writers.containsKey(sort)) {
                Files.move(
                        half(sort), whole(sort), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(whole(sort));
            }
        }
        writers.clear();
    }

    private Path whole(Lists.Sort sort) {
        return folder.resolve(stem + sort.ending());
    }

    private Path half(Lists.Sort sort) {
        return folder.resolve(stem + sort.ending() + HALF);
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        for (Map.Entry<Lists.Sort, BufferedWriter> entry : writers.entrySet()) {
            entry.getValue().close();
            Files.deleteIfExists(half(entry.getKey()));
        }
    }
}
