package org.beatbook.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Consumer;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Articles as lines of JSON, from any input: each bad line is told of with its number, the others are taken. */
final class JsonLines {
    /** The longest line, in bytes: 16 MiB. */
    static final int LIMIT = 16 << 20;

    static final String TOO_LONG = "longer than " + (LIMIT >> 20) + " MiB; no article is: split it";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLines() {}

    /**
     * Blank lines are passed over.
     *
     * @param name of the input, for messages
     * @param each throws {@link BookException} where it cannot take the object
     * @return how many lines could not be taken
     */
    static int each(String name, InputStream input, Consumer<JsonNode> each, Consumer<String> problems)
            throws IOException {
        InputStream in = new BufferedInputStream(input, 1 << 16);
        int failed = 0;
        for (long number = 1; ; number++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean more = next(in, bytes);
            try {
                JsonNode object = bytes.size() == 0 ? null : object(bytes);
                if (object != null) {
                    each.accept(object);
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

    private static @Nullable JsonNode object(ByteArrayOutputStream bytes) {
        if (bytes.size() > LIMIT) {
            throw new BookException(TOO_LONG);
        }
        String json = decoded(bytes.toByteArray());
        return json.isBlank() ? null : parsed(json);
    }

    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BookException("not UTF-8; convert it first");
        }
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
            // Of what is too deep or too large to be read Jackson says no place.
            String where = e.getLocation() == null
                    ? ""
                    : ", at character " + e.getLocation().getColumnNr();
            throw new BookException("not JSON: " + what + where);
        }
    }

    static String needed(JsonNode article, String name) {
        String value = field(article, name);
        if (value == null) {
            throw new BookException("the field \"" + name + "\" is missing");
        }
        return value;
    }

    /** A field's text; absent where it is missing or null. */
    static @Nullable String field(JsonNode article, String name) {
        JsonNode value = article.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !(name.equals("id") && value.isNumber())) {
            throw new BookException("the field \"" + name + "\" is no text");
        }
        return value.asText();
    }

    static When when(String published) {
        try {
            return When.parse(published);
        } catch (DateTimeException e) {
            throw new BookException("the field \"published\" is no date of ISO 8601, such as 2023-09-15 or"
                    + " 2023-09-15T08:30:00+09:00: " + published);
        }
    }
}
