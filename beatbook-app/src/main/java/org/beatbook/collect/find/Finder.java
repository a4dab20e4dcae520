package org.beatbook.collect.find;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.robots.Rights;
import org.beatbook.news.Capture;
import org.beatbook.news.Channel;
import org.beatbook.news.Findings;
import org.beatbook.news.Page;

/**
 * Looks for what can be followed at an address, politely and with the publisher's permission, and reads each thing it
 * finds, so that an editor sees what it would give. Asks for {@link #MOST_ASKED} addresses at most, beside each host's
 * rules, and begins none after {@link #LONGEST}. Used once.
 */
public final class Finder {
    /** Addresses that are asked for one source. */
    public static final int MOST_ASKED = 25;
    /** After this nothing more is asked: some hosts want half a minute between two requests. */
    public static final Duration LONGEST = Duration.ofMinutes(3);

    private final Asking asking;
    private final Rights rights;
    private final Function<Capture, Page> extract;
    private final InstantSource clock;

    /**
     * @param extract reads a page: whether it is a listing, and its teasers
     * @param progress told of each address before it is asked
     */
    public Finder(
            Fetcher fetcher,
            Rights rights,
            Function<Capture, Page> extract,
            InstantSource clock,
            Consumer<String> progress) {
        this.asking = new Asking(fetcher, rights, clock, progress);
        this.rights = rights;
        this.extract = extract;
        this.clock = clock;
    }

    /**
     * Finds what there is.
     *
     * @param address with or without a scheme
     * @return what was found and what could not be had; no candidates where there is nothing
     * @throws IllegalArgumentException where it is no address of the web
     */
    public Findings find(String address) {
        return new Search(asking, rights, extract, clock, null).run(Spelling.meanings(address));
    }

    /**
     * Reads an address as what it is said to be, and nothing else.
     *
     * @return one candidate, or none and the reason
     * @throws IllegalArgumentException where it is no address of the web
     */
    public Findings check(String address, Channel.As as) {
        List<String> meanings = Spelling.meanings(address);
        return new Search(asking, rights, extract, clock, as).run(meanings);
    }
}
