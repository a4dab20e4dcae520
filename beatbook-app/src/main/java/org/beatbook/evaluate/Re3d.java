package org.beatbook.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.evaluate.Annotated.GoldName;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/** The proper names of re3d: pronouns and mentions without a capital letter are left out. */
final class Re3d {
    private static final String PRONOUNS = "(?i)i|we|he|she|it|they|our|their|his|her|us|you|your|my|who|them|him|its";

    private Re3d() {}

    static List<Annotated> read(Path path) {
        List<Annotated> all = new ArrayList<>();
        for (Path documents : AnnotatedSet.files(path, "documents\\.json")) {
            Map<String, List<GoldName>> names = names(documents.resolveSibling("entities.json"));
            for (JsonNode document : values(documents)) {
                String id = document.path("_id").asText();
                all.add(new Annotated(
                        id,
                        id,
                        document.path("text").asText(),
                        "en",
                        null,
                        names.getOrDefault(id, List.of()),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        return all;
    }

    private static Map<String, List<GoldName>> names(Path file) {
        Map<String, List<GoldName>> names = new HashMap<>();
        for (JsonNode entity : values(file)) {
            Name.Type type = type(entity.path("type").asText());
            String value = entity.path("value").asText();
            if (type != null && value.chars().anyMatch(Character::isUpperCase) && !value.matches(PRONOUNS)) {
                names.computeIfAbsent(entity.path("documentId").asText(), k -> new ArrayList<>())
                        .add(new GoldName(
                                entity.path("begin").asInt(), entity.path("end").asInt(), type, null, null));
            }
        }
        return names;
    }

    private static Name.@Nullable Type type(String type) {
        return switch (type) {
            case "Person" -> Name.Type.PERSON;
            case "Organisation" -> Name.Type.ORGANISATION;
            case "Location" -> Name.Type.PLACE;
            default -> null;
        };
    }

    /** The objects of a file, one behind another. */
    private static List<JsonNode> values(Path file) {
        List<JsonNode> all = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (var values = mapper.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (values.hasNext()) {
                all.add(values.next());
            }
            return all;
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": object " + (all.size() + 1) + ": not JSON as re3d has it", e);
        }
    }
}
