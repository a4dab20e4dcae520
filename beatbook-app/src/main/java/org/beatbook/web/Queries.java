package org.beatbook.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query part of an address, decoded. The first value of a name counts. */
final class Queries {
    private static final int MOST = 64;

    private Queries() {}

    /**
     * @throws BadRequest where an encoded character is none, or there are more than 64 parameters
     */
    static Map<String, String> parse(String raw) {
        Map<String, String> out = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return out;
        }
        String[] pairs = raw.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw new BadRequest("An address has at most " + MOST + " parameters.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            out.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return out;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("The address holds a percent sign that begins no character.");
        }
    }
}
