package org.beatbook.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
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
    public static final int LIMIT = 16 << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
            bytes = in.readNBytes(LIMIT + 1);
        }
        if (bytes.length > LIMIT) {
            throw new BookException(tooLong());
        }
        return line(null, file.toString(), decoded(bytes), date, language);
    }

    private static String tooLong() {
        return "longer than " + (LIMIT >> 20) + " MiB; no article is: split it";
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BookException("not UTF-8; convert it first");
        }
    }

    /**
     * Reads lines of JSON; blank ones are passed over.
     *
     * @param name of the input, for messages
     * @return how many lines could not be read
     */
    public int lines(String name, InputStream input, Consumer<ReadLine> each, Consumer<String> problems)
            throws IOException {
        InputStream in = new BufferedInputStream(input, 1 << 16);
        int failed = 0;
        for (long number = 1; ; number++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean more = next(in, bytes);
            try {
                ReadLine read = bytes.size() == 0 ? null : line(bytes);
                if (read != null) {
                    each.accept(read);
                }
            } catch (BookException e) {
                failed++;
                problems.accept(name + ": line " + number + ": " + e.getMessage());
            }
            if (!more) {
                return failed;
            }
        }
    }

    /** Takes a line up to one byte more than is read, passes over the rest of it, and says whether there may be more. */
    private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return false;
            }
            if (line.size() <= LIMIT) {
                line.write(b);
            }
        }
        return true;
    }

    private @Nullable ReadLine line(ByteArrayOutputStream bytes) {
        if (bytes.size() > LIMIT) {
            throw new BookException(tooLong());
        }
        String json = decoded(bytes.toByteArray());
        if (json.isBlank()) {
            return null;
        }
        JsonNode article = parsed(json);
        String text = field(article, "text");
        String id = field(article, "id");
        if (text == null || id == null) {
            throw new BookException("the field \"" + (text == null ? "text" : "id") + "\" is missing");
        }
        String published = field(article, "published");
        String own = field(article, "language");
        return line(id, null, text, published == null ? date : when(published), own == null ? language : own);
    }

    private static JsonNode parsed(String json) {
        try {
            JsonNode article = MAPPER.readTree(json);
            if (!article.isObject()) {
                throw new BookException("not an object {\"id\",\"text\",…}");
            }
            return article;
        } catch (JsonProcessingException e) {
            // What stands in brackets speaks of Jackson's own settings.
            String what = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\(.*", "");
            throw new BookException(
                    "not JSON: " + what + ", at character " + e.getLocation().getColumnNr());
        }
    }

    /** A field's text; absent where it is missing or null. */
    private static @Nullable String field(JsonNode article, String name) {
        JsonNode value = article.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !(name.equals("id") && value.isNumber())) {
            throw new BookException("the field \"" + name + "\" is no text");
        }
        return value.asText();
    }

    private static When when(String published) {
        try {
            return When.parse(published);
        } catch (DateTimeException e) {
            throw new BookException("the field \"published\" is no date of ISO 8601, such as 2023-09-15 or"
                    + " 2023-09-15T08:30:00+09:00: " + published);
        }
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
