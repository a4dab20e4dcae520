package org.beatbook.collect.sitemap;

/** Bytes that are no sitemap; the message says why. */
public final class NotASitemapException extends Exception {
    private static final long serialVersionUID = 1;

    public NotASitemapException(String message) {
        super(message);
    }
}
