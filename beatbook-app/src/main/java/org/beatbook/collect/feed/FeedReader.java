package org.beatbook.collect.feed;

import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed 1.x, whole and broken. No external entity is ever
 * loaded, no entity is expanded inside another; size, depth and number of items are bounded. Stateless.
 */
public final class FeedReader {
    /** Bytes that are read at most; feeds of news are a hundredth of that. */
    public static final int MOST_BYTES = 20_000_000;
    /** Items that are read at most, from the first on; a note says that there were more. */
    public static final int MOST_ITEMS = 10_000;

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param contentType the Content-Type header, for its charset
     * @param url where it was retrieved, as the base of its links
     * @throws NotAFeedException where it is none
     */
    public static Feed read(byte[] bytes, @Nullable String contentType, @Nullable String url) throws NotAFeedException {
        if (bytes.length > MOST_BYTES) {
            throw new NotAFeedException("larger than the %,d bytes that are read".formatted(MOST_BYTES));
        }
        String text = Decoding.decode(bytes, contentType);
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        if (start == text.length()) {
            throw new NotAFeedException("empty");
        }
        return text.charAt(start) == '{' ? JsonFeeds.read(text.substring(start), url) : XmlFeeds.read(text, url);
    }
}
