package org.beatbook.archive;

import java.io.ByteArrayOutputStream;

/**
 * Takes the chunked transfer coding off. A body that is labelled chunked and is not stays as it is; where the chunks go
 * wrong midway, what was read so far is kept and the rest is added as it stands, since crawlers that lost count have
 * still written the page.
 */
final class Chunks {
    private static final int MOST_SIZE_DIGITS = 8;

    private Chunks() {}

    static HttpMessage.Entity joined(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int lineEnd = Fields.lineEnd(body, at, body.length);
            long size = size(body, at, lineEnd);
            if (size < 0) {
                out.write(body, at, body.length - at);
                return new HttpMessage.Entity(out.toByteArray(), false);
            }
            if (size == 0) {
                return new HttpMessage.Entity(out.toByteArray(), lineEnd < body.length);
            }
            int from = Math.min(lineEnd + 1, body.length);
            if (size > body.length - from) {
                out.write(body, from, body.length - from);
                return new HttpMessage.Entity(out.toByteArray(), false);
            }
            out.write(body, from, (int) size);
            at = afterLine(body, from + (int) size);
        }
        return new HttpMessage.Entity(out.toByteArray(), false);
    }

    private static int afterLine(byte[] body, int at) {
        int next = at;
        if (next < body.length && body[next] == '\r') {
            next++;
        }
        if (next < body.length && body[next] == '\n') {
            next++;
        }
        return next;
    }

    /** The hexadecimal number before any extension; -1 where there is none. */
    private static long size(byte[] body, int from, int lineEnd) {
        long size = 0;
        int digits = 0;
        for (int i = from; i < lineEnd; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                return digits > 0 && endsNumber(body[i]) ? size : -1;
            }
            if (++digits > MOST_SIZE_DIGITS) {
                return -1;
            }
            size = size * 16 + digit;
        }
        return digits > 0 ? size : -1;
    }

    private static boolean endsNumber(byte b) {
        return b == ';' || b == ' ' || b == '\t' || b == '\r';
    }
}
