package org.beatbook.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything to be written for one capture.
 *
 * @param url the address as it was asked for; what cannot stand in a header (control characters, spaces) is
 *     percent-encoded, angle brackets around it are taken off
 * @param time when it was retrieved, or when it was imported where that is not known
 * @param timeKnown whether {@code time} is the time of retrieval
 * @param http whether {@code block} is an HTTP message
 * @param contentType of a resource; a response's stands in its own header
 * @param block for a response the raw HTTP message exactly as received (status line, headers, body with its codings);
 *     for a resource the payload itself. Not copied: who hands it over must not alter it
 * @param source the id of the source it is counted to
 * @param origin the file it was imported from
 */
public record Incoming(
        String url,
        Instant time,
        boolean timeKnown,
        boolean http,
        @Nullable String contentType,
        byte[] block,
        String source,
        @Nullable String origin) {

    /** The years that a WARC-Date can say. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** @throws IllegalArgumentException where the URL is empty or the year has not four digits */
    public Incoming {
        url = address(url);
        contentType = contentType == null ? null : line(contentType);
        source = line(source);
        origin = origin == null ? null : line(origin);
        if (url.isEmpty()) {
            throw new IllegalArgumentException("a capture needs a URL");
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "capture of " + url + ": the time " + time + " cannot be written in WARC");
        }
    }

    /** A file, or what came by something else than HTTP. */
    public static Incoming resource(
            String url,
            Instant time,
            boolean timeKnown,
            @Nullable String contentType,
            byte[] payload,
            String source,
            @Nullable String origin) {
        return new Incoming(url, time, timeKnown, false, contentType, payload, source, origin);
    }

    /** An HTTP message exactly as it was received. */
    public static Incoming response(String url, Instant time, byte[] message, String source, @Nullable String origin) {
        return new Incoming(url, time, true, true, null, message, source, origin);
    }

    public Incoming withSource(String other) {
        return new Incoming(url, time, timeKnown, http, contentType, block, other, origin);
    }

    public Incoming withTime(Instant other, boolean known) {
        return new Incoming(url, other, known, http, contentType, block, source, origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Incoming i
                && url.equals(i.url)
                && time.equals(i.time)
                && timeKnown == i.timeKnown
                && http == i.http
                && Objects.equals(contentType, i.contentType)
                && source.equals(i.source)
                && Objects.equals(origin, i.origin)
                && Arrays.equals(block, i.block);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, time);
    }

    /** The form in which a URL stands in the archive. */
    static String address(String given) {
        String url = wellFormed(given).strip();
        if (url.length() >= 2 && url.startsWith("<") && url.endsWith(">")) {
            url = url.substring(1, url.length() - 1).strip();
        }
        StringBuilder out = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c == 0x7f) {
                out.append(String.format("%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** As one header line: control characters become spaces. */
    private static String line(String given) {
        StringBuilder out = new StringBuilder(given.length());
        wellFormed(given).chars().forEach(c -> out.append(c < ' ' || c == 0x7f ? ' ' : (char) c));
        return out.toString().strip();
    }

    /** Half surrogate pairs, which UTF-8 cannot say, become replacement characters. */
    private static String wellFormed(String s) {
        return new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
