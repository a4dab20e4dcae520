package org.beatbook.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may change something: only a form that this process made, sent by the page it stood on. A browser tells where a
 * request comes from ({@code Origin}, {@code Sec-Fetch-Site}); other pages can neither forge that nor read the token.
 * Where the server answers to any name, a page whose own name leads here (DNS rebinding) could, so changes are made by
 * number, loopback or a name that was allowed.
 */
final class Gate {
    private static final int LARGEST_FORM = 16 << 10;
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String token = secret();
    private final Set<String> names;

    /** @param names by which an editor reaches the server, beside localhost and numbers */
    Gate(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String token() {
        return token;
    }

    /** A refusal: the status and what to do. */
    record Closed(int status, String advice) {}

    /** What of a request's sending forbids the change; absent where nothing does. */
    Optional<Closed> closed(Front.Request request) {
        Front.Sent sent = request.sent();
        String host = request.host() == null ? "" : request.host().strip().toLowerCase(Locale.ROOT);
        if (!named(Hosts.name(host))) {
            return Optional.of(new Closed(
                    403,
                    "Changes are made by the server’s number, not by this name; see --allow-edit of beatbook serve."));
        }
        if (sent.site() != null && !sent.site().equals("same-origin")
                || sent.origin() != null && !own(sent.origin(), host)) {
            return Optional.of(new Closed(403, "The form came from another site. Open the source’s page here."));
        }
        if (sent.type() == null
                || !FORM.equals(sent.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(new Closed(415, "A change is sent as a form: " + FORM + "."));
        }
        if (sent.body().length > LARGEST_FORM) {
            return Optional.of(new Closed(413, "A form has at most " + LARGEST_FORM + " bytes."));
        }
        return Optional.empty();
    }

    /** Whether the form's token is ours. */
    Optional<Closed> closed(Map<String, String> form) {
        byte[] given = form.getOrDefault("token", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(
                        new Closed(
                                403,
                                "The form is of another run of the server. Open the source’s page again, and send it from there."));
    }

    private boolean named(String name) {
        return name.equals("localhost")
                || names.contains(name)
                || NUMBER.matcher(name).matches();
    }

    private static boolean own(String origin, @Nullable String host) {
        return List.of("http://" + host, "https://" + host)
                .contains(origin.strip().toLowerCase(Locale.ROOT));
    }
}
