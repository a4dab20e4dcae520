package org.beatbook.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.beatbook.extract.metadata.TextLanguage;
import org.beatbook.news.When;
import org.beatbook.read.Reader;
import org.beatbook.read.name.Lists;
import org.jspecify.annotations.Nullable;

/** Reads texts without a book: plain ones, and lines of JSON. */
public final class TextReader {
    /** The longest line of JSON and the largest plain text, in bytes: 16 MiB. */
    public static final int LIMIT = JsonLines.LIMIT;

    private final Reader reader;
    private final @Nullable When date;
    private final @Nullable String language;
    private final boolean explain;

    /**
     * @param date anchors the texts that have none of their own
     * @param language of the texts that name none; where it is absent, too, each is guessed
     * @param explain whether findings say what found them
     * @param lists of names and places
     */
    public TextReader(@Nullable When date, @Nullable String language, boolean explain, Lists lists) {
        this.reader = new Reader(lists);
        this.date = date;
        this.language = language;
        this.explain = explain;
    }

    /**
     * Reads a plain text, or lines of JSON where the name ends in {@code .jsonl}.
     *
     * @param problems told of each text that could not be read; the others are
     * @return how many could not be read
     */
    public int file(Path file, Consumer<ReadLine> each, Consumer<String> problems) {
        try {
            if (file.getFileName().toString().endsWith(".jsonl")) {
                try (InputStream in = Files.newInputStream(file)) {
                    return lines(file.toString(), in, each, problems);
                }
            }
            each.accept(plain(file));
            return 0;
        } catch (NoSuchFileException e) {
            problems.accept(file + ": there is no such file");
        } catch (IOException | BookException e) {
            problems.accept(file + ": " + e.getMessage());
        }
        return 1;
    }

    private ReadLine plain(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(JsonLines.LIMIT + 1);
        }
        if (bytes.length > JsonLines.LIMIT) {
            throw new BookException(JsonLines.TOO_LONG);
        }
        return line(null, file.toString(), JsonLines.decoded(bytes), date, language);
    }

    /**
     * Reads lines of JSON; blank ones are passed over.
     *
     * @param name of the input, for messages
     * @return how many lines could not be read
     */
    public int lines(String name, InputStream input, Consumer<ReadLine> each, Consumer<String> problems)
            throws IOException {
        return JsonLines.each(name, input, article -> each.accept(line(article)), problems);
    }

    private ReadLine line(JsonNode article) {
        String text = JsonLines.needed(article, "text");
        String id = JsonLines.needed(article, "id");
        String published = JsonLines.field(article, "published");
        String own = JsonLines.field(article, "language");
        return line(id, null, text, published == null ? date : JsonLines.when(published), own == null ? language : own);
    }

    private ReadLine line(
            @Nullable String id, @Nullable String file, String text, @Nullable When when, @Nullable String told) {
        String subtag = told == null || told.isBlank()
                ? TextLanguage.guess(text).orElse("en")
                : told.strip().split("[-_]")[0].toLowerCase(Locale.ROOT);
        try {
            return ReadLine.of(id, file, reader.read(text, when, subtag), explain);
        } catch (RuntimeException e) {
            throw new BookException("could not be read: " + e, e);
        }
    }
}
