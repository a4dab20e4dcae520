package org.beatbook.news;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Ids that come out the same when the book is rebuilt: each is a hash of what names the thing. */
public final class Ids {
    /** What the id of every state begins with. */
    public static final String STATE = "country-";

    private static final int HEX_DIGITS = 16;

    private static final Map<String, String> ALPHA2 =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                    .collect(Collectors.toUnmodifiableMap(c -> Locale.of("", c).getISO3Country(), c -> c));

    private Ids() {}

    /** A capture's id: its address, time and payload digest. */
    public static String capture(String url, Instant time, String digest) {
        return hash("capture", url, time.toString(), digest);
    }

    /** An article's id: the key it was first known by, such as {@code url:…}. */
    public static String article(String key) {
        return hash("article", key);
    }

    /** What a sentence is known by. */
    static String sentence(String words) {
        return hash("sentence", words);
    }

    /** An event's id: what kind it is, when, and whose. */
    public static String event(String... marks) {
        return hash("event", String.join("\u001f", marks));
    }

    /** A story's id, made of its first article's. */
    public static String story(String article) {
        return hash("story", article);
    }

    /** A state's id, by its code of two or three letters in ISO 3166-1. */
    public static String state(String code) {
        return STATE + ALPHA2.getOrDefault(code, code).toLowerCase(Locale.ROOT);
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
