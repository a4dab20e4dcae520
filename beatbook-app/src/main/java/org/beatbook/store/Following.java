package org.beatbook.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beatbook.news.Push;
import org.beatbook.news.Ruling;
import org.beatbook.news.Standing;
import org.beatbook.news.Visit;
import org.beatbook.news.Wanted;

/**
 * Where following stands: how each channel answered and when it is asked next, which pages are yet to be asked for, and
 * what publishers' rules said. A rebuild carries it over, because no archive knows it. Pages are told apart by {@link
 * org.beatbook.news.Urls#key}, so that two writings of one address are one page.
 */
public interface Following {

    /** Visits that are kept of a channel, the newest. */
    int VISITS_KEPT = 200;

    Optional<Standing> standing(String channel);

    /** Channels that are asked at this address. */
    List<Standing> askedAt(String url);

    /** Of all channels that were ever visited or scheduled, by address. */
    List<Standing> standings();

    void save(Standing standing);

    /** Forgets a channel with its visits. */
    void forget(String channel);

    /** Writes a visit down; the oldest beyond {@link #VISITS_KEPT} are forgotten. */
    void add(Visit visit);

    /** Newest first. */
    List<Visit> visits(String channel, int limit);

    /** Wants a page; one that is wanted or was given up is left as it is. Returns whether it was neither. */
    boolean want(Wanted page);

    /** Writes how a wanted page stands now. */
    void save(Wanted page);

    Optional<Wanted> wanted(String url);

    /** It is wanted no more. */
    void drop(String url);

    /** No page of this source is wanted any more, neither for the first time nor again. */
    void dropAll(String source);

    /**
     * Pages that may be asked for at this time, the longest due first.
     *
     * @param perHost at most so many of one host, so that none crowds out the others
     */
    List<Wanted> due(Instant now, int perHost, int limit);

    /** How many pages may be asked for at this time. */
    int dueCount(Instant now);

    /** When the next wanted page is due; absent where none is. */
    Optional<Instant> nextDue();

    /** How many pages of a source are wanted and not given up. */
    int wantedOf(String source);

    /** Pages of a source that were given up or failed last time, newest first. */
    List<Wanted> troubled(String source, int limit);

    /** Writes a ruling down; the one before it about the same address is replaced. */
    void save(Ruling ruling);

    Optional<Ruling> ruling(String url);

    /** Rulings against addresses of a site ({@link org.beatbook.news.Urls#site}), newest first. */
    List<Ruling> refusals(String site, int limit);

    /** What a hub was asked for, by the key of its callback. */
    Optional<Push> push(String key);

    /** What a hub was asked for that is to tell of a channel; absent where none is. */
    Optional<Push> pushOf(String channel);

    /** All that hubs were asked for. */
    List<Push> pushes();

    void save(Push push);

    void dropPush(String key);

    /** Forgets pages that were given up, and rulings that were made, before this time: both may have changed since. */
    void tidy(Instant before);

    /** Saves all that is known here there, too. */
    void carryTo(Following other);
}
