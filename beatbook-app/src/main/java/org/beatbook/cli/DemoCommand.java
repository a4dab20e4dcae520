package org.beatbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.beatbook.Beatbook;
import org.beatbook.Demo;
import org.beatbook.web.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Makes a book of the sample beat that comes with Beatbook, and serves it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--book", paramLabel = "DIR", defaultValue = "demo-book", description = "default: ${DEFAULT-VALUE}")
    Path folder = Path.of("demo-book");

    @Option(names = "--port", defaultValue = "8420", description = "0 for any free one (default: ${DEFAULT-VALUE})")
    int port;

    @Option(names = "--no-serve", description = "make the book only")
    boolean makeOnly;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Beatbook writer = Beatbook.write(folder, Duration.ofSeconds(30), n -> out.println("beatbook: " + n))) {
            Summaries.print(Demo.load(writer), out, spec.commandLine().getErr());
        }
        if (makeOnly) {
            return 0;
        }
        try (Beatbook reader = Beatbook.read(folder);
                BookDesk desk = new BookDesk(folder, List.of())) {
            ServeCommand.serve(
                    Web.start(reader, ServeCommand.LOOPBACK, port, desk, Set.of(), null), ServeCommand.LOOPBACK, out);
        }
        return 0;
    }
}
