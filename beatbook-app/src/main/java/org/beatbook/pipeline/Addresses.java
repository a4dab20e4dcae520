package org.beatbook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beatbook.archive.Incoming;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;
import org.beatbook.news.Json;
import org.beatbook.news.Page;
import org.beatbook.news.Urls;
import org.beatbook.query.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Gives files the address, time and source that they do not carry: from the command line, from a manifest beside them,
 * or from what a page says of itself.
 */
final class Addresses {
    /** The manifest of a folder: JSON lines of {@code {"file", "url", "captured"}}, the time optional. */
    static final String MANIFEST = "manifest.jsonl";

    private final @Nullable String url;
    private final @Nullable String source;
    private final InstantSource clock;
    private final Extractor extractor = new Extractor();
    private final Map<Path, Map<String, Line>> manifests = new HashMap<>();

    /** A line of a manifest. */
    record Line(String file, String url, @Nullable String captured) {}

    /**
     * @param url the address of the one file that is imported
     * @param source the name of what published it
     */
    Addresses(@Nullable String url, @Nullable String source, InstantSource clock) {
        this.url = url;
        this.source = source;
        this.clock = clock;
    }

    Incoming html(Path file, byte[] bytes) throws IOException {
        Optional<Line> line = line(file);
        String address = url != null
                ? url
                : line.map(Line::url)
                        .or(() -> saysItself(bytes))
                        .orElseThrow(() -> new BookException(
                                "no address is known: give --url, or a line for it in " + MANIFEST + " beside it"));
        return resource(file, address, "text/html", bytes, line);
    }

    Incoming text(Path file, byte[] bytes) throws IOException {
        Optional<Line> line = line(file);
        String address = url != null
                ? url
                : line.map(Line::url)
                        .orElse("file:///" + file.getFileName().toString().replace(' ', '_'));
        return resource(file, address, "text/plain; charset=utf-8", bytes, line);
    }

    /** A record of a WARC file, counted to the named source where one was named. */
    Incoming ofWarc(Incoming incoming) {
        return incoming.withSource(sourceOf(incoming.url()));
    }

    private Incoming resource(Path file, String address, String type, byte[] bytes, Optional<Line> line) {
        Optional<Instant> captured =
                line.flatMap(l -> Optional.ofNullable(l.captured())).map(Addresses::time);
        return new Incoming(
                address,
                captured.orElseGet(() -> clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)),
                captured.isPresent(),
                false,
                type,
                bytes,
                sourceOf(address),
                file.getFileName().toString());
    }

    /** The id of the source: the address's site; the folded name where there is none. */
    private String sourceOf(String address) {
        return Urls.site(address)
                .or(() -> Optional.ofNullable(source).map(s -> Folding.fold(s).replace(' ', '-')))
                .orElse("unknown");
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BookException(
                    "'captured' in " + MANIFEST + " is no time such as 2023-09-13T08:30:00Z: " + text, e);
        }
    }

    private Optional<Line> line(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        if (!manifests.containsKey(folder)) {
            manifests.put(folder, manifest(folder.resolve(MANIFEST)));
        }
        return Optional.ofNullable(manifests.get(folder))
                .flatMap(lines ->
                        Optional.ofNullable(lines.get(file.getFileName().toString())));
    }

    private static Map<String, Line> manifest(Path file) throws IOException {
        Map<String, Line> lines = new HashMap<>();
        if (!Files.exists(file)) {
            return lines;
        }
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            try {
                Line line = Json.read(text, Line.class);
                lines.put(line.file(), line);
            } catch (IllegalArgumentException e) {
                throw new BookException("%s, line %d: %s".formatted(MANIFEST, number, e.getMessage()), e);
            }
        }
        return lines;
    }

    /** The canonical address that a saved page carries. */
    private Optional<String> saysItself(byte[] bytes) {
        String digest = Ids.digest(bytes);
        CaptureHead head = new CaptureHead("", "", Instant.EPOCH, false, 200, "text/html", digest, bytes.length, "");
        Page page = extractor.extract(new Capture(head, bytes));
        return Optional.ofNullable(page.canonical())
                .filter(c -> c.toLowerCase(Locale.ROOT).startsWith("http"));
    }
}
