package org.beatbook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.beatbook.Beatbook;
import org.beatbook.web.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Serves the book's pages until it is stopped.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    static final String LOOPBACK = "127.0.0.1";

    @Mixin
    BookOptions book = new BookOptions();

    @Option(names = "--port", defaultValue = "8420", description = "0 for any free one (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--host",
            defaultValue = LOOPBACK,
            description = "the address to bind to (default: ${DEFAULT-VALUE})")
    String host = LOOPBACK;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (Beatbook reader = book.read()) {
            serve(reader, host, port, spec.commandLine().getOut());
        }
        return 0;
    }

    /** Serves until the process is asked to end. */
    static void serve(Beatbook book, String host, int port, PrintWriter out) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Web.Running running = Web.start(book, host, port);
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
