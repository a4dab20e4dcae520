package org.beatbook.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.beatbook.news.Ids;

/** The one stylesheet. Its name holds a hash of its content, so that it may be kept for ever. */
public final class Stylesheet {
    private static final int HASH_DIGITS = 12;
    private static final byte[] CONTENT = load();

    /** Below the site's root, such as {@code assets/beatbook.0123456789ab.css}. */
    public static final String PATH = "assets/beatbook." + hash() + ".css";

    private Stylesheet() {}

    public static byte[] content() {
        return CONTENT.clone();
    }

    private static String hash() {
        return Ids.digest(CONTENT).substring("sha256:".length()).substring(0, HASH_DIGITS);
    }

    private static byte[] load() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("beatbook.css")) {
            if (in == null) {
                throw new IllegalStateException("beatbook.css is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
