package org.beatbook.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.beatbook.Beatbook;
import org.beatbook.news.Health;
import org.beatbook.news.Json;
import org.beatbook.news.Visit;
import org.beatbook.publish.Ago;
import org.beatbook.publish.Bars;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "health",
        description = {
            "Tells how sources are, those that want attention first: state, articles in the last 24 hours and usually,",
            "last good answer, next visit, and why."
        },
        mixinStandardHelpOptions = true)
final class SourceHealthCommand extends BookCommand {
    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "ids; all sources where none is given")
    List<String> ids = List.of();

    @Option(names = "--json", description = "as JSON, one source a line, with channels, visits and refusals")
    boolean json;

    @Override
    public Integer call() {
        return reading(reader -> {
            for (Health health : asked(reader)) {
                out().println(json ? Json.write(health) : line(health));
            }
            return 0;
        });
    }

    private List<Health> asked(Beatbook reader) {
        if (ids.isEmpty()) {
            return reader.health();
        }
        List<Health> found = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            found.add(reader.health(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no source '" + id + "'; 'beatbook source list' names them all")));
        }
        return found;
    }

    private static String line(Health health) {
        Double usual = health.usualDay();
        Visit answer = health.answer();
        return String.format(
                Locale.ROOT,
                "%-12s %s\t%d today%s\tgood: %s\tnext: %s\t%s",
                health.state().word(),
                health.source().id(),
                health.lastDay(),
                usual == null ? "" : ", " + Bars.usual(usual) + " usual",
                ago(health.good(), health.asOf(), "never"),
                ago(health.next(), health.asOf(), "-"),
                health.why().isEmpty() && answer != null ? answer.detail() : health.why());
    }

    private static String ago(@Nullable Instant then, Instant now, String none) {
        return then == null ? none : Ago.of(then, now);
    }
}
