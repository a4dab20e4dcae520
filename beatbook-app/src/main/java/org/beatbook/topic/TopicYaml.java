package org.beatbook.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.news.Ids;
import org.beatbook.news.Topic;
import org.beatbook.query.Clause;
import org.beatbook.query.Folding;
import org.beatbook.query.QueryException;
import org.jspecify.annotations.Nullable;

/** Topics as YAML files: {@code title} and {@code query} are needed, the rest has defaults. */
public final class TopicYaml {
    private static final Set<String> FIELDS =
            Set.of("id", "title", "query", "threshold", "introduction", "language", "pinned", "excluded");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 60;
    private static final int MAX_FILE = 1_000_000;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE));

    private final String file;
    private final JsonNode fields;

    private TopicYaml(String file, JsonNode fields) {
        this.file = file;
        this.fields = fields;
    }

    /**
     * Reads a topic.
     *
     * @param file the name for error messages
     * @throws TopicException where it cannot be read; names the field
     */
    public static Topic read(String yaml, String file) {
        if (yaml.length() > MAX_FILE) {
            throw new TopicException(file + ": more than " + MAX_FILE + " characters are no topic");
        }
        try {
            JsonNode node = YAML.readTree(yaml);
            if (!node.isObject()) {
                throw new TopicException(file + ": expected fields such as \"title: North Korea\"");
            }
            return new TopicYaml(file, node).topic();
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String place = at == null ? "" : " line " + at.getLineNr() + ", column " + at.getColumnNr() + ":";
            throw new TopicException(file + ":" + place + " not YAML: " + firstLine(e.getOriginalMessage()));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private Topic topic() {
        fields.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw error(
                        name,
                        "there is no such field; fields are id, title, query, threshold, introduction, language, pinned, excluded");
            }
        });
        String title = needed("title");
        String query = needed("query");
        try {
            Clause.parse(query);
        } catch (QueryException e) {
            throw error("query", String.valueOf(e.getMessage()));
        }
        String language = text("language");
        return new Topic(
                id(title),
                title,
                query,
                threshold(),
                text("introduction"),
                language == null ? "en" : language,
                list("pinned"),
                list("excluded"));
    }

    private String id(String title) {
        String id = text("id");
        if (id == null) {
            return idOf(title);
        }
        if (!ID.matcher(id).matches() || id.length() > MAX_ID) {
            throw error(
                    "id",
                    "\"%s\" is no id: lower-case letters a to z, digits and single hyphens, at most %d"
                            .formatted(id, MAX_ID));
        }
        return id;
    }

    /** {@code North Korea} becomes {@code north-korea}; other scripts are written in Latin letters. */
    public static String idOf(String title) {
        String latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(title);
        String id = Folding.fold(latin).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (id.length() > MAX_ID) {
            id = id.substring(0, MAX_ID).replaceAll("-[^-]*$", "");
        }
        return id.isEmpty() ? "topic-" + Ids.article(title) : id;
    }

    private double threshold() {
        JsonNode node = fields.get("threshold");
        if (node == null || node.isNull()) {
            return 1;
        }
        if (!node.isNumber() || !Double.isFinite(node.asDouble()) || node.asDouble() < 0) {
            throw error("threshold", "expected a number from 0 on, such as 1 or 2.5");
        }
        return node.asDouble();
    }

    private String needed(String name) {
        String text = text(name);
        if (text == null) {
            throw error(name, "is missing");
        }
        return text;
    }

    private @Nullable String text(String name) {
        JsonNode node = fields.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isValueNode()) {
            throw error(name, "expected a text");
        }
        String text = node.asText().strip();
        return text.isEmpty() ? null : text;
    }

    private List<String> list(String name) {
        JsonNode node = fields.get(name);
        List<String> values = new ArrayList<>();
        if (node == null || node.isNull()) {
            return values;
        }
        if (!node.isArray()) {
            throw error(name, "expected a list of article ids");
        }
        for (JsonNode value : node) {
            // An id of digits, or of digits and one e, is a number to YAML, which loses digits.
            if (!value.isTextual()) {
                throw error(name, "expected article ids, each in quotation marks");
            }
            values.add(value.textValue());
        }
        return values;
    }

    private TopicException error(String field, String message) {
        return new TopicException(file + ": " + field + ": " + message);
    }

    /** A topic as YAML; {@link #read} makes the same topic of it. */
    public static String write(Topic topic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", topic.id());
        fields.put("title", topic.title());
        fields.put("query", topic.query());
        fields.put("threshold", topic.threshold());
        if (topic.introduction() != null) {
            fields.put("introduction", topic.introduction());
        }
        fields.put("language", topic.language());
        fields.put("pinned", topic.pinned());
        fields.put("excluded", topic.excluded());
        try {
            return YAML.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a topic that YAML cannot hold: " + topic.id(), e);
        }
    }
}
