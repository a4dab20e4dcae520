package org.beatbook.collect.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An http or https URL as it is put on the wire: the host in lower case and in its plain spelling (an IPv4 address in
 * decimal, octal, hexadecimal or short form is written out in full), illegal characters of the path escaped, dot
 * segments and fragment removed. Follows the WHATWG URL standard where that is looser than RFC 3986, because addresses
 * on the web are written for browsers.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in ASCII, or a literal address without brackets
 * @param port the port that is connected to
 * @param path path and query, at least {@code /}
 */
public record WebAddress(String scheme, String host, int port, String path) {
    private static final int LONGEST = 8_192;
    private static final int PORTS = 65_535;
    private static final String ESCAPED = " \"<>\\^`{|}";

    /**
     * Reads an absolute address.
     *
     * @throws IllegalArgumentException where it is no address that can be asked; the message says why
     */
    public static WebAddress parse(String url) {
        String text = stripped(url);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the address is longer than " + LONGEST + " characters");
        }
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("only http and https are asked: " + text);
        }
        int start = colon + 1;
        while (start < text.length() && isSlash(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return of(scheme, text.substring(start, end), text.substring(end));
    }

    /**
     * The address that a reference in an answer of this one means, such as a Location header's.
     *
     * @throws IllegalArgumentException where it is no address that can be asked
     */
    public WebAddress resolve(String reference) {
        String text = stripped(reference);
        if (text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return parse(text);
        }
        if (text.length() > 1 && isSlash(text.charAt(0)) && isSlash(text.charAt(1))) {
            return parse(scheme + ":" + text);
        }
        String query = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        if (text.isEmpty() || text.startsWith("#")) {
            return this;
        }
        if (text.startsWith("?")) {
            return new WebAddress(scheme, host, port, cleanPath(query + text));
        }
        String folder = isSlash(text.charAt(0)) ? "" : query.substring(0, query.lastIndexOf('/') + 1);
        return new WebAddress(scheme, host, port, cleanPath(folder + text));
    }

    /** Host, and the port where it is not the scheme's own. */
    public String authority() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return port == defaultPort(scheme) ? shown : shown + ":" + port;
    }

    /** Scheme and authority. */
    public String origin() {
        return scheme + "://" + authority();
    }

    public URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static WebAddress of(String scheme, String authority, String rest) {
        if (authority.contains("@")) {
            throw new IllegalArgumentException("an address with a user name in it is not asked: " + authority);
        }
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', bracket + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return new WebAddress(scheme, HostSpelling.plain(host), port(scheme, port), cleanPath(rest));
    }

    private static int port(String scheme, String digits) {
        if (digits.isEmpty()) {
            return defaultPort(scheme);
        }
        if (!digits.matches("[0-9]{1,7}") || Integer.parseInt(digits) > PORTS) {
            throw new IllegalArgumentException("not a port: " + digits);
        }
        return Integer.parseInt(digits);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    private static String stripped(String url) {
        StringBuilder kept = new StringBuilder(url.length());
        for (char c : url.strip().toCharArray()) {
            if (c >= ' ' && c != 127) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String cleanPath(String rest) {
        String text = rest.contains("#") ? rest.substring(0, rest.indexOf('#')) : rest;
        int mark = text.indexOf('?');
        String path = (mark < 0 ? text : text.substring(0, mark)).replace('\\', '/');
        String query = mark < 0 ? "" : text.substring(mark);
        return escape(withoutDots(path), "[]") + escape(query, "");
    }

    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String plain = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            boolean last = i == segments.length - 1;
            if (plain.equals("..")) {
                kept.pollLast();
            }
            if (!plain.equals(".") && !plain.equals("..") && (i > 0 || !plain.isEmpty())) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String escape(String text, String more) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean percent = c == '%'
                    && !text.substring(i, Math.min(i + 2, text.length())).matches("[0-9A-Fa-f]{2}");
            if (percent || c > 126 || ESCAPED.indexOf(c) >= 0 || more.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            } else {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** Kept apart from the rest of the address: all the ways to write a host, to one. */
    static final class HostSpelling {
        private static final int LONGEST_NAME = 253;

        private HostSpelling() {}

        static String plain(String written) {
            if (written.startsWith("[") && written.endsWith("]")) {
                return IpText.v6(written.substring(1, written.length() - 1));
            }
            String name = ascii(percentDecoded(written));
            if (name.isEmpty()
                    || name.length() > LONGEST_NAME
                    || !name.matches("[a-z0-9._-]+")
                    || name.contains("..")) {
                throw new IllegalArgumentException("not a host: " + written);
            }
            return IpText.endsInNumber(name) ? IpText.v4(name) : name;
        }

        private static String ascii(String name) {
            try {
                String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
                return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("not a host: " + name, e);
            }
        }

        private static String percentDecoded(String name) {
            if (!name.contains("%")) {
                return name;
            }
            try {
                return java.net.URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("not a host: " + name, e);
            }
        }
    }
}
