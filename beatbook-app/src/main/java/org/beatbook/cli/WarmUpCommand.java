package org.beatbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.Demo;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.web.Web;
import picocli.CommandLine.Command;

/** Does once what every start does, so that the start script can keep a cache of the classes it takes. */
@Command(name = "warm-up", hidden = true, description = "Runs the demo briefly; for the start script.")
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("beatbook-warm-up");
        try (Beatbook writer = Beatbook.write(folder, Duration.ZERO, notice -> {})) {
            Demo.load(writer);
        }
        try (Beatbook reader = Beatbook.read(folder)) {
            Web.Running running = Web.start(reader, ServeCommand.LOOPBACK, 0, null);
            for (String path : List.of("/", "/topics/north-korea/", "/search/?q=satellite")) {
                ask("http://" + ServeCommand.LOOPBACK + ":" + running.port() + path);
            }
            running.stop();
        } finally {
            new BookFolder(folder).remove();
        }
        return 0;
    }

    private static void ask(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            in.readAllBytes();
        }
    }
}
