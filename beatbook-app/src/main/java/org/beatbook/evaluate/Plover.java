package org.beatbook.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.evaluate.Annotated.GoldEvent;

/** PLOVER's gold sentences, one event each, their older types by today's names; the DOCUMENT record is left out. */
final class Plover {
    private Plover() {}

    static List<Annotated> read(Path path) {
        List<Annotated> all = new ArrayList<>();
        for (Path file : AnnotatedSet.files(path, "gold.*\\.json")) {
            try {
                for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
                    if (!node.path("event").asText().equals("DOCUMENT")) {
                        all.add(sentence(node));
                    }
                }
            } catch (IOException e) {
                throw new IllegalArgumentException(file + ": not JSON as PLOVER has it: " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static Annotated sentence(JsonNode node) {
        String id = node.path("id").asText();
        String type = today(node.path("event").asText());
        GoldEvent event =
                new GoldEvent(type, null, Triples.of(type, codes(node.path("source")), codes(node.path("target"))));
        return new Annotated(
                id, id, node.path("text").asText(), "en", null, List.of(), List.of(), List.of(), List.of(event));
    }

    private static String today(String type) {
        return switch (type) {
            case "DEMAND" -> "REQUEST";
            case "FIGHT" -> "ASSAULT";
            case "DISAPPROVE", "INVESTIGATE" -> "ACCUSE";
            default -> type;
        };
    }

    private static List<String> codes(JsonNode parties) {
        List<String> codes = new ArrayList<>();
        parties.forEach(party -> codes.add(party.path("code").asText("-")));
        return codes;
    }
}
