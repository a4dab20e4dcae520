package org.beatbook.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beatbook.Beatbook;
import org.beatbook.publish.Book;
import org.beatbook.web.Shaping.Wishes;
import org.jspecify.annotations.Nullable;

/** Serves a book over HTTP/1.1, each request on a virtual thread. */
public final class Web {
    private static final long LARGEST_BODY = 64 << 10;
    private static final int LARGEST_HEADERS = 32 << 10;
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_CONNECTIONS = 1024;
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Kept here because the logging framework forgets loggers that nobody holds, and their levels with them. */
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    /** It prints a failure to bind with its whole stack; the failure is thrown as well. */
    private static final Logger LISTENING = Logger.getLogger("io.helidon.webserver.LoomServer");

    private Web() {}

    /**
     * A server that answers.
     *
     * @param port the port it is bound to
     */
    public record Running(int port, Runnable stopping) {

        /** Lets what is being answered finish, for at most five seconds, and closes the port. */
        public void stop() {
            stopping.run();
        }
    }

    /**
     * Starts serving.
     *
     * @param host the address to bind to, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @throws IllegalStateException where the port cannot be bound; the message says so
     */
    public static Running start(Beatbook beatbook, String host, int port) {
        return start((Book) beatbook, host, port, null);
    }

    /**
     * Starts serving with the means to change sources.
     *
     * @param names by which an editor reaches the server, beside localhost and numbers
     */
    public static Running start(Beatbook beatbook, String host, int port, Desk desk, Set<String> names) {
        return start((Book) beatbook, host, port, Editing.of(desk, names));
    }

    /** Whether an address to bind to is reached from this machine alone. */
    public static boolean loopback(String host) {
        return Hosts.boundTo(host).loopbackOnly();
    }

    /** The same for anything that can be shown as a book. */
    static Running start(Book book, String host, int port, @Nullable Editing editing) {
        HELIDON.setLevel(Level.WARNING);
        LISTENING.setLevel(Level.OFF);
        Metrics metrics = new Metrics(book);
        Front front = new Front(
                new Router(Routes.of(book, metrics, editing)),
                Hosts.boundTo(host),
                metrics,
                editing == null ? null : editing.gate());
        WebServer server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .maxPayloadSize(LARGEST_BODY)
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(IDLE)
                .shutdownGracePeriod(GRACE)
                .connectionSelectors(java.util.List.of(
                        Http1ConnectionSelector.builder().config(http1()).build()))
                .routing(r -> r.any((request, response) -> handle(front, request, response)))
                .build();
        return running(server, host, port);
    }

    private static Http1Config http1() {
        return Http1Config.builder()
                .maxPrologueLength(LONGEST_LINE)
                .maxHeadersSize(LARGEST_HEADERS)
                .build();
    }

    private static Running running(WebServer server, String host, int port) {
        server.start();
        if (!server.isRunning()) {
            throw new IllegalStateException(
                    "cannot listen on " + host + ":" + port + ": is another server there? Choose a port with --port");
        }
        return new Running(server.port(), server::stop);
    }

    private static void handle(Front front, ServerRequest request, ServerResponse response) {
        Answer answer = front.answer(new Front.Request(
                request.prologue().method().text(),
                request.path().rawPath(),
                request.query().rawValue(),
                header(request, "Host"),
                new Wishes(
                        header(request, "If-None-Match"),
                        header(request, "If-Modified-Since"),
                        header(request, "Accept-Encoding")),
                sent(request)));
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (answer.status() == 304) {
            response.send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, answer.type());
        if (request.prologue().method().text().equals("HEAD")) {
            response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    private static Front.Sent sent(ServerRequest request) {
        if (!request.prologue().method().text().equals("POST")) {
            return Front.Sent.NOTHING;
        }
        return new Front.Sent(
                header(request, "Origin"),
                header(request, "Sec-Fetch-Site"),
                header(request, "Content-Type"),
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0]);
    }

    private static @Nullable String header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).orElse(null);
    }
}
