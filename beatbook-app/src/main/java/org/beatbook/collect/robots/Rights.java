package org.beatbook.collect.robots;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.news.Ruling;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What publishers allow. Their files are asked for once a day and host; each ruling is handed to a listener, to be
 * recorded. Safe for any number of threads; waits for the host's turn where its files are not known yet.
 */
public final class Rights implements Request.Permission {
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(30);
    /** RFC 9309, 2.3.1.4: rules that were once had may serve for a while when the file cannot be had. */
    private static final Duration STALE = Duration.ofDays(7);

    /** Beyond this many, hosts whose files were not asked for of late are forgotten. */
    private static final int MOST_REMEMBERED = 10_000;

    private static final int MOST_REDIRECTS = 5;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Fetcher fetcher;
    private final Hosts hosts;
    private final InstantSource clock;
    private final String robot;
    private final Consumer<Ruling> record;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /**
     * Rights as they hold for one robot.
     *
     * @param robot the product token of the user agent, such as {@code beatbook}
     * @param record told of each ruling
     */
    public Rights(Fetcher fetcher, Hosts hosts, InstantSource clock, String robot, Consumer<Ruling> record) {
        this.fetcher = fetcher;
        this.hosts = hosts;
        this.clock = clock;
        this.robot = robot.toLowerCase(Locale.ROOT);
        this.record = record;
    }

    /** What a host's files say, and until when that is believed. */
    private record Files(
            String file,
            @Nullable RobotsFile robots,
            @Nullable String trouble,
            TdmFile tdm,
            Instant time,
            Instant until) {}

    /** One host's place in the cache; its lock is held while its files are asked for. */
    private static final class Entry {
        private volatile @Nullable Files files;

        boolean isOlder(Instant time) {
            Files known = files;
            return known != null && known.until().isBefore(time);
        }
    }

    /**
     * Decides before a URL is asked for.
     *
     * @throws IllegalArgumentException where it is no http or https address
     */
    public Ruling decide(String url) {
        WebAddress address = WebAddress.parse(url);
        Ruling ruling = decide(address.toString(), files(address));
        record.accept(ruling);
        return ruling;
    }

    @Override
    public Optional<Request.Refusal> refusal(String url) {
        Ruling ruling = decide(url);
        return ruling.allowed()
                ? Optional.empty()
                : Optional.of(new Request.Refusal(ruling.explain(), ruling.by() == Ruling.By.UNREACHABLE));
    }

    /**
     * Decides after a page came, by its header and its meta element. Any reservation counts, whatever another says.
     *
     * @param page the page, where it is one
     */
    public Ruling decide(String url, Message message, @Nullable Document page) {
        Instant now = clock.instant();
        Ruling ruling = new Ruling(url, true, Ruling.By.NO_RULE, url, null, 0, now);
        if (isReserved(message.header("tdm-reservation"))) {
            ruling = new Ruling(url, false, Ruling.By.TDM_HEADER, url, "tdm-reservation: 1", 0, now);
        } else if (page != null && isReserved(meta(page))) {
            ruling = new Ruling(url, false, Ruling.By.TDM_META, url, "meta tdm-reservation 1", 0, now);
        }
        record.accept(ruling);
        return ruling;
    }

    /** The sitemaps that the host's robots.txt names, as it names them. */
    public List<String> sitemaps(String url) {
        RobotsFile robots = files(WebAddress.parse(url)).robots();
        return robots == null ? List.of() : robots.sitemaps();
    }

    private static Ruling decide(String url, Files files) {
        RobotsFile robots = files.robots();
        if (files.trouble() != null) {
            return new Ruling(url, false, Ruling.By.UNREACHABLE, files.file(), files.trouble(), 0, files.time());
        }
        if (robots != null && !robots.allows(url)) {
            RobotsFile.Line line = robots.forbidding(url);
            return new Ruling(url, false, Ruling.By.ROBOTS, files.file(), line.rule(), line.number(), files.time());
        }
        return files.tdm()
                .reserving(url)
                .map(rule -> new Ruling(
                        url,
                        false,
                        Ruling.By.TDM_FILE,
                        files.file().replace("/robots.txt", "/.well-known/tdmrep.json"),
                        rule.written(),
                        0,
                        files.time()))
                .orElseGet(() -> new Ruling(url, true, Ruling.By.NO_RULE, files.file(), null, 0, files.time()));
    }

    private Files files(WebAddress address) {
        if (entries.size() > MOST_REMEMBERED) {
            Instant old = clock.instant().minus(STALE);
            entries.values().removeIf(entry -> entry.isOlder(old));
        }
        Entry entry = entries.computeIfAbsent(address.origin(), origin -> new Entry());
        synchronized (entry) {
            Files known = entry.files;
            if (known == null || clock.instant().isAfter(known.until())) {
                known = ask(address, known);
                entry.files = known;
            }
            return known;
        }
    }

    private Files ask(WebAddress address, @Nullable Files before) {
        String url = address.origin() + "/robots.txt";
        Outcome outcome = fetcher.fetch(Request.of(url));
        Instant now = clock.instant();
        String trouble = trouble(outcome);
        if (trouble != null) {
            boolean usable = before != null
                    && before.robots() != null
                    && now.isBefore(before.time().plus(STALE));
            return usable && before != null
                    ? new Files(url, before.robots(), null, before.tdm(), before.time(), now.plus(TRY_AGAIN))
                    : new Files(url, null, trouble, TdmFile.NONE, now, now.plus(TRY_AGAIN));
        }
        RobotsFile robots = RobotsFile.parse(url, body(outcome), robot);
        robots.crawlDelay().ifPresent(delay -> hosts.crawlDelay(address.host(), delay));
        return new Files(url, robots, null, tdm(address, robots), now, now.plus(FRESH));
    }

    private TdmFile tdm(WebAddress address, RobotsFile robots) {
        String url = address.origin() + "/.well-known/tdmrep.json";
        if (!robots.allows(url)) {
            return TdmFile.NONE;
        }
        return fetcher.fetch(Request.of(url)) instanceof Outcome.Success success
                ? TdmFile.parse(success.body())
                : TdmFile.NONE;
    }

    /** Why nothing may be asked for want of a robots.txt; null where there is one, or where there is none for sure. */
    private static @Nullable String trouble(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success success -> null;
            case Outcome.NotModified odd -> "not modified, though nothing was said to be known";
            case Outcome.TransientFailure failure -> failure.detail();
            case Outcome.Refused refused -> refused.detail();
            case Outcome.PermanentFailure failure -> isAbsent(failure) ? null : failure.detail();
        };
    }

    /** RFC 9309, 2.3.1.3: the host answers that there is none. */
    private static boolean isAbsent(Outcome.PermanentFailure failure) {
        Message message = failure.message();
        return failure.reason() == Outcome.Reason.REDIRECT
                || (message != null
                        && message.status() >= 400
                        && message.status() < 500
                        && message.status() != TOO_MANY_REQUESTS);
    }

    private static byte[] body(Outcome outcome) {
        boolean usable = outcome.trace().redirects().size() <= MOST_REDIRECTS;
        return usable && outcome instanceof Outcome.Success success ? success.body() : new byte[0];
    }

    private static boolean isReserved(@Nullable String value) {
        return value != null && value.strip().equals("1");
    }

    private static @Nullable String meta(Document page) {
        Element meta = page.selectFirst("meta[name=tdm-reservation]");
        return meta == null ? null : meta.attr("content");
    }
}
