package org.beatbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beatbook.evaluate.AnnotatedSet;
import org.beatbook.evaluate.Evaluation;
import org.beatbook.evaluate.Figure;
import org.beatbook.evaluate.StoryMeasure;
import org.beatbook.pipeline.lists.ListFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = {
            "Measures reading and grouping on annotated texts and prints precision, recall and F1.",
            "Research sets as their makers publish them: wikigold, re3d (names), lgl (places), meantime (dates), plover (events),",
            "stories (ECB+; topics 1-18 are the half to develop on).",
            "Your own: names, dates, quotes or events in lines of JSON (.jsonl), each with \"text\" and the findings that",
            "`beatbook read` should print for it, in the shape that it prints them."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    /** What {@link AnnotatedSet} has not: it is measured by no reading. */
    private static final String STORIES = "stories";

    @Parameters(
            index = "0",
            paramLabel = "SET",
            completionCandidates = Sets.class,
            description = "${COMPLETION-CANDIDATES}")
    String set = "";

    @Parameters(index = "1", paramLabel = "DIR|FILE", description = "where the set is")
    Path path = Path.of("");

    @Option(
            names = "--half",
            defaultValue = "all",
            description =
                    "${COMPLETION-CANDIDATES}: by a hash of each text's id, so that rules are made on one half and"
                            + " measured on the other (default: ${DEFAULT-VALUE})")
    AnnotatedSet.Half half = AnnotatedSet.Half.ALL;

    @Option(names = "--misses", description = "print each finding that is missing, wrong or not annotated")
    boolean misses;

    @Option(names = "--lists", paramLabel = "DIR", description = "lists of one's own to read with")
    @Nullable
    Path lists;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> each = misses ? out::println : miss -> {};
        List<Figure> figures;
        try {
            if (set.equalsIgnoreCase(STORIES)) {
                return stories(out);
            }
            figures = Evaluation.of(annotated(), path, half, ListFolder.lists(lists), each);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        if (figures.isEmpty()) {
            throw new ParameterException(spec.commandLine(), path + ": nothing is annotated there");
        }
        out.println(Figure.head());
        figures.forEach(out::println);
        return 0;
    }

    private int stories(PrintWriter out) {
        out.println(StoryMeasure.Row.head());
        StoryMeasure.of(path, half).forEach(out::println);
        return 0;
    }

    private AnnotatedSet annotated() {
        return Stream.of(AnnotatedSet.values())
                .filter(s -> s.name().equalsIgnoreCase(set))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + set + "' is no set; there are " + String.join(", ", new Sets())));
    }

    static final class Sets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            Stream.of(AnnotatedSet.values()).map(s -> s.name().toLowerCase(Locale.ROOT)),
                            Stream.of(STORIES))
                    .iterator();
        }
    }
}
