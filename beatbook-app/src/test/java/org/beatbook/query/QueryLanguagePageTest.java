package org.beatbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.Credit;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;

/** What docs/query-language.md says is so. */
class QueryLanguagePageTest {
    private static final Pattern EXAMPLE = Pattern.compile("\\| `(.+)` \\| (no|[0-9.]+) \\|");

    @Test
    void everyExampleScoresAsThePageSays() throws IOException {
        List<String> lines = Files.readAllLines(page());
        Map<String, String> said = article(lines);
        SingleArticle article = new SingleArticle(item(said), said.get("body"));
        int examples = 0;
        for (String line : lines) {
            Matcher example = EXAMPLE.matcher(line);
            if (example.matches()) {
                OptionalDouble score = article.score(Clause.parse(example.group(1)));
                OptionalDouble expected = example.group(2).equals("no")
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(example.group(2)));
                assertThat(score).as(line).isEqualTo(expected);
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(35);
    }

    private static Path page() {
        Path here = Path.of("docs/query-language.md");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    private static Map<String, String> article(List<String> lines) {
        int start = lines.indexOf("```article") + 1;
        Map<String, String> said = new HashMap<>();
        for (String line :
                lines.subList(start, start + lines.subList(start, lines.size()).indexOf("```"))) {
            String[] parts = line.split(": ", 2);
            said.put(parts[0], parts[1]);
        }
        return said;
    }

    private static Item item(Map<String, String> said) {
        Credit credit = new Credit(said.get("credit"), List.of(), List.of(), null, Credit.How.PHOTO);
        Picture picture = new Picture(null, List.of(), null, said.get("caption"), credit);
        Instant order = When.parse(said.get("published")).earliest();
        return new Item(
                "a",
                said.get("source"),
                said.get("url"),
                true,
                order,
                0,
                order,
                Genre.valueOf(said.get("genre").toUpperCase(java.util.Locale.ROOT)),
                said.get("headline"),
                said.get("kicker"),
                said.get("standfirst"),
                List.of(said.get("author")),
                When.parse(said.get("published")),
                null,
                said.get("language"),
                said.get("section"),
                null,
                List.of(said.get("tag")),
                List.of(picture),
                1,
                null);
    }
}
