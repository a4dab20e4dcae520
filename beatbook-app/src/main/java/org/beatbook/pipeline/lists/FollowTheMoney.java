package org.beatbook.pipeline.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beatbook.read.name.Lists;

/**
 * An entity of FollowTheMoney: {@code id}, {@code schema}, {@code caption} and {@code properties}, each a list of strings.
 * Weak aliases are left out: a nickname joins strangers.
 */
final class FollowTheMoney {
    private static final Map<String, Lists.Sort> SORTS = Map.ofEntries(
            Map.entry("Person", Lists.Sort.PEOPLE),
            Map.entry("Organization", Lists.Sort.ORGANISATIONS),
            Map.entry("PublicBody", Lists.Sort.ORGANISATIONS),
            Map.entry("Company", Lists.Sort.ORGANISATIONS),
            Map.entry("LegalEntity", Lists.Sort.ORGANISATIONS),
            Map.entry("Vessel", Lists.Sort.THINGS),
            Map.entry("Airplane", Lists.Sort.THINGS));

    private FollowTheMoney() {}

    static boolean take(JsonNode json, ListFiles lists) throws IOException {
        Lists.Sort sort = SORTS.get(json.path("schema").asText());
        JsonNode properties = json.path("properties");
        if (!properties.isObject()) {
            throw new IllegalArgumentException("the field \"properties\" is missing or no object");
        }
        if (sort == null) {
            return false;
        }
        Entity entity = new Entity(sort);
        names(json, properties, entity);
        country(properties, entity);
        List<String> positions = values(properties, "position");
        if (!positions.isEmpty()) {
            entity.office(positions.getFirst(), "", "");
        }
        values(properties, "wikidataId").forEach(entity::id);
        entity.id(json.path("id").asText(""));
        return entity.write(lists);
    }

    private static void names(JsonNode json, JsonNode properties, Entity entity) {
        List<String> names = values(properties, "name");
        String caption = json.path("caption").asText("");
        if (names.contains(caption)) {
            entity.name(caption);
        }
        names.forEach(entity::name);
        values(properties, "alias").forEach(entity::name);
    }

    /** Whose it is, where that is one country: by citizenship before residence. */
    private static void country(JsonNode properties, Entity entity) {
        for (String property : List.of("nationality", "citizenship", "flag", "jurisdiction", "country")) {
            List<String> codes =
                    values(properties, property).stream().distinct().toList();
            if (codes.size() == 1) {
                entity.country(codes.getFirst());
                return;
            }
        }
    }

    /** A property's texts. */
    private static List<String> values(JsonNode properties, String name) {
        JsonNode property = properties.path(name);
        if (!property.isArray() && !property.isMissingNode() && !property.isNull()) {
            throw new IllegalArgumentException("the property \"" + name + "\" is no list of texts");
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : property) {
            if (!value.isTextual()) {
                throw new IllegalArgumentException("the property \"" + name + "\" has what is no text");
            }
            values.add(value.asText());
        }
        return values;
    }
}
