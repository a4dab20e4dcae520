package org.beatbook.collect.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The only way from a name to a connection. What it returns is what is connected to, so an answer that changes between
 * a check and the connection cannot pass. One refused address refuses the host: a name with a public and a private
 * address is how such checks are passed by.
 */
final class GuardedResolver implements DnsResolver {
    private final Names names;
    private final Addresses addresses;

    GuardedResolver(Names names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> checked = new ArrayList<>();
        for (InetAddress address : look(host)) {
            Optional<String> why = addresses.refuses(host, port, address);
            if (why.isPresent()) {
                throw new RefusedAddress(why.get());
            }
            checked.add(new InetSocketAddress(address, port));
        }
        if (checked.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return checked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException(host + ": asked for without a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] look(String host) throws UnknownHostException {
        String literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (literal.contains(":") || literal.matches("[0-9.]+")) {
            return new InetAddress[] {InetAddress.ofLiteral(literal)};
        }
        return names.resolve(host);
    }

    /** Thrown through the client before it connects. */
    static final class RefusedAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        RefusedAddress(String why) {
            super(why);
        }

        static Optional<RefusedAddress> in(IOException failure) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof RefusedAddress refused) {
                    return Optional.of(refused);
                }
            }
            return Optional.empty();
        }
    }
}
