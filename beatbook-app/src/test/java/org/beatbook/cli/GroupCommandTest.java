package org.beatbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code beatbook group} as its users rely on it. */
class GroupCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRE =
            "A fire destroyed the old shipyard of Brevik in the night to Tuesday. Fire chief Jonas Halvorsen said that 60"
                    + " people had been taken out of nearby houses. The shipyard, built in 1911, had stood empty since"
                    + " the spring. Nobody was hurt, and what began the fire is not known, Halvorsen said on 5 March.";
    private static final String SAME_FIRE =
            "Brevik woke to the ruins of its shipyard. Sixty people spent the night in a school after the fire, according"
                    + " to Jonas Halvorsen, who leads the fire brigade. He would not say what had caused it. The shipyard"
                    + " of 1911 was to become a museum, and the mayor of Brevik, Turid Moen, called the loss a wound.";
    private static final String STRIKE =
            "Nurses in Cordoba will strike from Monday for higher wages, their union said. It wants 9 per cent more; the"
                    + " province offers 4. Hospitals will treat emergencies only. Union leader Marta Quiroga spoke of the"
                    + " last means that was left.";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int pipe(String input, String... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        } finally {
            System.setIn(before);
        }
    }

    private static String article(String id, String headline, String text) {
        ObjectNode article = JSON.createObjectNode();
        article.put("id", id).put("headline", headline).put("text", text).put("published", "2024-03-05T08:00:00+01:00");
        return article.put("language", "en") + "\n";
    }

    private static final String FOUR = article("a", "Fire destroys shipyard of Brevik", FIRE)
            + article("b", "Nurses of Cordoba to strike", STRIKE)
            + article("c", "Shipyard in Brevik burns down", FIRE)
            + article("d", "After the fire, Brevik mourns its shipyard", SAME_FIRE);

    private List<JsonNode> lines() throws IOException {
        List<String> lines = out.toString().lines().toList();
        List<JsonNode> nodes = new java.util.ArrayList<>();
        for (String line : lines) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    @Test
    void eachArticlesPlaceIsPrintedAtTheEndInTheOrderOfTheInput() throws IOException {
        assertThat(pipe(FOUR, "group", "-")).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).extracting(l -> l.path("id").asText()).containsExactly("a", "b", "c", "d");
        assertThat(lines)
                .allSatisfy(
                        l -> assertThat(l.fieldNames()).toIterable().containsExactly("id", "story", "copyOf", "share"));
        assertThat(lines.get(0).path("story"))
                .isEqualTo(lines.get(3).path("story"))
                .isEqualTo(lines.get(2).path("story"));
        assertThat(lines.get(1).path("story")).isNotEqualTo(lines.get(0).path("story"));
        assertThat(lines.get(2).path("copyOf").asText()).isEqualTo("a");
        assertThat(lines.get(2).path("share").asDouble()).isEqualTo(1);
        assertThat(lines.get(0).path("copyOf").isNull()).isTrue();
    }

    @Test
    void aStreamIsAnsweredAtOnceAndAgainWhereSomethingMoved() throws IOException {
        assertThat(pipe(FOUR, "group", "--stream", "-")).isZero();
        assertThat(lines())
                .extracting(l -> l.path("id").asText())
                .startsWith("a", "b", "c")
                .contains("d");
    }

    @Test
    void whyIsSaidWithWhatBothHave() throws IOException {
        assertThat(pipe(FOUR, "group", "--explain", "-")).isZero();
        JsonNode why = lines().get(3).path("why");
        assertThat(why.path("with").asText()).isIn("a", "c");
        assertThat(why.path("names").path("shared").toString()).contains("Brevik", "Halvorsen");
        assertThat(why.path("reasons").toString()).contains("of the names in both");
        assertThat(lines().get(1).has("why")).isFalse();
    }

    @Test
    void badLinesAreNamedAndCountedAndTheRestIsGrouped() throws IOException {
        String input = "nonsense\n\n" + FOUR + article("a", "Again", FIRE)
                + "{\"id\":\"e\",\"published\":\"2024-03-05\"}\n{\"id\":\"f\",\"text\":\"x\"}\n"
                + "{\"text\":\"x\",\"published\":\"2024-03-05\"}\n{\"id\":\"g\",\"text\":\"x\",\"published\":\"last week\"}\n"
                + "{\"id\":\"h\",\"text\":\"x\",\"published\":\"+999999999-01-01T00:00:00Z\"}\n"
                + "{\"id\":\"i\",\"text\":\"\",\"published\":\"2024\",\"url\":\"::\"}";
        Path file = folder.resolve("articles.jsonl");
        Files.writeString(file, input);
        assertThat(pipe("", "group", file.toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(lines()).extracting(l -> l.path("id").asText()).containsExactly("a", "b", "c", "d", "i");
        assertThat(err.toString())
                .contains(
                        file + ": line 1: not JSON",
                        "line 7: the id a came before",
                        "line 8: the field \"text\" is missing",
                        "line 9: the field \"published\" is missing",
                        "line 10: the field \"id\" is missing",
                        "line 11: the field \"published\" is no date",
                        "line 12: the field \"published\" is",
                        "7 could not be grouped; the rest was");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(pipe("", "group", folder.resolve("none.jsonl").toString())).isEqualTo(Main.SOME_FAILED);
        assertThat(err.toString()).contains("none.jsonl: there is no such file");
    }
}
