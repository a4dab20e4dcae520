package org.beatbook.cli;

import java.util.List;
import org.beatbook.Beatbook;
import org.beatbook.StoryDesk;
import org.beatbook.StoryDesk.Line;
import org.beatbook.StoryDesk.Told;
import org.beatbook.StoryGrounds;
import org.beatbook.news.Decision.OnStories;
import org.beatbook.news.Json;
import org.beatbook.news.Story;
import org.beatbook.store.Stories.Decided;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "story",
        description = "Lists, shows and explains stories; joins and parts them, and moves articles between them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StoryCommand.All.class,
            StoryCommand.Show.class,
            StoryCommand.Explain.class,
            StoryCommand.Join.class,
            StoryCommand.Part.class,
            StoryCommand.Move.class,
            StoryCommand.Decisions.class,
            StoryCommand.Undo.class
        })
final class StoryCommand {
    private static final String NAMED = "id, address or headline";
    private static final String STORY = "a story's id, or the " + NAMED + " of one of its articles";

    /** A command that prints JSON where it is asked to. */
    abstract static class Reading extends BookCommand {
        @Option(names = "--json", description = "as JSON, one a line")
        boolean json;
    }

    @Command(
            name = "list",
            description = "Lists the stories of a topic, or all, the heaviest first.",
            mixinStandardHelpOptions = true)
    static final class All extends Reading {
        @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "the topic's id; default: all stories")
        @Nullable
        String topic;

        @Option(names = "--limit", defaultValue = "50", description = "how many to print (default: ${DEFAULT-VALUE})")
        int limit;

        @Override
        public Integer call() {
            return reading(reader -> {
                for (Told told : reader.storyDesk().list(topic == null ? null : reader.topic(topic), limit)) {
                    Story s = told.story();
                    if (json) {
                        out().println(Json.write(new Listed(s, told.headline())));
                    } else {
                        out().printf(
                                        "%s\t%d articles\t%d reports\t%d outlets\t%s\t%s%n",
                                        s.id(), s.articles(), s.reports(), s.outlets(), s.last(), told.headline());
                    }
                }
                return 0;
            });
        }

        private record Listed(Story story, String headline) {}
    }

    @Command(name = "show", description = "Prints a story's articles.", mixinStandardHelpOptions = true)
    static final class Show extends Reading {
        @Parameters(paramLabel = "STORY", description = STORY)
        String story = "";

        @Override
        public Integer call() {
            return reading(reader -> {
                Told told = reader.storyDesk().show(story);
                if (json) {
                    told.lines().forEach(l -> out().println(Json.write(l.placing())));
                    return 0;
                }
                Story s = told.story();
                out().printf("%s\t%s%n", s.id(), told.headline());
                out().printf(
                                "%s to %s, %d articles, %d reports, %d outlets%n",
                                s.first(), s.last(), s.articles(), s.reports(), s.outlets());
                told.lines().forEach(this::print);
                return 0;
            });
        }

        private void print(Line line) {
            String copy = line.placing().copyOf() == null
                    ? ""
                    : "\tcopy of %s, %.0f %% of it"
                            .formatted(
                                    line.placing().copyOf(),
                                    100 * line.placing().share());
            out().printf(
                            "%s\t%s\t%s\t%s%s%n",
                            line.item().id(),
                            line.item().order(),
                            line.item().source(),
                            line.item().headline(),
                            copy);
        }
    }

    @Command(
            name = "explain",
            description = "Says why two articles, or two stories, are one story or are not.",
            mixinStandardHelpOptions = true)
    static final class Explain extends Reading {
        @Parameters(index = "0", paramLabel = "A", description = NAMED)
        String a = "";

        @Parameters(index = "1", paramLabel = "B", description = NAMED)
        String b = "";

        @Override
        public Integer call() {
            return reading(reader -> {
                StoryGrounds grounds = reader.storyDesk().explain(a, b);
                if (json) {
                    out().println(Json.write(grounds));
                } else {
                    grounds.lines().forEach(out()::println);
                }
                return 0;
            });
        }
    }

    /** A command that decides something. */
    abstract static class Deciding extends BookCommand {
        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "why; it is kept with it")
        String reason = "";

        /** What is told of it when it is done. */
        abstract String decide(StoryDesk desk);

        @Override
        public Integer call() {
            return writing((Beatbook writer) -> {
                out().println(decide(writer.storyDesk()));
                return 0;
            });
        }
    }

    @Command(name = "join", description = "Shows two stories as one.", mixinStandardHelpOptions = true)
    static final class Join extends Deciding {
        @Parameters(index = "0", paramLabel = "A", description = STORY)
        String a = "";

        @Parameters(index = "1", paramLabel = "B", description = STORY)
        String b = "";

        @Override
        String decide(StoryDesk desk) {
            return "joined: " + desk.join(a, b, reason);
        }
    }

    @Command(name = "part", description = "Shows articles as a story of their own.", mixinStandardHelpOptions = true)
    static final class Part extends Deciding {
        @Parameters(paramLabel = "ARTICLE", arity = "1..*", description = NAMED)
        List<String> articles = List.of();

        @Override
        String decide(StoryDesk desk) {
            return "parted: " + desk.part(articles, reason);
        }
    }

    @Command(name = "move", description = "Shows an article in another story.", mixinStandardHelpOptions = true)
    static final class Move extends Deciding {
        @Parameters(paramLabel = "ARTICLE", description = NAMED)
        String article = "";

        @Option(names = "--to", paramLabel = "STORY", required = true, description = STORY)
        String to = "";

        @Override
        String decide(StoryDesk desk) {
            return "moved: " + desk.move(article, to, reason);
        }
    }

    @Command(
            name = "decisions",
            description = "Lists what was decided on stories, with the numbers that 'undo' takes.",
            mixinStandardHelpOptions = true)
    static final class Decisions extends Reading {
        @Override
        public Integer call() {
            return reading(reader -> {
                for (Decided decided : reader.storyDesk().decisions()) {
                    out().println(json ? Json.write(decided) : line(decided));
                }
                return 0;
            });
        }

        private static String line(Decided decided) {
            OnStories d = decided.decision();
            return decided.number() + "\t" + d.at() + "\t" + StoryGrounds.told(d)
                    + (decided.stands() ? "" : "\ttaken back")
                    + (d.reason().isEmpty() ? "" : "\t" + d.reason());
        }
    }

    @Command(name = "undo", description = "Takes a decision on stories back.", mixinStandardHelpOptions = true)
    static final class Undo extends Deciding {
        @Parameters(paramLabel = "NUMBER", description = "its number, as 'beatbook story decisions' lists it")
        int number;

        @Override
        String decide(StoryDesk desk) {
            desk.takeBack(number, reason);
            return "taken back: " + number;
        }
    }
}
