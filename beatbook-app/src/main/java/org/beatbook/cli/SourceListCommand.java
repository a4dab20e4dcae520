package org.beatbook.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Channel;
import org.beatbook.news.Json;
import org.beatbook.news.Periods;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists all sources with their settings.", mixinStandardHelpOptions = true)
final class SourceListCommand extends BookCommand {
    @Option(names = "--json", description = "as JSON, one source a line")
    boolean json;

    @Override
    public Integer call() {
        return reading(reader -> {
            for (Source source : reader.sources()) {
                out().println(json ? Json.write(source) : line(source));
                if (!json) {
                    source.channels().forEach(this::print);
                }
            }
            return 0;
        });
    }

    private void print(Channel channel) {
        out().printf("  %-8s %s%n", channel.as().word(), channel.url());
    }

    private static String line(Source source) {
        List<String> parts = new ArrayList<>();
        parts.add(source.id());
        parts.add("pictures: " + source.pictures().word());
        parts.add("text: " + source.text().word());
        parts.add(source.name());
        add(parts, "language: ", source.language());
        add(parts, "country: ", source.country());
        add(parts, "tags: ", source.tags().isEmpty() ? null : String.join(", ", source.tags()));
        add(parts, "delay: ", written(source.delay()));
        add(parts, "every: ", written(source.every()));
        add(parts, "own network: ", source.allowed().isEmpty() ? null : String.join(", ", source.allowed()));
        add(parts, "", source.paused() ? "paused" : null);
        add(parts, "", source.channels().isEmpty() ? "not followed" : null);
        return String.join("\t", parts);
    }

    private static void add(List<String> parts, String label, @Nullable String value) {
        if (value != null) {
            parts.add(label + value);
        }
    }

    private static @Nullable String written(@Nullable Duration length) {
        return length == null ? null : Periods.write(length);
    }
}
