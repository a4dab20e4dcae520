package org.beatbook.collect.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Literal addresses in every spelling that browsers and C libraries take, to the one plain spelling. */
final class IpText {
    private static final int PARTS = 4;
    private static final long BYTE = 256;

    private IpText() {}

    /** Whether a name is meant as an IPv4 address: its last label is a number (WHATWG URL, "ends in a number"). */
    static boolean endsInNumber(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.matches("[0-9]+") || last.matches("0x[0-9a-f]*");
    }

    /** {@code 127.1}, {@code 0177.0.0.1}, {@code 0x7f000001} and {@code 2130706433} all give {@code 127.0.0.1}. */
    static String v4(String name) {
        List<String> parts = Arrays.asList(name.split("\\.", -1));
        if (parts.size() > PARTS) {
            throw new IllegalArgumentException("not an IPv4 address: " + name);
        }
        long address = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            long number = number(parts.get(i), name);
            long bound = last ? power(PARTS - i) : BYTE;
            if (number >= bound) {
                throw new IllegalArgumentException("not an IPv4 address: " + name);
            }
            address += last ? number : number * power(PARTS - 1 - i);
        }
        return "%d.%d.%d.%d".formatted(address >> 24 & 255, address >> 16 & 255, address >> 8 & 255, address & 255);
    }

    /** The address as the JDK writes it; an IPv4-mapped one as IPv4. */
    static String v6(String text) {
        if (text.contains("%") || !text.contains(":")) {
            throw new IllegalArgumentException("not an IPv6 address without zone: " + text);
        }
        InetAddress address = InetAddress.ofLiteral(text);
        String plain = address.getHostAddress();
        return address instanceof Inet6Address && plain.contains("%") ? plain.substring(0, plain.indexOf('%')) : plain;
    }

    private static long number(String part, String name) {
        try {
            if (part.startsWith("0x")) {
                return part.length() == 2 ? 0 : Long.parseUnsignedLong(part.substring(2), 16) & Long.MAX_VALUE;
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an IPv4 address: " + name, e);
        }
    }

    private static long power(int bytes) {
        return 1L << (8 * bytes);
    }
}
