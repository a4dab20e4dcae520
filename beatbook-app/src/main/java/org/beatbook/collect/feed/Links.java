package org.beatbook.collect.feed;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses as they stand in a feed, made absolute where a base is known. */
final class Links {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s/]+.*", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Whether this is the address of a page. */
    static boolean isPage(@Nullable String text) {
        return text != null && PAGE.matcher(text.strip()).matches();
    }

    /**
     * The address as an element gives it, by the xml:base of the element and its ancestors.
     *
     * @param outer the base of the whole
     */
    static @Nullable String absolute(@Nullable String address, Element at, @Nullable String outer) {
        String text = address == null ? "" : address.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (ABSOLUTE.matcher(text).matches()) {
            return text;
        }
        String base = base(at, outer);
        return base == null ? text : resolve(base, text);
    }

    static String resolve(String base, String reference) {
        if (ABSOLUTE.matcher(reference).matches()) {
            return reference;
        }
        try {
            URI uri = URI.create(escaped(base));
            URI rooted =
                    uri.getRawPath() == null || !uri.getRawPath().isEmpty() ? uri : URI.create(escaped(base) + "/");
            return rooted.resolve(escaped(reference)).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    private static @Nullable String base(Element at, @Nullable String outer) {
        String base = null;
        for (Element e = at; e != null; e = e.parent()) {
            String here = e.attr("xml:base").strip();
            if (!here.isEmpty()) {
                base = base == null ? here : resolve(here, base);
                if (ABSOLUTE.matcher(base).matches()) {
                    return base;
                }
            }
        }
        if (base == null) {
            return outer;
        }
        return outer == null ? base : resolve(outer, base);
    }

    private static String escaped(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (char c : address.toCharArray()) {
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append("%02X".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
