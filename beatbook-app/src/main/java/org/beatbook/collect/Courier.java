package org.beatbook.collect;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.collect.fetch.Names;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.fetch.Room;
import org.beatbook.collect.robots.Rights;
import org.beatbook.news.Ruling;
import org.beatbook.news.Source;
import org.beatbook.store.Store;

/**
 * Asks hosts politely and with their publishers' permission. It remembers when each host was asked and what it allows,
 * so it outlives a round where there are several.
 */
public final class Courier implements AutoCloseable {
    private static final String ROBOT = "Beatbook";
    private static final String VERSION = "0.1";

    /** Bytes of bodies that are held at once, beside what waits to be filed. */
    private static final long BODIES = 128L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Addresses addresses;
    private final Fetcher fetcher;
    private final Hosts hosts;
    private final Rights rights;
    private final Room room = new Room(BODIES, PATIENCE);
    private final Queue<Ruling> rulings = new ConcurrentLinkedQueue<>();

    public Courier(Fetcher.Settings settings, Addresses addresses, Hosts hosts, InstantSource clock, Names names) {
        this.addresses = addresses;
        this.hosts = hosts;
        this.fetcher = new Fetcher(settings, addresses, hosts, clock, names);
        this.rights = new Rights(fetcher, hosts, clock, ROBOT, rulings::add);
    }

    /**
     * In real time, by the system's name service.
     *
     * @param contact whom a publisher may complain to
     * @param allowedHosts hosts of the user's own network that may be fetched from, whatever their address
     */
    public static Courier usual(InstantSource clock, String contact, List<String> allowedHosts) {
        return new Courier(
                new Fetcher.Settings(Fetcher.userAgent(VERSION, contact), Limits.USUAL),
                Addresses.allowing(new HashSet<>(allowedHosts)),
                Hosts.usual(clock),
                clock,
                Names.ofSystem());
    }

    /** Asks with the publisher's permission; whatever happens is in the outcome. */
    public Outcome ask(Request request) {
        return fetcher.fetch(request.with(rights));
    }

    /** Lets the hosts through that are allowed for these sources, beside those that were always allowed. */
    void allow(Collection<Source> sources) {
        addresses.alsoAllow(sources.stream().flatMap(s -> s.allowed().stream()).collect(Collectors.toSet()));
    }

    /** Asks a hub that a publisher names: no robot's rules are about that. */
    Outcome askHub(Request request) {
        return fetcher.fetch(request);
    }

    public Fetcher fetcher() {
        return fetcher;
    }

    /** A share of the room that the bodies of a round have. */
    Room.Share share() {
        return room.share();
    }

    Hosts hosts() {
        return hosts;
    }

    public Rights rights() {
        return rights;
    }

    /** Writes down what was ruled since this was last called. */
    void saveRulings(Store store) {
        if (!rulings.isEmpty()) {
            store.change(() -> {
                for (Ruling ruling = rulings.poll(); ruling != null; ruling = rulings.poll()) {
                    store.following().save(ruling);
                }
            });
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
