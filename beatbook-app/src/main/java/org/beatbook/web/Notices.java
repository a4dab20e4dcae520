package org.beatbook.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beatbook.publish.Means.Notice;
import org.beatbook.web.Desk.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of the last changes, to be shown on the page that a form leads to. Kept here and named by a secret number,
 * so that no address can put words on a page.
 */
final class Notices {
    private static final Logger LOG = Logger.getLogger(Notices.class.getName());
    private static final int MOST = 200;

    /** So long a form's answer waits; what takes longer is looked up on the page. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final InstantSource clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    Notices(InstantSource clock) {
        this.clock = clock;
    }

    private record Kept(Instant since, CompletableFuture<Outcome> outcome) {}

    /** Runs a change, waits for it a little, and returns the name of its notice. */
    String run(Supplier<Outcome> change) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        String name = Gate.secret();
        keep(name, new Kept(clock.instant(), outcome));
        Thread.ofVirtual().name("change").start(() -> outcome.complete(carefully(change)));
        try {
            outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.FINE, "not done yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return name;
    }

    private static Outcome carefully(Supplier<Outcome> change) {
        try {
            return change.get();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "a change failed", e);
            return Outcome.failed("That failed", "The server’s log says what.");
        }
    }

    private synchronized void keep(String name, Kept one) {
        kept.put(name, one);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** The notice of this name as it stands now; absent where there is none, or no more. */
    synchronized @Nullable Notice find(@Nullable String name) {
        Kept one = name == null ? null : kept.get(name);
        if (one == null) {
            return null;
        }
        Outcome outcome = one.outcome().getNow(null);
        return outcome == null
                ? new Notice(true, one.since(), "Still at it", List.of())
                : new Notice(outcome.well(), null, outcome.title(), outcome.lines());
    }
}
