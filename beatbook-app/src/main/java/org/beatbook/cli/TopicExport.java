package org.beatbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.beatbook.Beatbook;
import org.beatbook.publish.Form;
import org.beatbook.publish.Site;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = {
            "Prints a topic in one of its forms, as they stand beside its page:",
            "feed.rss, feed.atom, feed.json, topic.jsonld, topic.ninjs.json, articles.csv, articles.jsonl,"
                    + " events.jsonl (PLOVER), events.csv, people.csv, quotes.csv, quotes.jsonl."
        },
        mixinStandardHelpOptions = true)
final class TopicExport extends BookCommand {
    @Parameters(index = "0", paramLabel = "TOPIC", description = "the topic's id")
    String topic = "";

    @Parameters(index = "1", paramLabel = "FORM", description = "such as events.jsonl")
    String form = "";

    @Option(names = "--base-url", paramLabel = "URL", description = "where the pages stand, for links to the evidence")
    @Nullable
    String baseUrl;

    @Override
    public Integer call() {
        Form chosen = Form.named(form)
                .orElseThrow(() -> misused("there is no form '" + form + "'; choose one of "
                        + Arrays.stream(Form.values()).map(Form::file).collect(Collectors.joining(", "))));
        return reading(reader -> {
            reader.topic(topic);
            print(chosen, reader, out());
            return 0;
        });
    }

    private void print(Form chosen, Beatbook reader, PrintWriter out) {
        String base = baseUrl == null || baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
        chosen.open(reader, topic, Site.live(base)).ifPresent(text -> {
            try {
                text.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }
}
