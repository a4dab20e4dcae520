package org.beatbook.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beatbook.archive.DamagedException;
import org.beatbook.pipeline.BookException;
import org.beatbook.query.QueryException;
import org.beatbook.store.StoreException;
import org.beatbook.topic.TopicException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's door. Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage. */
@Command(
        name = "beatbook",
        description = "Follows a subject through the news and keeps its topic page, with evidence for every line.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            TopicCommand.class,
            StoryCommand.class,
            SearchCommand.class,
            ServeCommand.class,
            PublishCommand.class,
            SourceCommand.class,
            CollectCommand.class,
            FollowCommand.class,
            ExtractCommand.class,
            ReadCommand.class,
            GroupCommand.class,
            EvaluateCommand.class,
            GazetteerCommand.class,
            NamesCommand.class,
            CreditCommand.class,
            FeedCommand.class,
            ArchiveCommand.class,
            RebuildCommand.class,
            WithholdCommand.class,
            ExpungeCommand.class,
            BackupCommand.class,
            BenchCommand.class,
            WarmUpCommand.class
        })
public final class Main {
    static final int SOME_FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** Lucene says at every start that it could use vectors; there are none. Held, or the level would be forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    /** The readers of robots.txt and sitemaps tell of tables that they load, and of each line that they pass over. */
    private static final Logger CRAWLER_COMMONS = Logger.getLogger("crawlercommons");

    private Main() {}

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            // Picocli's classes are too old for the start-up cache; the shortest question need not wait for them.
            System.out.println(Version.line());
            return;
        }
        LUCENE.setLevel(Level.SEVERE);
        CRAWLER_COMMONS.setLevel(Level.SEVERE);
        System.exit(run(args, utf8(System.out), utf8(System.err)));
    }

    /** Runs one command; for the tests that call it as a user does. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> fail(e, command))
                .setExecutionStrategy(new CommandLine.RunLast());
        if (args.length == 0) {
            line.usage(err);
            return WRONG_USAGE;
        }
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** What a user can mend is said in one line; what only we can mend comes with its trace. */
    private static int fail(Exception e, CommandLine command) {
        switch (e) {
            case BookException known -> command.getErr().println("beatbook: " + known.getMessage());
            case TopicException known -> command.getErr().println("beatbook: " + known.getMessage());
            case StoreException known -> command.getErr().println("beatbook: " + known.getMessage());
            case DamagedException known -> command.getErr().println("beatbook: " + known.getMessage());
            case QueryException known -> command.getErr().println("beatbook: " + known.getMessage());
            case UncheckedIOException io -> command.getErr().println("beatbook: " + io.getMessage());
            case IllegalArgumentException known -> command.getErr().println("beatbook: " + known.getMessage());
            default -> e.printStackTrace(command.getErr());
        }
        return e instanceof QueryException || e instanceof TopicException || e instanceof IllegalArgumentException
                ? WRONG_USAGE
                : SOME_FAILED;
    }

    private static PrintWriter utf8(java.io.OutputStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** The version, from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {line()};
        }

        static String line() {
            String version = Main.class.getPackage().getImplementationVersion();
            return "beatbook " + (version == null ? "(not packaged)" : version);
        }
    }
}
