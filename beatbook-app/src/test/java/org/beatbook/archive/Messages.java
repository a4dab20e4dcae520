package org.beatbook.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** Captures made for tests. */
final class Messages {
    static final Instant TIME = Instant.parse("2023-09-13T04:05:06.789Z");

    private Messages() {}

    static Incoming page(int n) {
        return page("https://paper.example/story/" + n, "<p>Story number " + n);
    }

    static Incoming page(String url, String body) {
        return Incoming.response(url, TIME, http("", bytes(body)), "paper.example", null);
    }

    /** @param headers lines that end in CR LF */
    static byte[] http(String headers, byte[] body) {
        return joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n"), body);
    }

    static byte[] chunked(byte[] body) {
        int half = body.length / 2;
        return joined(
                bytes(Integer.toHexString(half) + "\r\n"),
                java.util.Arrays.copyOf(body, half),
                bytes("\r\n" + Integer.toHexString(body.length - half) + ";note=1\r\n"),
                java.util.Arrays.copyOfRange(body, half, body.length),
                bytes("\r\n0\r\n\r\n"));
    }

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
