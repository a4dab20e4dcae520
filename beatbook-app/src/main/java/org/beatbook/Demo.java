package org.beatbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.Summary;
import org.beatbook.topic.TopicYaml;

/** The sample beat that comes with Beatbook: captured pages of invented outlets, and topics about them. */
public final class Demo {
    private static final String FOLDER = "/sample/";
    private static final List<String> TOPICS = List.of("north-korea", "satellite-launches", "armistice");

    private Demo() {}

    /** Loads the sample into a book; where it is there already, nothing changes. */
    public static Summary load(Beatbook book) throws IOException {
        Path folder = Files.createTempDirectory("beatbook-sample");
        Path warc = folder.resolve("korea-2023.warc.gz");
        try (InputStream in = open("korea-2023.warc.gz")) {
            Files.copy(in, warc, StandardCopyOption.REPLACE_EXISTING);
            Summary summary =
                    book.importAll(List.of(warc), List.of(), null, null, List.of(), Progress.SILENT, () -> false);
            decide(book);
            return summary;
        } finally {
            Files.deleteIfExists(warc);
            Files.deleteIfExists(folder);
        }
    }

    private static void decide(Beatbook book) throws IOException {
        for (Source source : sources()) {
            if (!book.sourceSettings(source.id()).equals(source)) {
                book.saveSource(source);
            }
        }
        for (String id : TOPICS) {
            Topic topic = TopicYaml.read(text("topics/" + id + ".yaml"), id + ".yaml");
            if (!book.topics().contains(topic)) {
                book.saveTopic(topic);
            }
        }
    }

    private static List<Source> sources() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        return List.of(yaml.treeToValue(yaml.readTree(text("sources.yaml")).path("sources"), Source[].class));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Demo.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("the jar does not hold the sample's " + name);
        }
        return in;
    }
}
