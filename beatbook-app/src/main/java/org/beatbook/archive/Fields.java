package org.beatbook.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Named fields as WARC, HTTP and application/warc-fields write them: one a line, in order, names without case. Reading
 * is lenient: bare line feeds, folded lines and lines without a colon (left out) are borne.
 */
final class Fields {
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** Reads {@code bytes[from, to)} up to the first empty line. UTF-8 where it is valid, else Latin-1. */
    static Fields read(byte[] bytes, int from, int to) {
        Fields fields = new Fields();
        int at = from;
        while (at < to) {
            int end = lineEnd(bytes, at, to);
            String line = text(bytes, at, trimmed(bytes, at, end));
            if (line.isBlank()) {
                break;
            }
            fields.line(line);
            at = end + 1;
        }
        return fields;
    }

    private void line(String line) {
        boolean folded = (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !values.isEmpty();
        if (folded) {
            int last = values.size() - 1;
            values.set(last, values.get(last) + " " + line.strip());
            return;
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
            add(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    Fields add(String name, String value) {
        names.add(name);
        values.add(value);
        return this;
    }

    Optional<String> first(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return Optional.of(values.get(i));
            }
        }
        return Optional.empty();
    }

    List<String> all(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                found.add(values.get(i));
            }
        }
        return found;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Name, value, name, value. */
    String[] pairs() {
        String[] pairs = new String[names.size() * 2];
        for (int i = 0; i < names.size(); i++) {
            pairs[2 * i] = names.get(i);
            pairs[2 * i + 1] = values.get(i);
        }
        return pairs;
    }

    /** As lines that end in CR LF, without the empty line after them. */
    String written() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            out.append(names.get(i)).append(": ").append(values.get(i)).append("\r\n");
        }
        return out.toString();
    }

    /** The index of the line feed that ends the line at {@code from}, or {@code to}. */
    static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** {@code end} without a carriage return before it. */
    static int trimmed(byte[] bytes, int from, int end) {
        return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private static String text(byte[] bytes, int from, int to) {
        String utf8 = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
