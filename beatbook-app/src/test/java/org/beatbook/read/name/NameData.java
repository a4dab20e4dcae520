package org.beatbook.read.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.TestData;
import org.beatbook.news.Name;

/** The annotated sets that names are measured on. */
final class NameData {
    private static final Pattern ARTICLE = Pattern.compile(
            "<article docid=\"(\\d+)\">.*?<text><!\\[CDATA\\[(.*?)\\]\\]></text>(.*?)</article>", Pattern.DOTALL);
    private static final Pattern TOPONYM = Pattern.compile("<toponym>(.*?)</toponym>", Pattern.DOTALL);

    private NameData() {}

    static List<Sample> wikigold(boolean reports) {
        List<Sample> all = Corpora.wikigold(TestData.root().resolve("language"), 1);
        List<Sample> half = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (TestData.reports(Integer.toString(i)) == reports) {
                half.add(all.get(i));
            }
        }
        return half;
    }

    static List<Sample> re3d(boolean reports) {
        List<Sample> samples = new ArrayList<>();
        for (String folder : List.of("centcom", "uk-government", "us-state-department")) {
            Path path = TestData.root().resolve("language/re3d").resolve(folder);
            Map<String, List<Sample.Gold>> names = new HashMap<>();
            for (JsonNode entity : json(path.resolve("entities.json"))) {
                Name.Type type = type(entity.path("type").asText());
                String value = entity.path("value").asText();
                if (type != null && value.chars().anyMatch(Character::isUpperCase) && !isPronoun(value)) {
                    names.computeIfAbsent(entity.path("documentId").asText(), k -> new ArrayList<>())
                            .add(new Sample.Gold(
                                    entity.path("begin").asInt(),
                                    entity.path("end").asInt(),
                                    type));
                }
            }
            for (JsonNode document : json(path.resolve("documents.json"))) {
                String id = document.path("_id").asText();
                if (TestData.reports(id) == reports) {
                    samples.add(new Sample(id, 1, document.path("text").asText(), names.getOrDefault(id, List.of())));
                }
            }
        }
        return samples;
    }

    private static boolean isPronoun(String value) {
        return value.matches("(?i)i|we|he|she|it|they|our|their|his|her|us|you|your|my|who|them|him|its");
    }

    private static Name.Type type(String type) {
        return switch (type) {
            case "Person" -> Name.Type.PERSON;
            case "Organisation" -> Name.Type.ORGANISATION;
            case "Location" -> Name.Type.PLACE;
            default -> null;
        };
    }

    private static List<JsonNode> json(Path file) {
        List<JsonNode> all = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (var values = mapper.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            while (values.hasNext()) {
                all.add(values.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A place name as annotated, and where it lies. */
    record Toponym(int start, int end, double latitude, double longitude) {}

    record Local(String id, String text, List<Toponym> toponyms) {}

    static List<Local> lgl(boolean reports) {
        String whole = String.join("\n", Corpora.lines(TestData.root().resolve("language/lgl/lgl.xml.gz")));
        List<Local> all = new ArrayList<>();
        Matcher article = ARTICLE.matcher(whole);
        while (article.find()) {
            if (TestData.reports(article.group(1)) == reports) {
                all.add(new Local(article.group(1), article.group(2), toponyms(article.group(3))));
            }
        }
        return all;
    }

    private static List<Toponym> toponyms(String xml) {
        List<Toponym> all = new ArrayList<>();
        Matcher toponym = TOPONYM.matcher(xml);
        while (toponym.find()) {
            String latitude = value(toponym.group(1), "lat");
            if (latitude != null) {
                all.add(new Toponym(
                        Integer.parseInt(value(toponym.group(1), "start")),
                        Integer.parseInt(value(toponym.group(1), "end")),
                        Double.parseDouble(latitude),
                        Double.parseDouble(value(toponym.group(1), "lon"))));
            }
        }
        return all;
    }

    private static String value(String xml, String tag) {
        Matcher matcher = Pattern.compile("<" + tag + ">([^<]*)</" + tag + ">").matcher(xml);
        return matcher.find() ? matcher.group(1) : null;
    }
}
