package org.beatbook.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells what is no text of any encoding, whatever its name or content type says: the share of "binary data bytes" (WHATWG
 * MIME Sniffing, section 3) in its beginning.
 */
public final class Binary {
    /** So much is looked at (WHATWG MIME Sniffing, section 5.1), in bytes. */
    private static final int HEADER = 1445;

    /** One such byte in so many: text has hardly any, what is packed one in eleven. */
    private static final int SHARE = 50;

    /** Where so many times more stand at even places than at odd ones, or the other way about, it is UTF-16. */
    private static final int UNEVEN = 4;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private Binary() {}

    /** Whether these bytes are no text: a picture, an archive, a PDF. */
    public static boolean is(byte[] bytes) {
        if (bytes.length >= PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length)) {
            return true;
        }
        int length = Math.min(bytes.length, HEADER);
        int[] found = new int[2];
        for (int i = 0; i < length; i++) {
            found[i & 1] += isControl(bytes[i]) ? 1 : 0;
        }
        int fewer = Math.min(found[0], found[1]);
        int more = Math.max(found[0], found[1]);
        // In UTF-16 they are the first, or the second, byte of each character.
        return fewer > 1 && fewer * UNEVEN > more && (fewer + more) * SHARE >= length;
    }

    /** Not a NUL, of which some pages have many, nor the escapes of ISO-2022. */
    private static boolean isControl(byte b) {
        return b >= 0x01 && b <= 0x08 || b == 0x0B || b >= 0x10 && b <= 0x1A || b >= 0x1C && b <= 0x1F;
    }
}
