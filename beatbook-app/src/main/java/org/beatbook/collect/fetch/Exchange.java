package org.beatbook.collect.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.beatbook.collect.fetch.Outcome.PermanentFailure;
import org.beatbook.collect.fetch.Outcome.Reason;
import org.beatbook.collect.fetch.Outcome.Redirect;
import org.beatbook.collect.fetch.Outcome.Refused;
import org.beatbook.collect.fetch.Outcome.Trace;
import org.beatbook.collect.fetch.Outcome.TransientFailure;
import org.beatbook.collect.fetch.Outcome.Why;
import org.jspecify.annotations.Nullable;

/** One fetch: its redirects, its cookies, its time. Used once. */
final class Exchange {
    private static final Set<Integer> REDIRECTS = Set.of(300, 301, 302, 303, 307, 308);
    private static final Set<Integer> KEEPING_THE_METHOD = Set.of(307, 308);
    private static final Set<Integer> TRANSIENT = Set.of(408, 421, 425, 429);
    private static final Set<Integer> NEVER = Set.of(501, 505);

    private final Wire wire;
    private final Limits limits;
    private final Addresses addresses;
    private final Hosts hosts;
    private final InstantSource clock;
    private final Request request;
    private final Instant started;
    private final HttpClientContext context = HttpClientContext.create();
    private final List<Redirect> redirects = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long spentNanos;

    Exchange(Wire wire, Limits limits, Addresses addresses, Hosts hosts, InstantSource clock, Request request) {
        this.wire = wire;
        this.limits = limits;
        this.addresses = addresses;
        this.hosts = hosts;
        this.clock = clock;
        this.request = request;
        this.started = clock.instant();
        context.setCookieStore(new BasicCookieStore());
    }

    /** A step ends the fetch, or leads on. */
    private sealed interface Step {}

    private record End(Outcome outcome) implements Step {}

    private record Onward(WebAddress to) implements Step {}

    Outcome run() {
        WebAddress at;
        try {
            at = WebAddress.parse(request.url());
        } catch (IllegalArgumentException e) {
            return new Refused(trace(), Why.ADDRESS, String.valueOf(e.getMessage()));
        }
        while (true) {
            switch (step(at)) {
                case End end -> {
                    return end.outcome();
                }
                case Onward onward -> at = onward.to();
            }
        }
    }

    private Step step(WebAddress at) {
        Optional<String> port = addresses.refusesPort(at.host(), at.port());
        if (port.isPresent()) {
            return new End(new Refused(trace(), Why.PORT, port.get()));
        }
        Optional<Request.Refusal> rights = request.permission().refusal(at.toString());
        if (rights.isPresent()) {
            String detail = rights.get().detail();
            return new End(
                    rights.get().passing()
                            ? failed(Reason.RULES, detail, null)
                            : new Refused(trace(), Why.RIGHTS, detail));
        }
        try {
            return switch (hosts.enter(at.host())) {
                case Hosts.Later later ->
                    new End(new TransientFailure(
                            trace(), Reason.WAIT, at.host() + " is left alone for now", null, later.until()));
                case Hosts.Turn turn -> inTurn(at, turn);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End(failed(Reason.STOPPED, "told to stop", null));
        }
    }

    private Step inTurn(WebAddress at, Hosts.Turn turn) {
        Step step = null;
        try {
            step = ask(at);
            return step;
        } finally {
            if (step instanceof End(TransientFailure failure)) {
                turn.leaveFailed(failure.retryAfter());
            } else {
                turn.leave();
            }
        }
    }

    private Step ask(WebAddress at) {
        long since = System.nanoTime();
        try {
            Message message = wire.ask(at, request, context, limits.total().minusNanos(spentNanos));
            return judge(at, message);
        } catch (IOException e) {
            return new End(failure(e));
        } finally {
            spentNanos += System.nanoTime() - since;
        }
    }

    private Step judge(WebAddress at, Message message) {
        int status = message.status();
        if (REDIRECTS.contains(status)) {
            return redirect(at, message);
        }
        if (status == 304) {
            return new End(
                    request.isConditional()
                            ? new Outcome.NotModified(trace(), message)
                            : failed(Reason.STATUS, "not modified, though nothing was said to be known", message));
        }
        if (status >= 200 && status < 300 && status != 206) {
            return new End(success(message));
        }
        return new End(badStatus(message));
    }

    private Step redirect(WebAddress at, Message message) {
        if (request.form() != null && !KEEPING_THE_METHOD.contains(message.status())) {
            return new End(new PermanentFailure(
                    trace(), Reason.REDIRECT, "a form was answered by a redirect that drops it", message));
        }
        String location = message.header("Location");
        if (location == null) {
            return new End(new PermanentFailure(trace(), Reason.REDIRECT, "a redirect to nowhere", message));
        }
        WebAddress to;
        try {
            to = at.resolve(location);
        } catch (IllegalArgumentException e) {
            return new End(new Refused(trace(), Why.ADDRESS, "redirected, and " + e.getMessage()));
        }
        redirects.add(new Redirect(at.toString(), to.toString(), message));
        if (redirects.size() > limits.redirects()) {
            return new End(new PermanentFailure(
                    trace(), Reason.REDIRECT, "more than " + limits.redirects() + " redirects", message));
        }
        if (!seen.add(at + " " + to + " " + context.getCookieStore().getCookies())) {
            return new End(new PermanentFailure(trace(), Reason.REDIRECT, "redirected in a circle", message));
        }
        return new Onward(to);
    }

    private Outcome success(Message message) {
        try {
            byte[] body = Encoding.decode(message.body(), message.header("Content-Encoding"), limits);
            if (body != message.body()) {
                request.hold(body.length);
            }
            return new Outcome.Success(trace(), message, body);
        } catch (SocketTimeoutException e) {
            return failure(e);
        } catch (Encoding.Failed e) {
            return e.reason() == Reason.LENGTH
                    ? failed(e.reason(), e.detail(), message)
                    : new PermanentFailure(trace(), e.reason(), e.detail(), message);
        }
    }

    private Outcome badStatus(Message message) {
        int status = message.status();
        if (TRANSIENT.contains(status) || (status >= 500 && !NEVER.contains(status))) {
            return failed(Reason.STATUS, message.statusLine(), message);
        }
        return new PermanentFailure(trace(), Reason.STATUS, message.statusLine(), message);
    }

    private Outcome failure(IOException e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Optional<GuardedResolver.RefusedAddress> refused = GuardedResolver.RefusedAddress.in(e);
        if (refused.isPresent()) {
            return new Refused(
                    trace(), Why.NETWORK, String.valueOf(refused.get().getMessage()));
        }
        if (e instanceof Wire.TooLarge) {
            return new PermanentFailure(trace(), Reason.SIZE, detail, null);
        }
        return failed(reason(e), detail, null);
    }

    private static Reason reason(IOException e) {
        if (e.getCause() instanceof HttpException || e instanceof MessageConstraintException) {
            return Reason.PROTOCOL;
        }
        return switch (e) {
            case Wire.TooSlow slow -> Reason.TIME;
            case UnknownHostException unknown -> Reason.NAME;
            case SocketTimeoutException timeout -> Reason.TIME;
            case SSLException tls -> Reason.TLS;
            case ConnectionClosedException closed -> Reason.LENGTH;
            case InterruptedIOException stopped -> Reason.STOPPED;
            default -> e.getClass().getSimpleName().contains("Chunk") ? Reason.LENGTH : Reason.CONNECTION;
        };
    }

    private TransientFailure failed(Reason reason, String detail, @Nullable Message message) {
        Instant retryAfter = message == null
                ? null
                : RetryAfter.parse(message.header("Retry-After"), clock.instant())
                        .orElse(null);
        return new TransientFailure(trace(), reason, detail, message, retryAfter);
    }

    private Trace trace() {
        return new Trace(request.url(), redirects, started, Duration.ofNanos(spentNanos));
    }
}
