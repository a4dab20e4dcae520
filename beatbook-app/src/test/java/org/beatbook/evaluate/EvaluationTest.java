package org.beatbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.TestData;
import org.beatbook.cli.Main;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.pipeline.lists.ListImport;
import org.beatbook.read.name.Lists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors on the reporting halves; {@code beatbook evaluate SET DIR --half develop --misses} shows what to mend. */
class EvaluationTest {
    @TempDir
    Path folder;

    private static List<Figure> figures(AnnotatedSet set, String path, Lists lists) {
        List<Figure> figures =
                Evaluation.of(set, TestData.root().resolve(path), AnnotatedSet.Half.REPORT, lists, miss -> {});
        System.out.println(set + "\n" + Figure.head());
        figures.forEach(System.out::println);
        return figures;
    }

    private static Figure figure(List<Figure> figures, String measure) {
        return figures.stream()
                .filter(f -> f.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheNamesOfWikigold() {
        List<Figure> figures = figures(AnnotatedSet.WIKIGOLD, "language/wikigold", Lists.shipped());
        assertThat(figure(figures, "names, exact").f1()).isGreaterThanOrEqualTo(.68);
        assertThat(figure(figures, "of them person, exact").f1()).isGreaterThanOrEqualTo(.80);
    }

    @Test
    void findsTheProperNamesOfRe3d() {
        List<Figure> figures = figures(AnnotatedSet.RE3D, "language/re3d", Lists.shipped());
        assertThat(figure(figures, "names, overlapping").f1()).isGreaterThanOrEqualTo(.73);
    }

    @Test
    void putsPlacesOfLocalNewsWhereTheyLieAndMoreWithAnImportedFileOfTowns() throws URISyntaxException {
        Figure shipped =
                figures(AnnotatedSet.LGL, "language/lgl", Lists.shipped()).getFirst();
        assertThat(shipped.precision()).isGreaterThanOrEqualTo(.90);
        Path towns = Path.of(ListFolder.class.getResource("towns.txt").toURI());
        new ListImport(folder, Progress.SILENT, problem -> fail(problem)).places(towns, 1000);
        Figure imported = figures(AnnotatedSet.LGL, "language/lgl", ListFolder.lists(folder))
                .getFirst();
        assertThat(imported.precision()).isGreaterThanOrEqualTo(.90);
        assertThat(imported.hits()).isGreaterThan(shipped.hits());
    }

    @Test
    void findsAndValuesTheDatesOfMeantime() {
        List<Figure> figures = figures(AnnotatedSet.MEANTIME, "language/meantime", Lists.shipped());
        assertThat(figure(figures, "dates, overlapping").gold()).isEqualTo(85);
        assertThat(figure(figures, "dates, overlapping").f1()).isGreaterThanOrEqualTo(.94);
        assertThat(figure(figures, "dates, overlapping with the same value").f1())
                .isGreaterThanOrEqualTo(.86);
    }

    @Test
    void findsTheEventsOfPloversGold() {
        List<Figure> figures = figures(AnnotatedSet.PLOVER, "events/plover", Lists.shipped());
        assertThat(figures.getFirst().precision()).isGreaterThanOrEqualTo(.75);
        assertThat(figures.getFirst().f1()).isGreaterThanOrEqualTo(.60);
        assertThat(figures.get(1).f1()).isGreaterThanOrEqualTo(.30);
    }

    @Test
    void putsTheArticlesOfEcbIntoStories() {
        List<StoryMeasure.Row> rows =
                StoryMeasure.of(TestData.root().resolve("stories/ecbplus"), AnnotatedSet.Half.REPORT);
        System.out.println(StoryMeasure.Row.head());
        rows.forEach(System.out::println);
        StoryMeasure.Row stories = rows.getFirst();
        assertThat(stories.articles()).isEqualTo(400);
        assertThat(stories.f1()).isGreaterThanOrEqualTo(.91);
        assertThat(stories.f1()).isGreaterThanOrEqualTo(rows.getLast().f1() + .05);
        assertThat(stories.spread()).isLessThanOrEqualTo(.03);
    }

    private static final String TEXT =
            "Kim Jong Un met Vladimir Putin on 13 September 2023. \u201cWe will help,\u201d Kim said.";

    private static String line(String findings) {
        return "{\"id\":\"1\",\"text\":\"" + TEXT + "\"," + findings + "}";
    }

    private String evaluated(int code, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(args, new PrintWriter(out), new PrintWriter(err)))
                .as(err.toString())
                .isEqualTo(code);
        return out.toString() + err;
    }

    @Test
    void onesOwnAnnotationsAreLinesInTheShapeThatReadPrints() throws IOException {
        Path own = folder.resolve("own.jsonl");
        Files.write(
                own,
                List.of(
                        line(
                                "\"names\":[{\"start\":0,\"end\":11,\"text\":\"Kim Jong Un\",\"type\":\"person\"},"
                                        + "{\"start\":16,\"end\":30,\"type\":\"person\"},{\"start\":70,\"end\":73,\"type\":\"person\"}],"
                                        + "\"dates\":[{\"start\":34,\"end\":51,\"value\":\"2023-09-13\"}],"
                                        + "\"quotes\":[{\"start\":53,\"end\":68,\"direct\":true,\"speaker\":{\"start\":69,\"end\":72,\"entity\":\"Kim Jong Un\"}}],"
                                        + "\"events\":[{\"type\":\"CONSULT\",\"start\":0,\"end\":30,\"actors\":[{\"country\":\"PRK\"},{\"country\":\"RUS\"}]}]"),
                        ""));
        assertThat(evaluated(0, "evaluate", "dates", own.toString()))
                .contains("dates, overlapping with the same value          1.000  1.000  1.000");
        assertThat(evaluated(0, "evaluate", "quotes", folder.toString()))
                .contains("quotes with the speaker                         1.000");
        assertThat(evaluated(0, "evaluate", "events", own.toString()))
                .contains("event types                                     1.000");
        assertThat(evaluated(0, "evaluate", "names", own.toString(), "--misses"))
                .contains("own.jsonl, line 1: missing PERSON: im ");
    }

    @Test
    void whatIsWrongWithAnnotationsIsSaidWithFileAndLine() throws IOException {
        Path own = folder.resolve("own.jsonl");
        List<String> bad = new ArrayList<>();
        for (String finding : List.of(
                "{\"start\":0,\"end\":11,\"text\":\"Kim Jong Il\",\"type\":\"person\"}",
                "{\"start\":0,\"end\":900,\"type\":\"person\"}",
                "{\"start\":0,\"end\":11,\"type\":\"robot\"}")) {
            Files.write(own, List.of("", line("\"names\":[" + finding + "]")));
            assertThatThrownBy(() ->
                            Evaluation.of(AnnotatedSet.NAMES, own, AnnotatedSet.Half.ALL, Lists.shipped(), bad::add))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(own + ", line 2: names[0]: ");
        }
        Files.writeString(own, "{\"text\":\"x\"}");
        assertThat(evaluated(2, "evaluate", "names", own.toString()))
                .contains(own + ", line 1: the field \"names\" is missing or no list");
        Files.writeString(own, "nonsense");
        assertThat(evaluated(2, "evaluate", "names", own.toString())).contains("line 1: not JSON: ");
        assertThat(evaluated(2, "evaluate", "wikigold", folder.toString()))
                .contains("no file wikigold.conll.txt in it or below");
        assertThat(evaluated(2, "evaluate", "names", folder.resolve("nowhere").toString()))
                .contains("there is no such file or folder");
    }
}
