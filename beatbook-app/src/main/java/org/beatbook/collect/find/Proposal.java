package org.beatbook.collect.find;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beatbook.news.Candidate;
import org.beatbook.news.Urls;
import org.jspecify.annotations.Nullable;

/**
 * Which of the channels found is proposed. First what gives the same under two addresses is folded into one. Then the
 * first of these that there is: the liveliest feed, a news sitemap, a listing, a feed that has gone quiet, a plain
 * sitemap. Feeds of readers' comments never. Where a section of a site was asked for, only what belongs to that section
 * counts before its own page does.
 */
final class Proposal {
    /** So much behind the newest that was found anywhere, a channel has gone quiet. */
    private static final Duration QUIET = Duration.ofDays(30);

    /** A feed must be this much livelier than one that was named before it. */
    private static final double LIVELIER = 1.2;

    private static final double SAME = 0.8;

    private final String address;
    private final Instant now;
    private final List<Seen> seen;

    private Proposal(String address, Instant now, List<Seen> seen) {
        this.address = address;
        this.now = now;
        this.seen = folded(seen);
    }

    /**
     * The channels as candidates, the proposed one first.
     *
     * @param address where they were looked for
     */
    static List<Candidate> of(List<Seen> seen, String address, Instant now) {
        Proposal proposal = new Proposal(address, now, seen);
        Optional<Seen> best = proposal.best();
        List<Candidate> candidates = new ArrayList<>();
        best.ifPresent(b -> candidates.add(b.candidate(now, true)));
        for (Seen one : proposal.seen) {
            if (best.isEmpty() || one != best.get()) {
                candidates.add(one.candidate(now, false));
            }
        }
        return candidates;
    }

    /** What was asked for by its own address is proposed, whatever it is. */
    static List<Candidate> first(List<Seen> seen, Instant now) {
        return seen.stream().map(s -> s.candidate(now, s == seen.getFirst())).toList();
    }

    /** The channels as candidates, as they were found; none is proposed. */
    static List<Candidate> none(List<Seen> seen, Instant now) {
        return folded(seen).stream().map(s -> s.candidate(now, false)).toList();
    }

    private Optional<Seen> best() {
        Optional<Seen> listing = first(Seen.Class.LISTING);
        if (listing.isPresent() && Urls.hasPath(address)) {
            return liveliest(ofSection(listing.get())).or(() -> listing);
        }
        return liveliest(feeds(true))
                .or(() -> first(Seen.Class.NEWS_SITEMAP))
                .or(() -> listing)
                .or(() -> liveliest(feeds(false)))
                .or(() -> first(Seen.Class.SITEMAP));
    }

    /** The feeds of a section: they lie under its address, or half of what they list stands on its page. */
    private List<Seen> ofSection(Seen listing) {
        Set<String> shown = listing.keys();
        return feeds(true).stream()
                .filter(f -> liesUnder(f.channel().url()) || share(f.keys(), shown) >= 0.5)
                .toList();
    }

    private boolean liesUnder(String url) {
        return Urls.key(url).startsWith(Urls.key(address).replaceFirst("\\?.*", "") + "/");
    }

    private Optional<Seen> first(Seen.Class kind) {
        return seen.stream()
                .filter(s -> s.kind() == kind && !s.items().isEmpty())
                .findFirst();
    }

    private List<Seen> feeds(boolean lively) {
        Instant newest = newestOfAll();
        return seen.stream()
                .filter(s -> s.kind() == Seen.Class.FEED && !s.items().isEmpty())
                .filter(s -> isLively(s.newest(now), newest) == lively)
                .toList();
    }

    private static boolean isLively(@Nullable Instant own, @Nullable Instant newest) {
        return own == null || newest == null || !own.isBefore(newest.minus(QUIET));
    }

    /** Of what tells when articles came; a plain sitemap tells when pages were touched. */
    private @Nullable Instant newestOfAll() {
        return seen.stream()
                .filter(s -> s.kind() != Seen.Class.SITEMAP && s.kind() != Seen.Class.COMMENTS)
                .map(s -> s.newest(now))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Optional<Seen> liveliest(List<Seen> feeds) {
        Seen best = null;
        for (Seen feed : feeds) {
            if (best == null || feed.pace(now) > best.pace(now) * LIVELIER) {
                best = feed;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Seen> folded(List<Seen> all) {
        List<Seen> kept = new ArrayList<>();
        for (Seen next : all) {
            int same = sameAs(next, kept);
            if (same < 0) {
                kept.add(next);
            } else {
                kept.set(same, joined(kept.get(same), next));
            }
        }
        return kept;
    }

    private static int sameAs(Seen next, List<Seen> kept) {
        for (int i = 0; i < kept.size(); i++) {
            Seen other = kept.get(i);
            if (Urls.key(other.channel().url()).equals(Urls.key(next.channel().url()))
                    || (other.kind() == next.kind() && isSame(other.keys(), next.keys()))) {
                return i;
            }
        }
        return -1;
    }

    /** One of two that give the same: the one with whole texts, else the one that was named first. */
    private static Seen joined(Seen first, Seen second) {
        boolean fuller = Boolean.TRUE.equals(second.fullText()) && !Boolean.TRUE.equals(first.fullText());
        Seen kept = fuller ? second : first;
        String other = (fuller ? first : second).channel().url();
        return kept.channel().url().equals(other) ? kept : kept.noting("the same as " + other);
    }

    private static boolean isSame(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && share(a, b) >= SAME && share(b, a) >= SAME;
    }

    /** How much of the first stands in the second, from 0 to 1. */
    private static double share(Set<String> of, Set<String> in) {
        Set<String> both = new HashSet<>(of);
        both.retainAll(in);
        return of.isEmpty() ? 0 : (double) both.size() / of.size();
    }
}
