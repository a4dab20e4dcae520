package org.beatbook.pipeline.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.read.name.Lists;
import org.jspecify.annotations.Nullable;

/**
 * An entity as Wikidata writes it: labels and aliases by language, claims by property. Used are P31 (what it is), P17 and
 * P27 (country), P39 (office) with P580 and P582, P625 (coordinates), P1082 (inhabitants) and P297 (a country's code). What
 * a class or a country's item means stands in {@code wikidata.txt}; countries and offices that the file itself has before
 * those that refer to them are known by that, too.
 */
final class Wikidata {
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "ru", "zh", "ja", "ko");
    private static final int MOST_LABELS = 100_000;
    private static final Map<String, String> CLASSES = new HashMap<>();
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        for (String[] row : ResourceTable.read("wikidata.txt")) {
            for (String item : row[1].split(" ")) {
                (row[0].length() == 2 ? COUNTRIES : CLASSES).put(item, row[0]);
            }
        }
    }

    private final Map<String, String> countries = new HashMap<>(COUNTRIES);
    /** What offices are called; the first that the file names, a bounded number. */
    private final Map<String, String> offices = new LinkedHashMap<>();

    boolean take(JsonNode json, ListFiles lists) throws IOException {
        String id = json.path("id").asText("");
        if (!id.matches("[QPL]\\d+")) {
            throw new IllegalArgumentException(
                    "the field \"id\" is none of Wikidata's: " + (id.length() > 40 ? id.substring(0, 40) : id));
        }
        JsonNode claims = json.path("claims");
        String code = text(values(claims, "P297"));
        if (code.matches("[A-Z]{2}")) {
            countries.put(id, code);
            return false;
        }
        String english = json.path("labels").path("en").path("value").asText("");
        String sort = sort(claims);
        if (sort.equals("office") && offices.size() < MOST_LABELS) {
            offices.put(id, english);
        }
        if (english.isBlank()) {
            return false;
        }
        return switch (sort) {
            case "person" -> write(entity(json, id, Lists.Sort.PEOPLE), claims, lists);
            case "organisation" -> write(entity(json, id, Lists.Sort.ORGANISATIONS), claims, lists);
            case "thing" -> write(entity(json, id, Lists.Sort.THINGS), claims, lists);
            case "office", "" -> false;
            default -> place(json, claims, sort, english, lists);
        };
    }

    /** What it is by its first known class; what has coordinates and no known class is a site. */
    private static String sort(JsonNode claims) {
        for (JsonNode value : values(claims, "P31")) {
            String sort = CLASSES.get(value.path("id").asText());
            if (sort != null) {
                return sort;
            }
        }
        return "";
    }

    private static Entity entity(JsonNode json, String id, Lists.Sort sort) {
        Entity entity = new Entity(sort);
        entity.english(json.path("labels").path("en").path("value").asText());
        aliases(json, "en").forEach(entity::english);
        for (String language : LANGUAGES) {
            String label = json.path("labels").path(language).path("value").asText("");
            if (!label.isEmpty()) {
                entity.name(language, label);
                aliases(json, language).forEach(alias -> entity.name(language, alias));
            }
        }
        entity.id(id);
        return entity;
    }

    private static List<String> aliases(JsonNode json, String language) {
        List<String> all = new ArrayList<>();
        json.path("aliases")
                .path(language)
                .forEach(alias -> all.add(alias.path("value").asText("")));
        return all;
    }

    private boolean write(Entity entity, JsonNode claims, ListFiles lists) throws IOException {
        String country = country(claims);
        if (country != null) {
            entity.country(country);
        }
        office(claims, entity);
        return entity.write(lists);
    }

    private @Nullable String country(JsonNode claims) {
        for (String property : List.of("P27", "P17")) {
            List<JsonNode> values = values(claims, property);
            if (values.size() == 1) {
                return countries.get(values.getFirst().path("id").asText());
            }
        }
        return null;
    }

    /** The office that was taken up last. */
    private void office(JsonNode claims, Entity entity) {
        String last = "";
        for (JsonNode claim : claims.path("P39")) {
            String item = claim.path("mainsnak")
                    .path("datavalue")
                    .path("value")
                    .path("id")
                    .asText("");
            String name = offices.get(item);
            String from = month(claim.path("qualifiers").path("P580"));
            if (name != null && !name.isBlank() && (last.isEmpty() || from.compareTo(last) >= 0)) {
                entity.office(name, from, month(claim.path("qualifiers").path("P582")));
                last = from;
            }
        }
    }

    /** Year and month of a time such as {@code +2012-05-07T00:00:00Z}; the year alone where the precision is no finer. */
    private static String month(JsonNode snaks) {
        JsonNode value = snaks.path(0).path("datavalue").path("value");
        String time = value.path("time").asText("");
        if (!time.matches("\\+\\d{4}-\\d\\d-.*")) {
            return "";
        }
        return value.path("precision").asInt() >= 10
                ? time.substring(1, 8)
                : value.path("precision").asInt() == 9 ? time.substring(1, 5) : "";
    }

    private boolean place(JsonNode json, JsonNode claims, String sort, String english, ListFiles lists)
            throws IOException {
        List<JsonNode> where = values(claims, "P625");
        if (where.isEmpty() || !where.getFirst().path("globe").asText("Q2").endsWith("Q2")) {
            return false;
        }
        String country = country(claims);
        long inhabitants = values(claims, "P1082").stream()
                .mapToLong(value -> value.path("amount").asLong(0))
                .max()
                .orElse(0);
        lists.add(
                Lists.Sort.PLACES,
                List.of(
                        english,
                        String.join(
                                "|",
                                aliases(json, "en").stream()
                                        .filter(alias -> alias.length() > 3 && alias.indexOf('|') < 0)
                                        .toList()),
                        sort,
                        country == null ? "" : country,
                        "",
                        where.getFirst().path("latitude").asText(),
                        where.getFirst().path("longitude").asText(),
                        Long.toString(Math.clamp(inhabitants / 1000, 1, Integer.MAX_VALUE))));
        return true;
    }

    /** The values of a property; the preferred ones alone where there are such, never deprecated ones. */
    private static List<JsonNode> values(JsonNode claims, String property) {
        List<JsonNode> preferred = new ArrayList<>();
        List<JsonNode> normal = new ArrayList<>();
        for (JsonNode claim : claims.path(property)) {
            JsonNode value = claim.path("mainsnak").path("datavalue").path("value");
            String rank = claim.path("rank").asText("normal");
            if (!value.isMissingNode() && !rank.equals("deprecated")) {
                (rank.equals("preferred") ? preferred : normal).add(value);
            }
        }
        return preferred.isEmpty() ? normal : preferred;
    }

    private static String text(List<JsonNode> values) {
        return values.isEmpty() ? "" : values.getFirst().asText("");
    }
}
