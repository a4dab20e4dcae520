package org.beatbook.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML 1.0: elements in order, values escaped, characters that XML cannot hold left out. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value. One whose value is absent is left out. */
    Xml open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append(">\n");
        open.push(name);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element without content. */
    Xml empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with text; left out where the text is absent or blank. */
    Xml text(String name, @Nullable String value, @Nullable String... attributes) {
        if (value != null && !value.isBlank()) {
            start(name, attributes);
            out.append('>').append(escape(value)).append("</").append(name).append(">\n");
        }
        return this;
    }

    private void start(String name, @Nullable String... attributes) {
        out.append("  ".repeat(open.size())).append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(value))
                        .append('"');
            }
        }
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xml::allowed).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** The Char production of XML 1.0. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
