package org.beatbook.collect.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses and ports may be connected to. A feed, a redirect and a name server are all written by strangers;
 * none of them may lead into the user's own network. Hosts of that network are named by the user, as {@code host} or
 * {@code host:port}, and only those are let through.
 *
 * <p>Ports: 80, 443, 8080 and 8443, where the web is served; any other must be named with its host, so that no feed can
 * make this program talk to a mail server or a database.
 */
public final class Addresses {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final List<Block> REFUSED = Block.table();

    private final Set<String> allowed;
    private volatile Set<String> allowedToo = Set.of();

    private Addresses(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Only what is public. */
    public static Addresses publicOnly() {
        return new Addresses(Set.of());
    }

    /**
     * What is public, and these hosts of the user's own network whatever their address.
     *
     * @param hosts names for all their ports, or with a port after a colon; IPv6 in brackets
     * @throws IllegalArgumentException where one is not a host
     */
    public static Addresses allowing(Set<String> hosts) {
        return new Addresses(plain(hosts));
    }

    /**
     * Lets these hosts through, too, in the place of those that were let through so before.
     *
     * @throws IllegalArgumentException where one is not a host
     */
    public void alsoAllow(Set<String> hosts) {
        allowedToo = plain(hosts);
    }

    /**
     * Hosts in the spelling in which they are compared.
     *
     * @throws IllegalArgumentException where one is not a host
     */
    public static Set<String> plain(Set<String> hosts) {
        return hosts.stream().map(Addresses::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Why this host and port is not asked whatever it resolves to; empty where it may be resolved. */
    Optional<String> refusesPort(String host, int port) {
        if (PORTS.contains(port) || isAllowed(host, port)) {
            return Optional.empty();
        }
        return Optional.of("port " + port + " of " + host + " is not one of " + new java.util.TreeSet<>(PORTS)
                + "; name it with --allow-host " + host + ":" + port);
    }

    /** Why this address of this host must not be connected to; empty where it may. */
    Optional<String> refuses(String host, int port, InetAddress address) {
        if (isAllowed(host, port)) {
            return Optional.empty();
        }
        return refusal(address)
                .map(why -> host + " is " + address.getHostAddress() + ", which is " + why
                        + "; name it with --allow-host " + host + " where it is your own");
    }

    /** Why an address is not of the public internet; empty where it is. */
    static Optional<String> refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Block block : REFUSED) {
            if (block.holds(bytes)) {
                return block.embedded < 0 ? Optional.of(block.what) : refusal(v4(bytes, block.embedded));
            }
        }
        return Optional.empty();
    }

    private boolean isAllowed(String host, int port) {
        return Stream.of(allowed, allowedToo).anyMatch(set -> set.contains(host) || set.contains(host + ":" + port));
    }

    private static String plain(String entry) {
        WebAddress address = WebAddress.parse("http://" + entry.strip().toLowerCase(Locale.ROOT));
        boolean port = entry.strip().substring(entry.lastIndexOf(']') + 1).contains(":");
        return port ? address.host() + ":" + address.port() : address.host();
    }

    private static InetAddress v4(byte[] v6, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(v6, at, at + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /**
     * A block of addresses.
     *
     * @param embedded where in an IPv6 address the IPv4 address lies that is to be judged in its place; -1 for none
     */
    private record Block(byte[] prefix, int bits, String what, int embedded) {
        /** From the IANA special-purpose registries of IPv4 and IPv6; what is reserved for later is refused as well. */
        static List<Block> table() {
            return List.of(
                    of("0.0.0.0/8", "unspecified"),
                    of("10.0.0.0/8", "private"),
                    of("100.64.0.0/10", "shared behind a carrier's NAT"),
                    of("127.0.0.0/8", "loopback"),
                    of("168.63.129.16/32", "a cloud's metadata service"),
                    of("169.254.0.0/16", "link-local"),
                    of("172.16.0.0/12", "private"),
                    of("192.0.0.0/24", "reserved for protocols"),
                    of("192.0.2.0/24", "for documentation"),
                    of("192.31.196.0/24", "reserved for protocols"),
                    of("192.52.193.0/24", "reserved for protocols"),
                    of("192.88.99.0/24", "a 6to4 relay"),
                    of("192.168.0.0/16", "private"),
                    of("192.175.48.0/24", "reserved for protocols"),
                    of("198.18.0.0/15", "for benchmarks"),
                    of("198.51.100.0/24", "for documentation"),
                    of("203.0.113.0/24", "for documentation"),
                    of("224.0.0.0/4", "multicast"),
                    of("240.0.0.0/4", "reserved or broadcast"),
                    of("::/128", "unspecified"),
                    of("::1/128", "loopback"),
                    embedding("::ffff:0:0:0/96", 12),
                    embedding("64:ff9b::/96", 12),
                    of("2001::/32", "a Teredo tunnel"),
                    of("2001::/23", "reserved for protocols"),
                    of("2001:db8::/32", "for documentation"),
                    of("2002::/16", "a 6to4 tunnel"),
                    of("3fff::/20", "for documentation"),
                    of("fc00::/7", "private"),
                    of("fe80::/10", "link-local"),
                    of("fec0::/10", "site-local"),
                    of("ff00::/8", "multicast"),
                    of("::/3", "not of the public internet"),
                    of("4000::/2", "not of the public internet"),
                    of("8000::/1", "not of the public internet"));
        }

        private static Block of(String cidr, String what) {
            return block(cidr, what, -1);
        }

        private static Block embedding(String cidr, int at) {
            return block(cidr, "", at);
        }

        private static Block block(String cidr, String what, int embedded) {
            int slash = cidr.indexOf('/');
            byte[] prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            return new Block(prefix, Integer.parseInt(cidr.substring(slash + 1)), what, embedded);
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
                return false;
            }
            int mask = 0xff00 >> (bits % 8) & 0xff;
            return bits % 8 == 0 || (address[whole] & mask) == (prefix[whole] & mask);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
