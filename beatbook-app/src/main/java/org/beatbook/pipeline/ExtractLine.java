package org.beatbook.pipeline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.beatbook.archive.Archive;
import org.beatbook.archive.ForeignReport;
import org.beatbook.archive.ForeignWarc;
import org.beatbook.archive.Incoming;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Block;
import org.beatbook.news.Capture;
import org.beatbook.news.Genre;
import org.beatbook.news.Json;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** One line of {@code beatbook extract}: what a page says, or why it could not be read. */
@JsonPropertyOrder({
    "file",
    "url",
    "kind",
    "genre",
    "headline",
    "kicker",
    "standfirst",
    "authors",
    "published",
    "modified",
    "language",
    "publisher",
    "section",
    "text",
    "blocks",
    "pictures",
    "teasers",
    "rules",
    "error"
})
public record ExtractLine(
        String file,
        @Nullable String url,
        Kind kind,
        @Nullable Genre genre,
        @Nullable String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable When published,
        @Nullable When modified,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String section,
        String text,
        List<Block> blocks,
        List<Picture> pictures,
        List<Teaser> teasers,
        Map<String, String> rules,
        @Nullable String error) {
    private static final Extractor EXTRACTOR = new Extractor();

    /** The line as it is printed. */
    public String json() {
        return Json.write(this);
    }

    /**
     * Reads a file and hands over a line for each page in it, in order, failed ones too.
     *
     * @param url the address of an HTML or text file
     * @return how many failed
     */
    public static int read(Path file, @Nullable String url, Consumer<ExtractLine> each) {
        try {
            return switch (Importer.FileKind.of(file)) {
                case WARC -> warc(file, each);
                case TEXT -> one(file, url, "text/plain; charset=utf-8", BoundedFile.text(file), each);
                case HTML, UNKNOWN -> one(file, url, "text/html", BoundedFile.text(file), each);
            };
        } catch (NoSuchFileException e) {
            each.accept(failed(file, url, "there is no such file"));
        } catch (IOException | BookException e) {
            each.accept(failed(file, url, String.valueOf(e.getMessage())));
        }
        return 1;
    }

    private static int warc(Path file, Consumer<ExtractLine> each) throws IOException {
        AtomicInteger failures = new AtomicInteger();
        ForeignReport report = ForeignWarc.read(file, incoming -> {
            if (incoming.http()) {
                failures.addAndGet(record(file, incoming, each));
            }
        });
        report.problems().forEach(p -> each.accept(failed(file, null, "at byte " + p.offset() + ": " + p.reason())));
        return failures.get() + report.problems().size();
    }

    private static int record(Path file, Incoming incoming, Consumer<ExtractLine> each) {
        try {
            Capture capture = Archive.decode(incoming);
            each.accept(of(file, incoming.url(), EXTRACTOR.extract(capture)));
            return 0;
        } catch (RuntimeException | StackOverflowError e) {
            each.accept(failed(file, incoming.url(), e.toString()));
            return 1;
        }
    }

    private static int one(Path file, @Nullable String url, String type, byte[] bytes, Consumer<ExtractLine> each) {
        Incoming incoming = Incoming.resource(
                url == null ? "file:///" + file.getFileName() : url, Instant.EPOCH, false, type, bytes, "", null);
        try {
            each.accept(of(file, url, EXTRACTOR.extract(Archive.decode(incoming))));
            return 0;
        } catch (RuntimeException | StackOverflowError e) {
            each.accept(failed(file, url, e.toString()));
            return 1;
        }
    }

    private static ExtractLine of(Path file, @Nullable String url, Page p) {
        return new ExtractLine(
                file.toString(),
                url,
                p.kind(),
                p.genre(),
                p.headline(),
                p.kicker(),
                p.standfirst(),
                p.authors(),
                p.published(),
                p.modified(),
                p.language(),
                p.publisher(),
                p.section(),
                p.text(),
                p.blocks(),
                p.pictures(),
                p.teasers(),
                p.rules(),
                null);
    }

    private static ExtractLine failed(Path file, @Nullable String url, String error) {
        return new ExtractLine(
                file.toString(),
                url,
                Kind.OTHER,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                error);
    }
}
