package org.beatbook.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.web.Routes.Route;
import org.jspecify.annotations.Nullable;

/** Finds the route of a path. Segments are decoded one by one, so that an encoded slash stays in its segment. */
record Router(List<Route> routes) {

    /** A route and the variable parts of the path. */
    record Found(Route route, Map<String, String> parts) {}

    /**
     * @param rawPath the path as it was sent, encoded
     * @param use what one comes for
     * @throws BadRequest where an encoded character is none
     */
    Optional<Found> find(String rawPath, Routes.Use use) {
        List<String> path = segments(rawPath);
        for (Route route : routes) {
            Map<String, String> parts = route.use() == use ? match(segments(route.path()), path) : null;
            if (parts != null) {
                return Optional.of(new Found(route, parts));
            }
        }
        return Optional.empty();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String wanted = pattern.get(i);
            String given = path.get(i);
            if (wanted.startsWith("{")) {
                if (given.isEmpty()) {
                    return null;
                }
                parts.put(wanted.substring(1, wanted.length() - 1), decode(given));
            } else if (!wanted.equals(given)) {
                return null;
            }
        }
        return parts;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("The address holds a percent sign that begins no character.");
        }
    }
}
