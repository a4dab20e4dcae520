package org.beatbook.pipeline;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.beatbook.collect.Courier;
import org.beatbook.collect.find.Finder;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Channel;
import org.beatbook.news.Findings;
import org.jspecify.annotations.Nullable;

/** Looks for what can be followed at an address, with extraction to read its pages. */
public final class Finding {
    private Finding() {}

    /**
     * Finds what there is, or reads the address as what it is said to be.
     *
     * @param address with or without a scheme
     * @param as what it is said to be; absent to look for everything
     * @param allowedHosts hosts of the user's own network that may be asked
     * @param progress told of each address before it is asked
     * @throws IllegalArgumentException where it is no address of the web
     */
    public static Findings find(
            String address,
            Channel.@Nullable As as,
            InstantSource clock,
            String contact,
            List<String> allowedHosts,
            Consumer<String> progress) {
        try (Courier courier = Courier.usual(clock, contact, allowedHosts)) {
            Finder finder = new Finder(courier.fetcher(), courier.rights(), new Extractor()::extract, clock, progress);
            return as == null ? finder.find(address) : finder.check(address, as);
        }
    }
}
