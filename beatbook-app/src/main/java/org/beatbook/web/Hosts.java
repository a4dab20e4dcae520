package org.beatbook.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names a client may call the server by. A server on loopback answers to loopback's names alone: a page of the
 * web that has its own name resolve to 127.0.0.1 (DNS rebinding) is refused, because its Host header gives it away.
 */
record Hosts(boolean loopbackOnly) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** For a server that is bound to this address. */
    static Hosts boundTo(String address) {
        return new Hosts(LOOPBACK.contains(address.toLowerCase(Locale.ROOT)) || address.startsWith("127."));
    }

    boolean allow(@Nullable String header) {
        if (!loopbackOnly) {
            return header != null && !header.isBlank();
        }
        String name = name(header == null ? "" : header.strip().toLowerCase(Locale.ROOT));
        return LOOPBACK.contains(name) || name.matches("127(?:\\.\\d{1,3}){3}");
    }

    /** A Host header without its port. */
    static String name(String header) {
        if (header.startsWith("[")) {
            int end = header.indexOf(']');
            return end < 0 ? header : header.substring(0, end + 1);
        }
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon);
    }
}
