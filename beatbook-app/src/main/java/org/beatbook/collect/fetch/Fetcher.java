package org.beatbook.collect.fetch;

import java.io.IOException;
import java.time.InstantSource;

/**
 * Asks for URLs, politely and within bounds. Blocks: meant for one virtual thread a fetch, any number of them at once.
 * Redirects are followed here, so that each step is checked like the first; cookies live for one fetch, because some
 * sites redirect in circles without.
 */
public final class Fetcher implements AutoCloseable {
    private final Wire wire;
    private final Settings settings;
    private final Addresses addresses;
    private final Hosts hosts;
    private final InstantSource clock;

    /**
     * How one fetches.
     *
     * @param userAgent names this program and an address to complain to: {@link #userAgent}
     */
    public record Settings(String userAgent, Limits limits) {}

    /**
     * A user agent that says who asks.
     *
     * @param contact a URL or e-mail address of whoever runs this installation
     */
    public static String userAgent(String version, String contact) {
        return "Beatbook/%s (+%s)"
                .formatted(version, contact.replaceAll("[\\p{Cntrl}()]", "").strip());
    }

    /** With the system's name service. */
    public Fetcher(Settings settings, Addresses addresses, Hosts hosts, InstantSource clock) {
        this(settings, addresses, hosts, clock, new SystemNames());
    }

    public Fetcher(Settings settings, Addresses addresses, Hosts hosts, InstantSource clock, Names names) {
        this.settings = settings;
        this.addresses = addresses;
        this.hosts = hosts;
        this.clock = clock;
        this.wire = new Wire(new GuardedResolver(names, addresses), settings.limits(), settings.userAgent());
    }

    /** Asks for a URL; whatever happens is in the outcome. */
    public Outcome fetch(Request request) {
        return new Exchange(wire, settings.limits(), addresses, hosts, clock, request).run();
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
