package org.beatbook.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beatbook.Beatbook;
import org.beatbook.Callbacks;
import org.beatbook.publish.Book;
import org.beatbook.web.Shaping.Wishes;
import org.jspecify.annotations.Nullable;

/** Serves a book over HTTP/1.1, each request on a virtual thread. */
public final class Web {
    private static final long LARGEST_BODY = 64 << 10;
    /** Hubs send the whole of what they tell of; it is not kept. */
    private static final long LARGEST_CALL = 20_000_000;

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
     * @param callbacks absent where no hub can call
     * @throws IllegalStateException where the port cannot be bound; the message says so
     */
    public static Running start(Beatbook beatbook, String host, int port, @Nullable Callbacks callbacks) {
        return start((Book) beatbook, host, port, null, callbacks);
    }

    /**
     * Starts serving with the means to change sources.
     *
     * @param names by which an editor reaches the server, beside localhost and numbers
     * @param callbacks absent where no hub can call
     */
    public static Running start(
            Beatbook beatbook, String host, int port, Desk desk, Set<String> names, @Nullable Callbacks callbacks) {
        return start((Book) beatbook, host, port, Editing.of(desk, names), callbacks);
    }

    /** Whether an address to bind to is reached from this machine alone. */
    public static boolean loopback(String host) {
        return Hosts.boundTo(host).loopbackOnly();
    }

    /** The same for anything that can be shown as a book. */
    static Running start(Book book, String host, int port, @Nullable Editing editing) {
        return start(book, host, port, editing, null);
    }

    private static Running start(
            Book book, String host, int port, @Nullable Editing editing, @Nullable Callbacks callbacks) {
        HELIDON.setLevel(Level.WARNING);
        LISTENING.setLevel(Level.OFF);
        Metrics metrics = new Metrics(book);
        Front front = new Front(
                new Router(Routes.of(book, metrics, editing, callbacks)),
                Hosts.boundTo(host),
                metrics,
                editing == null ? null : editing.gate());
        WebServer server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .maxPayloadSize(callbacks == null ? LARGEST_BODY : LARGEST_CALL)
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
        boolean posted = request.prologue().method().text().equals("POST");
        boolean called = posted && front.isCalled(request.path().rawPath());
        Answer answer = front.answer(new Front.Request(
                request.prologue().method().text(),
                request.path().rawPath(),
                request.query().rawValue(),
                header(request, "Host"),
                new Wishes(
                        header(request, "If-None-Match"),
                        header(request, "If-Modified-Since"),
                        header(request, "Accept-Encoding")),
                posted && !called ? sent(request) : Front.Sent.NOTHING,
                called ? call(request) : null));
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (answer.status() == 304) {
            response.send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, answer.type());
        boolean head = request.prologue().method().text().equals("HEAD");
        if (answer.stream() != null) {
            stream(answer.stream(), head, response);
        } else if (head) {
            response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    /** What breaks on the way breaks the connection, so that nobody takes a part for the whole. */
    private static void stream(Answer.Stream stream, boolean head, ServerResponse response) {
        if (head) {
            response.send();
            return;
        }
        try (OutputStream out = response.outputStream()) {
            stream.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be sent", e);
        }
    }

    private static Front.Sent sent(ServerRequest request) {
        return new Front.Sent(
                header(request, "Origin"),
                header(request, "Sec-Fetch-Site"),
                header(request, "Content-Type"),
                body(request));
    }

    /** What is longer than a form may be is longer, however long it is. */
    private static byte[] body(ServerRequest request) {
        try (InputStream in = content(request)) {
            return in.readNBytes((int) LARGEST_BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Front.Call call(ServerRequest request) {
        return new Front.Call(header(request, "X-Hub-Signature"), content(request));
    }

    private static InputStream content(ServerRequest request) {
        return request.content().hasEntity() ? request.content().inputStream() : InputStream.nullInputStream();
    }

    private static @Nullable String header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).orElse(null);
    }
}
