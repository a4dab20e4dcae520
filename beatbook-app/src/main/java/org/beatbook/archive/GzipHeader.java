package org.beatbook.archive;

/** The head of a gzip member, RFC 1952. */
final class GzipHeader {
    /** CRC-32 and length after the data. */
    static final int TRAILER = 8;

    private static final int FIXED = 10;
    private static final int HCRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private GzipHeader() {}

    /** Where the deflate data begins; -1 where no gzip header stands at {@code at}, or it does not end before {@code to}. */
    static int end(byte[] b, int at, int to) {
        if (!begins(b, at, to)) {
            return -1;
        }
        int flags = b[at + 3];
        int now = at + FIXED;
        if ((flags & EXTRA) != 0) {
            if (now + 2 > to) {
                return -1;
            }
            now += 2 + (b[now] & 0xff) + ((b[now + 1] & 0xff) << 8);
        }
        if ((flags & NAME) != 0) {
            now = afterZero(b, now, to);
        }
        if ((flags & COMMENT) != 0) {
            now = afterZero(b, now, to);
        }
        if ((flags & HCRC) != 0) {
            now += 2;
        }
        return now <= to ? now : -1;
    }

    /** Magic number, deflate, no reserved flag. */
    static boolean begins(byte[] b, int at, int to) {
        return at + FIXED <= to
                && b[at] == 0x1f
                && b[at + 1] == (byte) 0x8b
                && b[at + 2] == 8
                && (b[at + 3] & 0xe0) == 0;
    }

    private static int afterZero(byte[] b, int from, int to) {
        int at = from;
        while (at < to && b[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
