package org.beatbook.extract.markup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One JSON-LD object.
 *
 * @param types its {@code @type}s, without the vocabulary's address
 */
public record LinkedData(Set<String> types, JsonNode node) {
    private static final int DEEPEST = 24;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    public boolean is(String type) {
        return types.contains(type);
    }

    /** The text of a property: itself, or the {@code name} or {@code @value} of an object, or of the first of a list. */
    public @Nullable String text(String property) {
        return text(node.path(property));
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            String text = value.asText().strip();
            return text.isEmpty() ? null : text;
        }
        if (value.isArray() && !value.isEmpty()) {
            return text(value.get(0));
        }
        if (value.isObject()) {
            return value.has("name") ? text(value.get("name")) : text(value.path("@value"));
        }
        return null;
    }

    /** The objects of those scripts that hold linked data. */
    static List<LinkedData> of(List<Element> scripts) {
        List<LinkedData> found = new ArrayList<>();
        for (Element script : scripts) {
            if (script.attr("type").startsWith("application/ld+json")) {
                parse(script.data(), found);
            }
        }
        return found;
    }

    private static void parse(String json, List<LinkedData> found) {
        try {
            collect(MAPPER.readTree(json), found, 0);
        } catch (JsonProcessingException e) {
            // Broken linked data is common; the page itself is read instead.
        }
    }

    private static void collect(JsonNode node, List<LinkedData> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && node.has("@type")) {
            found.add(new LinkedData(types(node.get("@type")), node));
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                collect(child, found, depth + 1);
            }
        }
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = new HashSet<>();
        if (type.isTextual()) {
            types.add(local(type.asText()));
        }
        for (JsonNode one : type) {
            types.add(local(one.asText()));
        }
        return types;
    }

    private static String local(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
