package org.beatbook.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.beatbook.evaluate.Annotated.GoldDate;
import org.beatbook.evaluate.Annotated.GoldEvent;
import org.beatbook.evaluate.Annotated.GoldName;
import org.beatbook.evaluate.Annotated.GoldQuote;
import org.beatbook.evaluate.Annotated.GoldSpeaker;
import org.beatbook.evaluate.Annotated.Part;
import org.beatbook.news.Event;
import org.beatbook.news.Name;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Texts that users annotate: lines of JSON as {@code beatbook read} takes them, each with the findings that it should
 * print, in the shape that it prints them. A finding's {@code text}, where it is given, must stand at its offsets.
 */
final class OwnLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> HAPPENED = Set.of("asserted", "historical");

    private final JsonNode line;
    private final String text;
    private final String kind;

    private OwnLines(JsonNode line, String kind) {
        this.line = line;
        this.kind = kind;
        this.text = string(line, "text");
    }

    /** Reads what a kind of findings is annotated for: names, dates, quotes, events. */
    static Function<Path, List<Annotated>> of(String kind) {
        return path -> {
            List<Annotated> all = new ArrayList<>();
            AnnotatedSet.files(path, ".*\\.jsonl").forEach(file -> read(file, kind, all));
            return all;
        };
    }

    private static void read(Path file, String kind, List<Annotated> all) {
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String json = in.readLine(); json != null; json = in.readLine()) {
                number++;
                if (!json.isBlank()) {
                    String place = file.getFileName() + ", line " + number;
                    all.add(new OwnLines(parsed(json), kind).annotated(place));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ", after line " + number + ": not UTF-8; convert it first", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            JsonNode line = MAPPER.readTree(json);
            if (line.isObject()) {
                return line;
            }
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\(.*", "");
            throw new IllegalArgumentException("not JSON: " + what, e);
        }
        throw new IllegalArgumentException("not an object");
    }

    private Annotated annotated(String place) {
        JsonNode findings = line.path(kind);
        if (!findings.isArray()) {
            throw new IllegalArgumentException(
                    "the field \"" + kind + "\" is missing or no list; [] says that there are none");
        }
        List<GoldName> names = new ArrayList<>();
        List<GoldDate> dates = new ArrayList<>();
        List<GoldQuote> quotes = new ArrayList<>();
        List<GoldEvent> events = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            try {
                add(findings.get(i), names, dates, quotes, events);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(kind + "[" + i + "]: " + e.getMessage(), e);
            }
        }
        String id = line.path("id").asText(place);
        String language = line.path("language").asText("en");
        return new Annotated(id, place, text, language, published(), names, dates, quotes, events);
    }

    private @Nullable When published() {
        JsonNode published = line.path("published");
        try {
            return published.isTextual() ? When.parse(published.asText()) : null;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the field \"published\" is no date of ISO 8601: " + published.asText(), e);
        }
    }

    private void add(
            JsonNode finding,
            List<GoldName> names,
            List<GoldDate> dates,
            List<GoldQuote> quotes,
            List<GoldEvent> events) {
        Part part = part(finding);
        switch (kind) {
            case "names" ->
                names.add(new GoldName(
                        part.start(),
                        part.end(),
                        constant(Name.Type.class, string(finding, "type")),
                        number(finding, "latitude"),
                        number(finding, "longitude")));
            case "dates" ->
                dates.add(new GoldDate(
                        part.start(),
                        part.end(),
                        finding.path("value").isTextual()
                                ? finding.path("value").asText()
                                : null));
            case "quotes" -> quotes.add(quote(finding, part));
            default -> {
                if (HAPPENED.contains(finding.path("modality").asText("asserted"))) {
                    events.add(event(finding, part));
                }
            }
        }
    }

    /** A name of form demonym, nominal or pronoun is none to be found by name; nor need it be annotated. */
    private Part part(JsonNode span) {
        JsonNode start = span.path("start");
        JsonNode end = span.path("end");
        if (!start.isInt()
                || !end.isInt()
                || start.asInt() < 0
                || end.asInt() > text.length()
                || start.asInt() >= end.asInt()) {
            throw new IllegalArgumentException(
                    "\"start\" and \"end\" are no place in the text of " + text.length() + " code units");
        }
        String there = text.substring(start.asInt(), end.asInt());
        JsonNode given = span.path("text");
        if (given.isTextual() && !given.asText().equals(there)) {
            throw new IllegalArgumentException("at %d to %d stands \"%s\", and not \"%s\""
                    .formatted(start.asInt(), end.asInt(), cut(there), cut(given.asText())));
        }
        return new Part(start.asInt(), end.asInt());
    }

    private static String cut(String words) {
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }

    private GoldQuote quote(JsonNode finding, Part part) {
        List<Part> parts = new ArrayList<>();
        finding.path("parts").forEach(each -> parts.add(part(each)));
        JsonNode speaker = finding.path("speaker");
        GoldSpeaker who = null;
        if (speaker.isObject()) {
            Part at = part(speaker);
            String entity =
                    speaker.path("entity").isTextual() ? speaker.path("entity").asText() : null;
            who = new GoldSpeaker(at.start(), at.end(), entity, speaker.has("entity") && entity == null);
        }
        Boolean direct =
                finding.path("direct").isBoolean() ? finding.path("direct").asBoolean() : null;
        return new GoldQuote(
                parts.isEmpty() ? List.of(part) : parts,
                direct,
                finding.path("mixed").asBoolean(false),
                who);
    }

    private static GoldEvent event(JsonNode finding, Part part) {
        String type = constant(Event.Type.class, string(finding, "type")).name();
        boolean has = finding.has("actors") || finding.has("recipients");
        return new GoldEvent(
                type,
                part,
                has
                        ? Triples.of(type, countries(finding.path("actors")), countries(finding.path("recipients")))
                        : Set.of());
    }

    private static List<String> countries(JsonNode parties) {
        List<String> countries = new ArrayList<>();
        parties.forEach(party -> countries.add(
                party.path("country").isTextual() ? party.path("country").asText() : "-"));
        return countries;
    }

    private static <T extends Enum<T>> T constant(Class<T> of, String value) {
        for (T constant : of.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("the type is none of %s: %s"
                .formatted(
                        String.join(
                                ", ",
                                List.of(of.getEnumConstants()).stream()
                                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        value));
    }

    private static @Nullable Double number(JsonNode node, String field) {
        return node.path(field).isNumber() ? Double.valueOf(node.path(field).asDouble()) : null;
    }

    private static String string(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing or no text");
        }
        return node.path(field).asText();
    }
}
