package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private final Book book = new Sample();

    private String form(Form form) {
        return form.write(book, Sample.TOPIC, Site.live("https://topics.example/"))
                .orElseThrow();
    }

    @Test
    void jsonLdNamesThePictureAndWhomItIsOwedTo() throws Exception {
        JsonNode page = new ObjectMapper().readTree(form(Form.JSON_LD));
        assertThat(page.get("@type").asText()).isEqualTo("CollectionPage");
        JsonNode lead = page.get("hasPart").get(0);
        assertThat(lead.get("@type").asText()).isEqualTo("NewsArticle");
        assertThat(lead.get("datePublished").asText()).isEqualTo("2023-11-22T04:10:00+09:00");
        JsonNode image = lead.get("image").get(0);
        assertThat(image.get("@type").asText()).isEqualTo("ImageObject");
        assertThat(image.get("creditText").asText()).isEqualTo("Ivo Lindqvist/Northlight/Pool via Meridian");
        assertThat(image.get("creator").get(0).get("name").asText()).isEqualTo("Ivo Lindqvist");
    }

    @Test
    void ninjsHasOnlyWhatTheSchemaKnows() throws Exception {
        JsonNode root = new ObjectMapper().readTree(form(Form.NINJS));
        assertThat(root.at("/standard/version").asText()).isEqualTo("3.0");
        known(root, false);
        assertThat(root.get("associations")).hasSize(40).allSatisfy(a -> {
            known(a, true);
            if (a.has("associations")) {
                assertThat(a.get("associations")).allSatisfy(p -> known(p, true));
            }
        });
        assertThat(root.at("/associations/0/associations/0/usageTerms").asText())
                .isEqualTo("Credit: Ivo Lindqvist/Northlight/Pool via Meridian");
    }

    private static void known(JsonNode node, boolean associated) {
        Set<String> names = Set.of(
                "uri",
                "type",
                "representationType",
                "firstCreated",
                "versionCreated",
                "contentCreated",
                "language",
                "title",
                "headlines",
                "descriptions",
                "by",
                "infoSources",
                "genres",
                "altIds",
                "associations",
                "standard",
                "renditions",
                "usageTerms",
                "people",
                "organisations",
                "places",
                "objects",
                "events");
        node.fieldNames()
                .forEachRemaining(name -> assertThat(associated && name.equals("name") || names.contains(name))
                        .as(name)
                        .isTrue());
        assertThat(node.get("uri").asText()).startsWith("urn:beatbook:");
        assertThat(node.get("type").asText()).isIn("text", "picture", "graphic", "composite");
    }

    @Test
    void csvComesBackFieldByField() {
        List<List<String>> rows = read(form(Form.CSV));
        assertThat(rows).hasSize(41);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        int headline = rows.getFirst().indexOf("headline");
        assertThat(rows.get(1).get(headline)).isEqualTo("Third time lucky: Pyongyang puts a satellite in orbit");
        assertThat(rows.getLast()).hasSize(27);
    }

    @Test
    void aSpreadsheetIsGivenNoFormula() {
        assertThat(Tables.field("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(Tables.field("+1")).isEqualTo("'+1");
        assertThat(Tables.field("-1")).isEqualTo("'-1");
        assertThat(Tables.field("@x")).isEqualTo("'@x");
        assertThat(Tables.field("\tx")).isEqualTo("'\tx");
        assertThat(Tables.field("a=1")).isEqualTo("a=1");
        assertThat(Tables.field("a,b\n")).isEqualTo("\"a,b\n\"");
    }

    @Test
    void jsonLinesAreOneObjectALine() throws Exception {
        List<String> lines = form(Form.JSON_LINES).lines().toList();
        assertThat(lines).hasSize(40);
        JsonNode second = new ObjectMapper().readTree(lines.get(1));
        assertThat(second.get("published").asText()).isEqualTo("2023-11-21");
        assertThat(second.get("providers").get(0).asText()).isEqualTo("Joint Survey Office");
        assertThat(second.get("how").asText()).isEqualTo("handout");
    }

    @Test
    void ninjsTellsWhomWhereAndWhatAnArticleIsAbout() throws Exception {
        JsonNode lead = new ObjectMapper().readTree(form(Form.NINJS)).at("/associations/0");
        assertThat(lead.at("/people/0/name").asText()).isEqualTo("Han Seo-yeon");
        assertThat(lead.at("/places/0/geojson/coordinates/0").asDouble()).isEqualTo(124.71);
        assertThat(lead.at("/events/0/id").asText()).isEqualTo("e1");
        assertThat(lead.at("/events/0/name").asText()).contains("launched", "21 November 2023");
        Set<String> known = Set.of("id", "name", "rel", "uri", "literal", "geojson", "contactInfo");
        for (String field : List.of("people", "places", "events")) {
            lead.get(field)
                    .forEach(n -> n.fieldNames()
                            .forEachRemaining(f -> assertThat(known).contains(f)));
        }
    }

    @Test
    void jsonLdTellsOfEventsAndQuotations() throws Exception {
        JsonNode lead = new ObjectMapper().readTree(form(Form.JSON_LD)).at("/hasPart/0");
        assertThat(lead.at("/mentions/0/@type").asText()).isEqualTo("Person");
        assertThat(lead.at("/about/0/@type").asText()).isEqualTo("Event");
        assertThat(lead.at("/about/0/startDate").asText()).isEqualTo("2023-11-21");
        assertThat(lead.at("/about/0/location/geo/latitude").asDouble()).isEqualTo(39.66);
        assertThat(lead.at("/hasPart/0/@type").asText()).isEqualTo("Quotation");
        assertThat(lead.at("/hasPart/0/creator/@id").asText()).isEqualTo("urn:beatbook:entity:person-han-seo-yeon");
        assertThat(lead.get("hasPart")).as("what nobody said is no quotation").hasSize(1);
    }

    @Test
    void ploverLinesHaveItsNamesAndTheEvidence() throws Exception {
        List<String> lines = form(Form.PLOVER).lines().toList();
        assertThat(lines).as("what a picture only shows is left out").hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.get("date").asText()).isEqualTo("2023-11-21");
        assertThat(first.at("/event/0").asText()).isEqualTo("MOBILIZE");
        assertThat(first.at("/source/0/code").asText()).isEqualTo("PRK");
        assertThat(first.at("/source/0/sector").asText()).isEqualTo("GOV");
        assertThat(first.at("/recipient/0/actor_text").asText()).isEqualTo("Seoul’s navy");
        assertThat(first.at("/event_loc/latitude").asDouble()).isEqualTo(39.66);
        assertThat(first.get("quad_code").asInt()).isEqualTo(4);
        assertThat(first.get("injured").toString())
                .as("each number that is told")
                .isEqualTo("[3,4]");
        JsonNode evidence = first.at("/evidence/1");
        String sentence = evidence.get("sentence").asText();
        assertThat(sentence.substring(
                        evidence.get("start").asInt(), evidence.get("end").asInt()))
                .isEqualTo("launched");
        assertThat(evidence.get("hash").asText()).startsWith("sha256:").hasSize(71);
        assertThat(evidence.get("evidence").asText())
                .startsWith("https://topics.example/articles/")
                .contains("#s-");
        JsonNode planned = new ObjectMapper().readTree(lines.getLast());
        assertThat(planned.get("context").toString()).isEqualTo("[\"military\",\"future\"]");
    }

    @Test
    void tablesOfWhatWasReadComeBackFieldByField() {
        List<List<String>> events = read(form(Form.EVENTS));
        assertThat(events).hasSize(4).allSatisfy(row -> assertThat(row).hasSameSizeAs(events.getFirst()));
        assertThat(events.get(1).get(events.getFirst().indexOf("intensity")))
                .as("a number below zero is no formula")
                .isEqualTo("-7.2");
        assertThat(events.get(1).get(events.getFirst().indexOf("injured"))).isEqualTo("3; 4");
        List<List<String>> people = read(form(Form.PEOPLE));
        assertThat(people).hasSize(3);
        assertThat(people.get(1).get(people.getFirst().indexOf("roles"))).isEqualTo("captain");
        List<List<String>> quotes = read(form(Form.QUOTES));
        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(1).get(quotes.getFirst().indexOf("text"))).startsWith("'=A step");
    }

    @Test
    void aPublishedQuoteIsNoLongerThanItsSourceAllows() {
        Site published = new Site(false, "../../", "https://topics.example/", java.util.Map.of());
        String line =
                Form.QUOTE_LINES.write(new Sample(), Sample.TOPIC, published).orElseThrow();
        assertThat(line).contains("\"cut\":true").hasLineCount(1);
        assertThat(form(Form.QUOTE_LINES)).contains("\"cut\":false");
    }

    /** A reader of RFC 4180 that knows nothing of the writer. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(field.toString());
                field.setLength(0);
            } else if (!quoted && c == '\r') {
                row.add(field.toString());
                field.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else {
                field.append(c);
            }
        }
        return rows;
    }
}
