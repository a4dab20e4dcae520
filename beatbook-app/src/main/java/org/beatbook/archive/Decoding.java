package org.beatbook.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes content codings off, within bounds. What is labelled compressed and is not stays as it is; of what is cut short
 * the beginning is kept, as browsers do.
 */
final class Decoding {
    /** The most bytes a payload may have when decoded. */
    static final int MOST_BYTES = 64 << 20;

    /** A page of text is rarely packed 50 to 1; what unpacks to more than this, beyond {@link #RATIO_FROM}, is a bomb. */
    private static final int MOST_RATIO = 250;

    private static final int RATIO_FROM = 8 << 20;
    private static final int MOST_CODINGS = 3;

    private Decoding() {}

    /**
     * @param codings in the order they were applied
     * @throws PayloadException where the result is too large, or it is a bomb
     */
    static byte[] decoded(byte[] bytes, List<String> codings) {
        if (codings.size() > MOST_CODINGS) {
            throw new PayloadException("refused: " + codings.size() + " content codings, at most " + MOST_CODINGS);
        }
        byte[] now = bytes;
        for (int i = codings.size() - 1; i >= 0; i--) {
            now = switch (codings.get(i).toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gunzipped(now);
                case "deflate" -> deflated(now);
                case "br" -> unbrotlied(now);
                default -> now;
            };
        }
        if (now.length > MOST_BYTES) {
            throw tooLarge();
        }
        return now;
    }

    /** All members of a gzip file; the bytes themselves where it is none. */
    private static byte[] gunzipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(1 << 20, bytes.length) + 64);
        int at = 0;
        while (at < bytes.length) {
            int data = GzipHeader.end(bytes, at, bytes.length);
            if (data < 0) {
                break;
            }
            int used = inflate(bytes, data, true, out);
            if (used < 0) {
                break;
            }
            at = data + used + GzipHeader.TRAILER;
        }
        return out.size() == 0 && GzipHeader.end(bytes, 0, bytes.length) < 0 ? bytes : out.toByteArray();
    }

    /** With the zlib wrapper, as the standard says, or without, as some servers do. */
    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        boolean wrapped =
                bytes.length >= 2 && (bytes[0] & 0x0f) == 8 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
        inflate(bytes, 0, !wrapped, out);
        return out.size() == 0 && bytes.length > 0 ? bytes : out.toByteArray();
    }

    private static byte[] unbrotlied(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        byte[] buffer = new byte[16 << 10];
        try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(bytes))) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                bound(out.size(), bytes.length);
            }
        } catch (IOException | IllegalStateException e) {
            // Cut short or no Brotli at all: what came out until then is kept.
        }
        return out.size() == 0 ? bytes : out.toByteArray();
    }

    /** @return how many bytes the deflate stream takes, or -1 where it is cut short or damaged */
    private static int inflate(byte[] bytes, int from, boolean bare, ByteArrayOutputStream out) {
        byte[] buffer = new byte[16 << 10];
        try (Inflater inflater = new Inflater(bare)) {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished()) {
                    return -1;
                }
                out.write(buffer, 0, n);
                bound(out.size(), bytes.length);
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException e) {
            return -1;
        }
    }

    private static void bound(long decoded, long packed) {
        if (decoded > MOST_BYTES) {
            throw tooLarge();
        }
        if (decoded > RATIO_FROM && decoded > packed * MOST_RATIO) {
            throw new PayloadException("refused: the payload of " + packed + " bytes unpacks to more than " + MOST_RATIO
                    + " times as much: a decompression bomb");
        }
    }

    private static PayloadException tooLarge() {
        return new PayloadException("refused: the payload has more than " + (MOST_BYTES >> 20) + " MiB when decoded");
    }
}
