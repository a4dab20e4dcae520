package org.beatbook.collect.robots;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /.well-known/tdmrep.json} of the W3C community group's TDM Reservation Protocol: a list of objects with {@code
 * location} (a pattern as in robots.txt), {@code tdm-reservation} (1 or 0) and {@code tdm-policy}. The first that
 * matches holds. What is no such list reserves nothing: many hosts answer every address with a page.
 */
record TdmFile(List<Rule> rules) {
    static final TdmFile NONE = new TdmFile(List.of());

    private static final int MOST_RULES = 1_000;
    private static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 20;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    record Rule(String location, boolean reserved) {
        String written() {
            return "location " + location + ", tdm-reservation " + (reserved ? 1 : 0);
        }
    }

    static TdmFile parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            return NONE;
        }
        try {
            List<Rule> rules = new ArrayList<>();
            for (JsonNode rule : JSON.readTree(body)) {
                String location = rule.path("location").asText("");
                JsonNode reservation = rule.path("tdm-reservation");
                if (!location.isBlank() && !reservation.isMissingNode() && rules.size() < MOST_RULES) {
                    rules.add(new Rule(
                            location.strip(), reservation.asText().strip().equals("1")));
                }
            }
            return new TdmFile(List.copyOf(rules));
        } catch (IOException e) {
            return NONE;
        }
    }

    /** The rule that reserves this URL. */
    Optional<Rule> reserving(String url) {
        return rules.stream()
                .filter(rule -> RobotsFile.matches(rooted(rule.location()), url))
                .findFirst()
                .filter(Rule::reserved);
    }

    private static String rooted(String location) {
        return location.startsWith("/") || location.startsWith("*") ? location : "/" + location;
    }
}
