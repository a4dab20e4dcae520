package org.beatbook.collect.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a body is of whom the secret was told to (WebSub, 7: {@code X-Hub-Signature: method=hex}). */
final class Signature {
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");
    private static final int BUFFER = 16_384;

    private Signature() {}

    /** Reads the body to its end, or to the bound; what is longer is not right. */
    static boolean isRight(@Nullable String header, String secret, InputStream body, long bound) throws IOException {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        String method = parts.length == 2 ? METHODS.get(parts[0].strip().toLowerCase(Locale.ROOT)) : null;
        if (method == null) {
            return false;
        }
        Mac mac = mac(method, secret);
        byte[] buffer = new byte[BUFFER];
        long left = bound;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            left -= n;
            if (left < 0) {
                return false;
            }
            mac.update(buffer, 0, n);
        }
        return MessageDigest.isEqual(mac.doFinal(), bytes(parts[1].strip()));
    }

    private static Mac mac(String method, String secret) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has " + method, e);
        }
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
