package org.beatbook.collect.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Takes the content encoding off a body, within bounds. */
final class Encoding {
    /** What is asked for: no more than the platform and the kept library can take off. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST_LAYERS = 2;
    private static final int RATIO_FROM = 1 << 20;
    private static final int BUFFER = 16_384;

    private Encoding() {}

    /**
     * Decodes.
     *
     * @throws Failed where it cannot be, or would be too large
     */
    static byte[] decode(byte[] body, @Nullable String contentEncoding, Limits limits) throws Failed {
        List<String> layers = Stream.of((contentEncoding == null ? "" : contentEncoding).split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity") && !name.equals("none"))
                .toList();
        if (layers.size() > MOST_LAYERS) {
            throw new Failed(Outcome.Reason.ENCODING, "encoded more than twice: " + contentEncoding);
        }
        byte[] decoded = body;
        for (String layer : layers.reversed()) {
            decoded = unpack(decoded, layer, limits);
        }
        return decoded;
    }

    private static byte[] unpack(byte[] body, String layer, Limits limits) throws Failed {
        if (body.length == 0) {
            return body;
        }
        try (InputStream in = open(body, layer)) {
            return readAll(in, body.length, limits);
        } catch (EOFException e) {
            throw new Failed(Outcome.Reason.LENGTH, "the " + layer + " data ends too early");
        } catch (IOException e) {
            throw new Failed(Outcome.Reason.ENCODING, "broken " + layer + " data: " + e.getMessage());
        }
    }

    private static InputStream open(byte[] body, String layer) throws IOException, Failed {
        InputStream bytes = new ByteArrayInputStream(body);
        return switch (layer) {
            // Some hosts say gzip and send the plain page.
            case "gzip", "x-gzip" -> isGzip(body) ? new GZIPInputStream(bytes, BUFFER) : bytes;
            case "deflate" -> new InflaterInputStream(bytes, new Inflater(!isZlib(body)), BUFFER);
            case "br" -> new BrotliInputStream(bytes, BUFFER);
            default -> throw new Failed(Outcome.Reason.ENCODING, "an encoding that was not asked for: " + layer);
        };
    }

    private static byte[] readAll(InputStream in, int packed, Limits limits) throws IOException, Failed {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(BUFFER, packed * 4));
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > limits.body()) {
                throw new Failed(Outcome.Reason.SIZE, "more than " + limits.body() + " bytes when unpacked");
            }
            if (out.size() > RATIO_FROM && out.size() / limits.ratio() > packed) {
                throw new Failed(Outcome.Reason.ENCODING, "unpacks to more than " + limits.ratio() + " times its size");
            }
        }
        return out.toByteArray();
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static boolean isZlib(byte[] body) {
        return body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) + (body[1] & 0xff)) % 31 == 0;
    }

    /** A body that is not taken. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;
        private final Outcome.Reason reason;

        Failed(Outcome.Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }

        Outcome.Reason reason() {
            return reason;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
