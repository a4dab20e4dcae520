package org.beatbook.collect.push;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.beatbook.collect.fetch.WebAddress;
import org.beatbook.news.Push;
import org.jspecify.annotations.Nullable;

/**
 * Where hubs call. What they say is kept until a round carries it out; of each subscription only the newest, so that no
 * hub fills it. Safe for any number of threads.
 */
public final class Postbox {
    /** For so long a hub is asked to tell; hubs may say otherwise. */
    public static final Duration LEASE = Duration.ofDays(10);

    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    /** Bytes of what a hub sends; as many as a feed may have. */
    private static final long LARGEST = 20_000_000;

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_CHALLENGE = 4_096;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String base;
    private final InstantSource clock;
    private final Instant since;
    private final Map<String, Letter> letters = new LinkedHashMap<>();

    /**
     * Hubs that are listened to from now on.
     *
     * @param callback the address, as it is reached from outside, under which hubs call
     * @throws IllegalArgumentException where it is no address of the web, or has a query
     */
    public Postbox(String callback, InstantSource clock) {
        String address = WebAddress.parse(callback).toString();
        if (address.contains("?") || callback.contains("#")) {
            throw new IllegalArgumentException("an address for callbacks has neither query nor fragment: " + callback);
        }
        this.base = address.replaceFirst("/+$", "") + "/push/";
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Since when hubs are listened to. */
    public Instant since() {
        return since;
    }

    /** What to ask a hub for: with a secret and a callback's address that nobody can guess. */
    public Push push(String channel, String source, String hub, String topic) {
        String key = secret();
        return new Push(
                key,
                channel,
                source,
                hub,
                topic,
                base + key,
                secret(),
                Push.State.ASKED,
                clock.instant(),
                0,
                null,
                null,
                null);
    }

    /** Whether a hub was told to call here. */
    public boolean isHere(Push push) {
        return push.callback().equals(base + push.key());
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * A hub asks whether it was meant, or says that it will not tell (WebSub, 5.2 and 5.3).
     *
     * @param query the parameters of its call
     * @return what to answer; empty where nothing of this was asked for
     */
    public Optional<String> confirm(Push push, Map<String, String> query) {
        if (!push.topic().equals(query.get("hub.topic"))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String challenge = query.getOrDefault("hub.challenge", "");
        boolean challenged = !challenge.isEmpty() && challenge.length() <= LONGEST_CHALLENGE;
        return switch (query.getOrDefault("hub.mode", "")) {
            case "subscribe" ->
                challenged && push.isMeant()
                        ? answer(challenge, new Letter.Promised(push.key(), lease(query), now))
                        : Optional.empty();
            case "unsubscribe" ->
                challenged && push.state() == Push.State.LEAVING
                        ? answer(challenge, new Letter.Left(push.key()))
                        : Optional.empty();
            case "denied" ->
                push.isMeant() ? answer("", new Letter.Denied(push.key(), reason(query), now)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Duration lease(Map<String, String> query) {
        String seconds = query.getOrDefault("hub.lease_seconds", "");
        Duration lease = seconds.matches("\\d{1,12}") ? Duration.ofSeconds(Long.parseLong(seconds)) : LEASE;
        return lease.compareTo(LONGEST_LEASE) < 0 ? lease : LONGEST_LEASE;
    }

    private static String reason(Map<String, String> query) {
        String reason = query.getOrDefault("hub.reason", "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        return "its hub will not tell" + (shown.isEmpty() ? "" : ": " + shown);
    }

    /** A hub tells; what it says counts only where it is rightly signed, and the content is not looked at. */
    public void told(Push push, @Nullable String signature, InputStream body) throws IOException {
        if (push.isMeant() && Signature.isRight(signature, push.secret(), body, LARGEST)) {
            put("news", new Letter.News(push.key(), clock.instant()));
        }
    }

    private Optional<String> answer(String answer, Letter letter) {
        put("answer", letter);
        return Optional.of(answer);
    }

    private synchronized void put(String kind, Letter letter) {
        letters.put(kind + " " + letter.key(), letter);
    }

    /** Whether something waits to be carried out. */
    public synchronized boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Takes out what may be carried out now; the rest stays. */
    public synchronized List<Letter> take(Predicate<String> keys) {
        List<Letter> taken = new ArrayList<>();
        letters.values().removeIf(letter -> {
            boolean now = keys.test(letter.key());
            if (now) {
                taken.add(letter);
            }
            return now;
        });
        return taken;
    }
}
