package org.beatbook.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.beatbook.Beatbook;
import org.beatbook.Callbacks;
import org.beatbook.Rounds;
import org.beatbook.web.Web;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Serves the book's pages until it is stopped.", mixinStandardHelpOptions = true)
final class ServeCommand extends BookCommand {
    static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--port", defaultValue = "8420", description = "0 for any free one (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--host",
            defaultValue = LOOPBACK,
            description = "the address to bind to (default: ${DEFAULT-VALUE})")
    String host = LOOPBACK;

    @Option(
            names = "--allow-edit",
            arity = "0..1",
            paramLabel = "NAME",
            fallbackValue = "localhost",
            description = {
                "let sources be changed from the pages by anyone who reaches this address by its number,",
                "or by this name; without it only where the address is this machine's own (loopback)"
            })
    @Nullable
    String editors;

    @Option(names = "--follow", description = "collect what is due, too, as 'beatbook follow' does")
    boolean follow;

    @Option(
            names = "--callback",
            paramLabel = "URL",
            defaultValue = "${env:BEATBOOK_CALLBACK:-}",
            description = {
                "with --follow: the address by which this server is reached from outside; sources whose hubs push",
                "(WebSub) are then asked when there is something new (BEATBOOK_CALLBACK)"
            })
    String callback = "";

    @Mixin
    HostOptions hosts = new HostOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (Beatbook reader = book.read()) {
            if (follow) {
                Rounds rounds = rounds();
                Callbacks callbacks = rounds.callbacks(reader);
                BookDesk desk = new BookDesk(book.folder, rounds);
                Web.Running running = start(reader, desk, callbacks);
                // Hubs are asked when they can call, and not before.
                Follower follower = Follower.start(rounds, out(), err());
                serve(running, host, out(), follower::close);
            } else if (spec.commandLine().getParseResult().hasMatchedOption("--callback")) {
                throw misused("--callback is for --follow: without it no hub is asked to push");
            } else {
                BookDesk desk = new BookDesk(book.folder, hosts.allowed);
                serve(start(reader, desk, null), host, out(), desk::close);
            }
        }
        return 0;
    }

    private Rounds rounds() {
        try {
            return hosts.rounds(book, err(), callback.isBlank() ? null : callback);
        } catch (IllegalArgumentException e) {
            throw misused("--callback: " + e.getMessage());
        }
    }

    private Web.Running start(Beatbook reader, BookDesk desk, @Nullable Callbacks callbacks) {
        if (editors == null && !Web.loopback(host)) {
            return Web.start(reader, host, port, callbacks);
        }
        Set<String> names = editors == null ? Set.of() : Set.of(editors.toLowerCase(Locale.ROOT));
        return Web.start(reader, host, port, desk, names, callbacks);
    }

    /** Serves until the process is asked to end. */
    static void serve(Web.Running running, String host, PrintWriter out) throws InterruptedException {
        serve(running, host, out, () -> {});
    }

    private static void serve(Web.Running running, String host, PrintWriter out, Runnable ending)
            throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            asked.countDown();
                            await(stopped);
                        },
                        "stop"));
        out.printf("http://%s:%d/%n", host.contains(":") ? "[" + host + "]" : host, running.port());
        out.flush();
        asked.await();
        running.stop();
        ending.run();
        stopped.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
