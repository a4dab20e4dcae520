package org.beatbook.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beatbook.publish.Html;
import org.beatbook.publish.Site;
import org.beatbook.web.Routes.Use;
import org.beatbook.web.Shaping.Wishes;
import org.jspecify.annotations.Nullable;

/** From a request to a shaped answer: checks, the route, what to say when there is none or it fails. Knows no server. */
final class Front {
    private static final Logger LOG = Logger.getLogger(Front.class.getName());
    private static final Site SITE = Site.live(null);

    private final Router router;
    private final Hosts hosts;
    private final Metrics metrics;
    private final @Nullable Gate gate;

    /** @param gate before what changes something; absent where nothing does */
    Front(Router router, Hosts hosts, Metrics metrics, @Nullable Gate gate) {
        this.router = router;
        this.hosts = hosts;
        this.metrics = metrics;
        this.gate = gate;
    }

    /** What was sent, as far as it matters. */
    record Request(
            String method,
            String rawPath,
            String rawQuery,
            @Nullable String host,
            Wishes wishes,
            Sent sent,
            @Nullable Call call) {}

    /**
     * What came with a request that wants to change something.
     *
     * @param origin where the page stands that sent it
     * @param site how that is related to here, as the browser says (Sec-Fetch-Site)
     * @param type of the body
     */
    record Sent(
            @Nullable String origin,
            @Nullable String site,
            @Nullable String type,
            byte[] body) {
        static final Sent NOTHING = new Sent(null, null, null, new byte[0]);
    }

    /**
     * What came with a program's call.
     *
     * @param signature that says who calls
     * @param body not read yet
     */
    record Call(@Nullable String signature, InputStream body) {}

    /** Whether programs elsewhere call this address: then its body is read only as far as that goes. */
    boolean isCalled(String rawPath) {
        return find(rawPath, Use.CALL).isPresent();
    }

    private Optional<Router.Found> find(String rawPath, Use use) {
        try {
            return router.find(rawPath, use);
        } catch (BadRequest e) {
            return Optional.empty();
        }
    }

    Answer answer(Request request) {
        long start = System.nanoTime();
        String route = "none";
        Answer answer;
        try {
            Optional<Router.Found> found = checked(request);
            route = found.map(f -> f.route().path()).orElse(route);
            answer = found.flatMap(f -> f.route().action().answer(asked(request, f)))
                    .orElseGet(() -> missing(request));
        } catch (Refused e) {
            answer = e.answer;
        } catch (BadRequest e) {
            answer = error(400, "That cannot be read", String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "failed to answer " + request.rawPath(), e);
            answer = error(
                    500,
                    "Something broke here",
                    "The server’s log says what. The book itself is not harmed: pages only read it.");
        }
        metrics.answered(route, answer.status(), System.nanoTime() - start);
        return Shaping.shape(answer, request.wishes());
    }

    private Optional<Router.Found> checked(Request request) {
        Optional<Router.Found> called = find(request.rawPath(), Use.CALL);
        if (called.isPresent() && List.of("GET", "POST").contains(request.method())) {
            return called;
        }
        if (!hosts.allow(request.host())) {
            throw new Refused(error(
                    421,
                    "Not by this name",
                    "This server answers on loopback only. Open it as http://localhost/ with its port."));
        }
        boolean change = request.method().equals("POST") && gate != null;
        if (!change && !request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new Refused(error(405, "Pages are only read here", "Changes are made on the command line.")
                    .with("Allow", "GET, HEAD"));
        }
        Optional<Router.Found> found = router.find(request.rawPath(), change ? Use.CHANGE : Use.SHOW);
        if (found.isEmpty()
                && router.find(request.rawPath(), change ? Use.SHOW : Use.CHANGE)
                        .isPresent()) {
            throw new Refused(error(405, "Not this way", "Open the page and use what it offers.")
                    .with("Allow", change ? "GET, HEAD" : "POST"));
        }
        if (change && gate != null) {
            gate.closed(request).ifPresent(Front::refuse);
        }
        return found;
    }

    private static void refuse(Gate.Closed closed) {
        throw new Refused(error(closed.status(), "Nothing was changed", closed.advice()));
    }

    /** The fields of a form that is ours; none where nothing was sent. */
    private Map<String, String> form(Request request, Router.Found found) {
        if (gate == null || found.route().use() != Use.CHANGE) {
            return Map.of();
        }
        Map<String, String> form = Queries.parse(new String(request.sent().body(), StandardCharsets.UTF_8));
        gate.closed(form).ifPresent(Front::refuse);
        return form;
    }

    private Asked asked(Request request, Router.Found found) {
        String host = request.host();
        Site site = host == null ? SITE : Site.live("http://" + host + "/");
        return new Asked(found.parts(), Queries.parse(request.rawQuery()), form(request, found), request.call(), site);
    }

    /** A page whose slash was forgotten is shown the way; else there is nothing. */
    private Answer missing(Request request) {
        String slashed = request.rawPath() + "/";
        if (!request.rawPath().endsWith("/")
                && !request.rawPath().startsWith("//")
                && router.find(slashed, Use.SHOW).isPresent()) {
            return error(308, "Moved", "")
                    .with("Location", slashed + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery()));
        }
        return error(404, "Nothing is filed here", "The address may be mistyped, or what stood here was withheld.");
    }

    private static Answer error(int status, String title, String advice) {
        return Answer.html(Html.error(SITE, status, title, advice))
                .status(status)
                .with("Cache-Control", "no-store");
    }

    /** A request that is turned away before it reaches a route. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Answer answer;

        Refused(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
