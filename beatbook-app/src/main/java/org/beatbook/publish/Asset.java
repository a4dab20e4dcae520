package org.beatbook.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.beatbook.news.Ids;

/** The files that pages are dressed with. Each name holds a hash of its content, so that it may be kept for ever. */
public enum Asset {
    STYLESHEET("css", "text/css; charset=utf-8"),
    /** Marks what is new since the reader's last visit; every page works without it. */
    SCRIPT("js", "text/javascript; charset=utf-8");

    private static final int HASH_DIGITS = 12;

    private final String type;
    private final byte[] content;
    private final String path;

    Asset(String extension, String type) {
        this.type = type;
        this.content = load("beatbook." + extension);
        String hash = Ids.digest(content).substring("sha256:".length());
        this.path = "assets/beatbook." + hash.substring(0, HASH_DIGITS) + "." + extension;
    }

    /** Below the site's root, such as {@code assets/beatbook.0123456789ab.css}. */
    public String path() {
        return path;
    }

    /** The Content-Type. */
    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    private static byte[] load(String name) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
