package org.beatbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beatbook.WireFiles;
import org.beatbook.news.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does with stories on the command line. */
class StoryCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void importWires() {
        Path warc = WireFiles.write(folder.resolve("warc"), 40, 5);
        assertThat(run("import", warc.toString())).as(err.toString()).isZero();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--book", folder.resolve("book").toString()));
        return Main.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private List<List<String>> rows(String... args) {
        assertThat(run(args)).as(err.toString()).isZero();
        return out.toString()
                .lines()
                .map(line -> Arrays.asList(line.split("\t")))
                .toList();
    }

    @Test
    void listsAndShowsStories() {
        List<List<String>> stories = rows("story", "list");
        assertThat(stories).hasSizeGreaterThan(10);
        List<String> heaviest = stories.getFirst();
        List<List<String>> shown = rows("story", "show", heaviest.getFirst());
        assertThat(shown.getFirst()).containsExactly(heaviest.getFirst(), heaviest.getLast());
        assertThat(shown).hasSize(2 + Integer.parseInt(heaviest.get(1).split(" ")[0]));
        run("story", "list", "--json", "--limit", "1");
        assertThat(Json.read(out.toString().strip(), com.fasterxml.jackson.databind.JsonNode.class)
                        .at("/story/id")
                        .asText())
                .isEqualTo(heaviest.getFirst());
        assertThat(run("story", "show", "nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no story or article of this id, address or headline: nothing");
        assertThat(run("story", "list", "nothing")).isEqualTo(1);
    }

    @Test
    void decidesAndTakesBack() {
        List<List<String>> stories = rows("story", "list");
        String a = stories.get(0).getFirst();
        String b = stories.get(1).getFirst();
        int articles =
                rows("story", "show", a).size() + rows("story", "show", b).size() - 2;
        assertThat(run("story", "join", a, "https://book.example/stories/" + b + "/", "--reason", "one happening"))
                .as(err.toString())
                .isZero();
        List<List<String>> joined = rows("story", "show", b);
        assertThat(joined).hasSize(articles);
        String article = joined.getLast().getFirst();
        assertThat(rows("story", "part", article)).hasSize(1);
        assertThat(rows("story", "move", article, "--to", stories.get(2).getFirst()))
                .hasSize(1);
        assertThat(rows("story", "decisions")).extracting(List::getFirst).containsExactly("1", "2", "3");
        assertThat(out.toString()).contains("one happening");
        assertThat(run("story", "undo", "2")).isZero();
        assertThat(run("story", "undo", "2")).isEqualTo(1);
        assertThat(rows("story", "decisions").get(1)).contains("taken back");
        assertThat(run("story", "move", article, "--to", "nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no story");
    }

    @Test
    void explainsWhyTwoAreOneStoryOrAreNot() {
        List<List<String>> stories = rows("story", "list");
        List<List<String>> heaviest = rows("story", "show", stories.getFirst().getFirst());
        String first = heaviest.get(2).getFirst();
        rows("story", "explain", first, heaviest.get(3).getFirst());
        assertThat(out.toString().lines()).contains("one story").anyMatch(l -> l.contains("% of the words in both"));
        String other = stories.get(1).getFirst();
        rows("story", "explain", first, other);
        assertThat(out.toString().lines()).contains("not one story");
        String article = rows("story", "show", other).getLast().getFirst();
        rows("story", "join", first, other, "--reason", "one happening");
        rows("story", "explain", first, article);
        assertThat(out.toString().lines())
                .contains("one story", "grouping did not put them into one")
                .anyMatch(l -> l.startsWith("the editor's decision 1") && l.endsWith("(one happening)"));
        run("story", "explain", "--json", first, article);
        assertThat(Json.read(out.toString().strip(), com.fasterxml.jackson.databind.JsonNode.class)
                        .at("/one")
                        .asBoolean())
                .isTrue();
        assertThat(run("story", "explain", first, "nothing")).isEqualTo(1);
    }
}
