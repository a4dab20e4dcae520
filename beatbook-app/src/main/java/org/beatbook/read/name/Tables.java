package org.beatbook.read.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists beside this package: UTF-8, one record a line, fields parted by tabs, {@code #} begins a remark. */
final class Tables {
    private Tables() {}

    /**
     * The records of a list, each with as many fields as asked for, the last ones empty where the line is short.
     *
     * @throws IllegalStateException where the list is missing or a line has more fields
     */
    static List<String[]> read(String file, int fields) {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] given = line.split("\t", -1);
            if (given.length > fields) {
                throw new IllegalStateException(
                        file + ", line " + number + ": " + given.length + " fields, of at most " + fields);
            }
            String[] row = new String[fields];
            for (int i = 0; i < fields; i++) {
                row[i] = i < given.length ? given[i].strip() : "";
            }
            rows.add(row);
        }
        return rows;
    }

    /** The parts of a field that holds several, parted by a bar. */
    static List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.split("\\|")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Tables.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The list " + file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
