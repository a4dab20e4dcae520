package org.beatbook.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP response as bytes on the wire, read leniently.
 *
 * @param status as its first line says
 * @param bodyAt where the body begins in the block
 */
record HttpMessage(int status, Fields fields, byte[] block, int bodyAt) {
    private static final int MAX_STATUS_LINE = 8192;

    /** Absent where the block does not begin with a status line. */
    static Optional<HttpMessage> read(byte[] block) {
        int lineEnd = Fields.lineEnd(block, 0, Math.min(block.length, MAX_STATUS_LINE));
        String first = new String(block, 0, lineEnd, StandardCharsets.ISO_8859_1).strip();
        if (!first.startsWith("HTTP/")) {
            return Optional.empty();
        }
        int status = status(first);
        if (status < 0) {
            return Optional.empty();
        }
        int bodyAt = bodyAt(block, lineEnd + 1);
        Fields fields = Fields.read(block, Math.min(lineEnd + 1, block.length), bodyAt);
        return Optional.of(new HttpMessage(status, fields, block, bodyAt));
    }

    private static int status(String line) {
        String[] parts = line.split("\\s+", 3);
        if (parts.length < 2 || parts[1].length() != 3) {
            return -1;
        }
        try {
            int status = Integer.parseInt(parts[1]);
            return status >= 100 ? status : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** After the first empty line; the block's end where there is none. */
    private static int bodyAt(byte[] block, int from) {
        int at = from;
        while (at < block.length) {
            int end = Fields.lineEnd(block, at, block.length);
            if (Fields.trimmed(block, at, end) == at) {
                return Math.min(end + 1, block.length);
            }
            at = end + 1;
        }
        return block.length;
    }

    /** The status line and the fields, with the empty line. */
    byte[] header() {
        return Arrays.copyOf(block, bodyAt);
    }

    Optional<String> contentType() {
        return fields.first("Content-Type").filter(t -> !t.isBlank());
    }

    /** Content codings in the order they were applied, without {@code identity}. */
    List<String> contentCodings() {
        List<String> codings = new ArrayList<>();
        for (String value : fields.all("Content-Encoding")) {
            for (String coding : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                String name = coding.strip();
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        return codings;
    }

    boolean saysChunked() {
        return fields.all("Transfer-Encoding").stream()
                .anyMatch(v -> v.toLowerCase(Locale.ROOT).contains("chunked"));
    }

    /** The body without its transfer coding. */
    Entity entity() {
        byte[] body = Arrays.copyOfRange(block, bodyAt, block.length);
        return saysChunked() ? Chunks.joined(body) : new Entity(body, true);
    }

    /**
     * A body without its transfer coding.
     *
     * @param clean whether any reader would have found the same: false where the chunks were wrong
     */
    record Entity(byte[] bytes, boolean clean) {}
}
