package org.beatbook.extract.markup;

/** Refuses pages whose tree would not fit a small heap, before they are parsed. */
final class Bounds {
    private Bounds() {}

    static void check(byte[] bytes) {
        if (bytes.length > Markup.MOST_BYTES) {
            throw new TooLargeException(
                    "the page has %,d bytes, and at most %,d are read".formatted(bytes.length, Markup.MOST_BYTES));
        }
        if (bytes.length > Markup.MOST_TAGS * 3) {
            int tags = tags(bytes);
            if (tags > Markup.MOST_TAGS) {
                throw new TooLargeException(
                        "the page has %,d tags, and at most %,d are read".formatted(tags, Markup.MOST_TAGS));
            }
        }
    }

    private static int tags(byte[] bytes) {
        int tags = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == '<' && (bytes[i + 1] | 0x20) >= 'a' && (bytes[i + 1] | 0x20) <= 'z') {
                tags++;
            }
        }
        return tags;
    }
}
