package org.beatbook.pipeline.lists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Lines of JSON, each an entity: of FollowTheMoney, as OpenSanctions publishes them, or of Wikidata, one a line or the
 * dump's one array with an entity a line. Which it is shows in each line.
 */
final class JsonEntities implements Format {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final Wikidata wikidata = new Wikidata();

    @Override
    public boolean take(String line, ListFiles lists) throws IOException {
        String json = line.strip();
        if (json.equals("[") || json.equals("]")) {
            return false;
        }
        JsonNode entity = parsed(json.endsWith(",") ? json.substring(0, json.length() - 1) : json);
        if (entity.has("schema")) {
            return FollowTheMoney.take(entity, lists);
        }
        if (entity.has("labels") || entity.has("claims")) {
            return wikidata.take(entity, lists);
        }
        throw new IllegalArgumentException(
                "neither an entity of FollowTheMoney (\"schema\", \"properties\") nor one of Wikidata (\"labels\", \"claims\")");
    }

    private static JsonNode parsed(String json) {
        try {
            JsonNode entity = MAPPER.readTree(json);
            if (!entity.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return entity;
        } catch (JsonProcessingException e) {
            // What stands in brackets speaks of Jackson's own settings.
            String what = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\s*\\(.*", "");
            throw new IllegalArgumentException("not JSON: " + what, e);
        }
    }
}
