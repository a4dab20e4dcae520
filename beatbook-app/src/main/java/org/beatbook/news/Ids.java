package org.beatbook.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Ids that come out the same when the book is rebuilt: each is a hash of what names the thing. */
public final class Ids {
    private static final int HEX_DIGITS = 16;

    private Ids() {}

    /** A capture's id: its address, time and payload digest. */
    public static String capture(String url, Instant time, String digest) {
        return hash("capture", url, time.toString(), digest);
    }

    /** An article's id: the key it was first known by, such as {@code url:…}. */
    public static String article(String key) {
        return hash("article", key);
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String hash(String... parts) {
        String joined = String.join("\n", parts);
        byte[] sum = sha256().digest(joined.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
