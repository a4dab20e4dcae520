package org.beatbook.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small template language for the chrome of invented outlets: <code>{{key}}</code> escaped, <code>{{{key}}}</code> as
 * it is, <code>{{json:key}}</code> as a JSON string, <code>{{#key}}…{{/key}}</code> for each or where present,
 * <code>{{^key}}…{{/key}}</code> where absent, <code>{{>part}}</code> another template. A key may be a path: {@code a.b}.
 */
final class Template {
    private static final Pattern TAG =
            Pattern.compile("\\{\\{\\{([\\w.]+)\\}\\}\\}|\\{\\{([#^>/]|json:)?([\\w.-]+)\\}\\}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, String> parts;
    private final Deque<Object> scope = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();

    private Template(Function<String, String> parts) {
        this.parts = parts;
    }

    /**
     * Fills a template.
     *
     * @param parts the text of a part by its name
     * @throws IllegalArgumentException where a section is not closed
     */
    static String fill(String text, Map<String, ?> values, Function<String, String> parts) {
        Template t = new Template(parts);
        t.scope.push(values);
        t.render(text);
        return t.out.toString();
    }

    private void render(String text) {
        Matcher m = TAG.matcher(text);
        int at = 0;
        while (m.find(at)) {
            out.append(text, at, m.start());
            at = m.end();
            if (m.group(1) != null) {
                out.append(string(m.group(1)));
                continue;
            }
            String key = m.group(3);
            switch (m.group(2)) {
                case null -> out.append(escape(string(key)));
                case "json:" -> out.append(json(key));
                case ">" -> render(parts.apply(key));
                case "#", "^" -> {
                    int[] close = close(text, key, at);
                    section(m.group(2), key, text.substring(at, close[0]));
                    at = close[1];
                }
                default -> throw new IllegalArgumentException("{{/" + key + "}} closes nothing");
            }
        }
        out.append(text, at, text.length());
    }

    /** Start and end of the tag that closes a section; sections of the same key may nest. */
    private static int[] close(String text, String key, int from) {
        Matcher m =
                Pattern.compile("\\{\\{([#^/])" + Pattern.quote(key) + "\\}\\}").matcher(text);
        int depth = 1;
        for (int at = from; m.find(at); at = m.end()) {
            depth += m.group(1).equals("/") ? -1 : 1;
            if (depth == 0) {
                return new int[] {m.start(), m.end()};
            }
        }
        throw new IllegalArgumentException("{{#" + key + "}} is not closed");
    }

    private void section(String sign, String key, String inner) {
        Object value = look(key);
        boolean there =
                value != null && !Boolean.FALSE.equals(value) && !(value instanceof Collection<?> c && c.isEmpty());
        if (sign.equals("^")) {
            if (!there) {
                render(inner);
            }
            return;
        }
        if (!there) {
            return;
        }
        for (Object each : value instanceof Collection<?> c ? c : java.util.List.of(value)) {
            scope.push(each);
            render(inner);
            scope.pop();
        }
    }

    private @Nullable Object look(String path) {
        if (path.equals(".")) {
            return scope.peek();
        }
        String[] keys = path.split("\\.");
        for (Object frame : scope) {
            if (frame instanceof Map<?, ?> map && map.containsKey(keys[0])) {
                Object value = map.get(keys[0]);
                for (int i = 1; i < keys.length; i++) {
                    value = value instanceof Map<?, ?> inner ? inner.get(keys[i]) : null;
                }
                return value;
            }
        }
        return null;
    }

    private String string(String key) {
        Object value = look(key);
        return value == null ? "" : value.toString();
    }

    private String json(String key) {
        try {
            return JSON.writeValueAsString(look(key)).replace("</", "<\\/");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(key, e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
