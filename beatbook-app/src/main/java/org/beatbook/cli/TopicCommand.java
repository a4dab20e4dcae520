package org.beatbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.Trial;
import org.beatbook.news.Topic;
import org.beatbook.pipeline.BookException;
import org.beatbook.topic.TopicYaml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "topic",
        description = "Adds, shows, explains, tests and exports topics.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TopicCommand.Add.class,
            TopicCommand.Remove.class,
            TopicCommand.Show.class,
            TopicCommand.Explain.class,
            TopicCommand.Test.class,
            TopicExport.class,
            TopicCommand.All.class
        })
final class TopicCommand {

    @Command(
            name = "add",
            description = "Adds topics from YAML files, or one from options; a topic of the same id is replaced.",
            mixinStandardHelpOptions = true)
    static final class Add extends BookCommand {
        @Parameters(paramLabel = "FILE", arity = "0..*", description = "topics as YAML")
        List<Path> files = List.of();

        @Option(names = "--title", description = "what readers see")
        @Nullable
        String title;

        @Option(
                names = "--query",
                description = "the standing query; default: the title, in the text or as a listing's tag")
        @Nullable
        String query;

        @Option(names = "--id", description = "its place in addresses; default: from the title")
        @Nullable
        String id;

        @Option(names = "--introduction", paramLabel = "TEXT", description = "a paragraph under the title")
        @Nullable
        String introduction;

        @Option(names = "--threshold", defaultValue = "1", description = "the least score (default: ${DEFAULT-VALUE})")
        double threshold;

        @Option(
                names = "--language",
                defaultValue = "en",
                description = "of title and introduction (default: ${DEFAULT-VALUE})")
        String language = "en";

        @Override
        public Integer call() throws IOException {
            List<Topic> topics = new ArrayList<>();
            for (Path file : files) {
                topics.add(read(file));
            }
            if (title != null) {
                topics.add(fromOptions(title));
            }
            if (topics.isEmpty()) {
                throw misused("name a YAML file, or give at least --title");
            }
            return writing(writer -> {
                for (Topic topic : topics) {
                    int members = writer.saveTopic(topic);
                    out().printf("%s: %d articles%n", topic.id(), members);
                }
                return 0;
            });
        }

        private static Topic read(Path file) throws IOException {
            try {
                return TopicYaml.read(Files.readString(file), file.toString());
            } catch (java.nio.file.NoSuchFileException e) {
                throw new BookException(file + ": there is no such file", e);
            }
        }

        private Topic fromOptions(String title) {
            String phrase = "\"" + title.replace("\"", "") + "\"";
            return new Topic(
                    id == null ? TopicYaml.idOf(title) : id,
                    title,
                    query == null ? phrase + " OR tag:" + phrase : query,
                    threshold,
                    introduction,
                    language,
                    List.of(),
                    List.of());
        }
    }

    @Command(name = "remove", description = "Removes a topic; its articles stay.", mixinStandardHelpOptions = true)
    static final class Remove extends BookCommand {
        @Parameters(paramLabel = "TOPIC", description = "its id")
        String topic = "";

        @Override
        public Integer call() {
            return writing(writer -> {
                writer.removeTopic(topic);
                return 0;
            });
        }
    }

    @Command(
            name = "list",
            description = "Lists all topics with their numbers of articles.",
            mixinStandardHelpOptions = true)
    static final class All extends BookCommand {
        @Override
        public Integer call() {
            return reading(reader -> {
                reader.front()
                        .topics()
                        .forEach(card -> out().printf(
                                        "%s\t%d\t%s%n",
                                        card.topic().id(),
                                        card.total(),
                                        card.topic().title()));
                return 0;
            });
        }
    }

    @Command(
            name = "show",
            description = "Prints a topic as YAML, to be edited and added again.",
            mixinStandardHelpOptions = true)
    static final class Show extends BookCommand {
        @Parameters(paramLabel = "TOPIC", description = "its id")
        String topic = "";

        @Override
        public Integer call() {
            return reading(reader -> {
                out().print(TopicYaml.write(reader.topic(topic)));
                return 0;
            });
        }
    }

    @Command(
            name = "explain",
            description = "Says which clauses of a topic's query match an article, where, and with what score.",
            mixinStandardHelpOptions = true)
    static final class Explain extends BookCommand {
        @Parameters(index = "0", paramLabel = "TOPIC", description = "the topic's id")
        String topic = "";

        @Parameters(index = "1", paramLabel = "ARTICLE", description = "the article's id, address or headline")
        String article = "";

        @Override
        public Integer call() {
            return reading(reader -> {
                reader.explain(topic, article).forEach(out()::println);
                return 0;
            });
        }
    }

    @Command(
            name = "test",
            description = "Shows what a query would take, before it is saved.",
            mixinStandardHelpOptions = true)
    static final class Test extends BookCommand {
        @Parameters(paramLabel = "QUERY", description = "a query")
        String query = "";

        @Option(names = "--threshold", defaultValue = "1", description = "the least score (default: ${DEFAULT-VALUE})")
        double threshold;

        @Option(names = "--limit", defaultValue = "20", description = "how many to print (default: ${DEFAULT-VALUE})")
        int limit;

        @Override
        public Integer call() {
            return reading(reader -> {
                Trial trial = reader.test(query, threshold, limit);
                out().printf("%d articles%n", trial.total());
                trial.newest()
                        .forEach(e -> out().printf(
                                        "%s\t%s\t%s\t%s%n",
                                        e.item().id(),
                                        trial.score(e.item()),
                                        e.outlet(),
                                        e.item().headline()));
                return 0;
            });
        }
    }
}
