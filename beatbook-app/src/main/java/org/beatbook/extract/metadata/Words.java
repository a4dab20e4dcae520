package org.beatbook.extract.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of words that lies beside this class: lines {@code key: value}, {@code #} begins a comment. */
final class Words {
    private Words() {}

    /** The lines of a table in their order, each split at its separator. */
    static Map<String, List<String>> table(String name, String separator) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    List<String> values =
                            List.of(line.substring(colon + 1).strip().split(separator));
                    table.put(line.substring(0, colon), values);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
