package org.beatbook.read.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads this room's word lists. */
final class Lists {
    private Lists() {}

    /** The lines that hold something, without what stands behind a {@code #}. */
    static List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Lists.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String said = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!said.isEmpty()) {
                    lines.add(said);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Lists of words, each headed by {@code [its name]}. */
    static Map<String, Set<String>> sections(String file) {
        Map<String, Set<String>> sections = new HashMap<>();
        Set<String> now = new HashSet<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                now = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), k -> new HashSet<>());
            } else {
                now.addAll(List.of(line.split("\\s+")));
            }
        }
        return sections;
    }
}
