package org.beatbook.pipeline.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.beatbook.news.Identity;
import org.beatbook.news.Name;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Progress;
import org.beatbook.read.Reader;
import org.beatbook.read.name.Identities;
import org.beatbook.read.name.Lists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListImportTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    private ListImport imports() {
        return new ListImport(folder.resolve("lists"), Progress.SILENT, problems::add);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<String> list(String name) throws IOException {
        return Files.readAllLines(folder.resolve("lists").resolve(name));
    }

    private Lists lists() {
        return new ListFolder(folder.resolve("lists")).lists();
    }

    private static String place(
            String name, String kind, String country, String region, double lat, double lon, long population) {
        String[] kinds = kind.split("\\.");
        return String.join(
                "\t",
                "1",
                name,
                name,
                "",
                "" + lat,
                "" + lon,
                kinds[0],
                kinds[1],
                country,
                "",
                region,
                "",
                "",
                "",
                "" + population,
                "",
                "5",
                "Etc/UTC",
                "2024-01-01");
    }

    @Test
    void takesPlacesOfGeoNamesByTheirFeatureCodeAndInhabitants() throws IOException {
        Path file = file(
                "towns.txt",
                place("Thornbury Falls", "P.PPL", "US", "OH", 40.1, -82.2, 5400),
                place("Lesser Thornbury", "P.PPL", "US", "OH", 40.2, -82.2, 80),
                place("Cape Gannet", "T.CAPE", "CA", "05", 47.1, -53.2, 0),
                place("Thornbury Elementary", "S.SCH", "US", "OH", 40.1, -82.2, 0),
                place("Old Thornbury", "P.PPLH", "US", "OH", 40.1, -82.2, 9000));
        ListImport.Outcome outcome = imports().places(file, 1000);
        assertThat(outcome).isEqualTo(new ListImport.Outcome(file, 2, 3, 0));
        assertThat(list("towns.places.tsv"))
                .containsExactly(
                        "Thornbury Falls\t\tcity\tUS\tOhio\t40.1\t-82.2\t5",
                        "Cape Gannet\t\tregion\tCA\t\t47.1\t-53.2\t1");
    }

    @Test
    void badLinesAreToldWithFileAndNumberAndStopNothing() throws IOException {
        Path file = file(
                "bad.txt",
                "only\tthree\tcolumns",
                place("Thornbury Falls", "P.PPL", "US", "OH", 95.5, -82.2, 5400),
                place("Thornbury Falls", "P.PPL", "US", "OH", 40.1, -82.2, 5400).replace("5400", "many"),
                place("Thornbury Falls", "P.PPL", "US", "OH", 40.1, -82.2, 5400));
        ListImport.Outcome outcome = imports().places(file, 1000);
        assertThat(outcome).isEqualTo(new ListImport.Outcome(file, 1, 0, 3));
        assertThat(problems)
                .containsExactly(
                        file + ", line 1: 3 columns; GeoNames has 19, parted by tabs",
                        file + ", line 2: the latitude is not between -90 and 90: 95.5",
                        file + ", line 3: the population is no whole number: many");
    }

    @Test
    void aFileOfAnotherFormatLeavesTheListsAsTheyWere() throws IOException {
        imports().places(file("towns.txt", place("Thornbury Falls", "P.PPL", "US", "OH", 40.1, -82.2, 5400)), 1000);
        Path other = file("towns.txt", "{\"this\":\"is JSON\"}");
        assertThatThrownBy(() -> imports().places(other, 1000))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("another format");
        assertThat(list("towns.places.tsv")).hasSize(1);
        assertThat(folder.resolve("lists")).isDirectoryNotContaining("glob:**.half");
    }

    @Test
    void packedFilesAreTheSameAndBombsAreRefused() throws IOException {
        String line = place("Thornbury Falls", "P.PPL", "US", "OH", 40.1, -82.2, 5400);
        Path zip = folder.resolve("us.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("This Work is…".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("US.txt"));
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(imports().places(zip, 1000).taken()).isEqualTo(1);
        Path bomb = folder.resolve("bomb.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> imports().places(bomb, 1000))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("unpacks to more than 200 times its size");
        Path empty = folder.resolve("empty.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(empty))) {
            out.putNextEntry(new ZipEntry("picture.png"));
        }
        assertThatThrownBy(() -> imports().places(empty, 1000)).hasMessageContaining("there is no .txt");
    }

    @Test
    void importedPlacesGiveCoordinatesWhereTheTextSpeaksOfTheirRegion() throws IOException {
        imports().places(file("towns.txt", place("Thornbury Falls", "P.PPL", "US", "OH", 40.1, -82.2, 5400)), 1000);
        String text = "The bridge in Thornbury Falls, Ohio, was closed on Monday, the mayor said.";
        assertThat(located(text, Lists.shipped())).doesNotContain("Thornbury Falls 40.1 -82.2");
        assertThat(located(text, lists())).contains("Thornbury Falls 40.1 -82.2");
    }

    @Test
    void aWellKnownPlaceStaysWhatItIsWhenSmallOnesOfItsNameAreImported() throws IOException {
        imports()
                .places(
                        file(
                                "towns.txt",
                                place("Seoul", "P.PPLC", "KR", "11", 37.566, 126.978, 10_349_312),
                                place("Seoul", "A.ADM1", "KR", "11", 37.58, 127.0, 9_700_000),
                                place("Moscow", "P.PPL", "US", "ID", 46.7, -117.0, 25_000)),
                        1000);
        String text = "South Korean officials met in Seoul. Russia's delegation flew back to Moscow.";
        assertThat(located(text, lists())).isEqualTo(located(text, Lists.shipped()));
    }

    private static List<String> located(String text, Lists lists) {
        return new Reader(lists)
                .read(text, null, "en").names().stream()
                        .filter(name -> name.latitude() != null)
                        .map(name -> name.span().text() + " " + name.latitude() + " " + name.longitude())
                        .toList();
    }

    private static final String PERSON = "{\"id\":\"x-1\",\"schema\":\"Person\",\"caption\":\"Orlando Quimbeley\","
            + "\"properties\":{\"name\":[\"Orlando Quimbeley\"],\"alias\":[\"Orlando Kwimbeli\",\"Quimbeley\",\"오를란도\"],"
            + "\"weakAlias\":[\"Big Fish\"],\"nationality\":[\"cu\"],\"country\":[\"cu\",\"es\"],"
            + "\"position\":[\"Minister of Ports\"],\"wikidataId\":[\"Q1\"]}}";

    @Test
    void takesEntitiesOfFollowTheMoneyWithoutTheirWeakAliases() throws IOException {
        Path file = file(
                "entities.ftm.json",
                PERSON,
                "{\"id\":\"x-2\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"MV Blue Gannet\"],\"flag\":[\"pa\"]}}",
                "{\"id\":\"x-3\",\"schema\":\"PublicBody\",\"properties\":{\"name\":[\"Cuban Ports Authority\"],\"alias\":[\"Autoridad Portuaria\"],\"country\":[\"cu\"]}}",
                "{\"id\":\"x-4\",\"schema\":\"Payment\",\"properties\":{}}",
                "{\"id\":\"x-5\",\"schema\":\"Person\",\"properties\":{\"name\":\"no list\"}}",
                "{\"id\":");
        ListImport.Outcome outcome = imports().names(file);
        assertThat(outcome).isEqualTo(new ListImport.Outcome(file, 3, 1, 2));
        assertThat(problems.getFirst()).isEqualTo(file + ", line 5: the property \"name\" is no list of texts");
        assertThat(problems.get(1)).startsWith(file + ", line 6: not JSON: ");
        assertThat(list("entities.people.tsv"))
                .containsExactly("Orlando Quimbeley\tOrlando Kwimbeli|Quimbeley\tCU\tMinister of Ports\t\t\tQ1|x-1");
        assertThat(list("entities.things.tsv")).containsExactly("MV Blue Gannet\t\tPA\tx-2");
        assertThat(list("entities.foreign.tsv")).containsExactly("ko\t오를란도\tOrlando Quimbeley\tperson\tCU");
        assertThat(list("entities.organisations.tsv")).hasSize(1);
    }

    @Test
    void importedNamesAreFoundAndJoined() throws IOException {
        imports().names(file("entities.json", PERSON));
        Identities identities = Identities.by(lists());
        for (String words : List.of("Orlando Quimbeley", "Orlando Kwimbeli", "ORLANDO QUIMBELEY")) {
            assertThat(identities.of(Name.Type.PERSON, words, "en").map(Identity::id))
                    .contains("person-orlando-quimbeley");
        }
        assertThat(identities.of(Name.Type.PERSON, "오를란도", "ko").map(Identity::id))
                .contains("person-orlando-quimbeley");
        assertThat(identities.of(Name.Type.PERSON, "Quimbeley", "en")).isEmpty();
        assertThat(identities
                        .of(Name.Type.PERSON, "Orlando Kwimbeli", "en")
                        .orElseThrow()
                        .reason())
                .isEqualTo("known as Orlando Quimbeley (imported list of people)");
        assertThat(new Reader(lists())
                        .read("It was signed by Orlando Kwimbeli.", null, "en")
                        .names())
                .extracting(Name::entity)
                .contains("Orlando Quimbeley");
    }

    @Test
    void whatIsShippedWinsAndGetsMoreNames() throws IOException {
        imports()
                .names(
                        file(
                                "entities.json",
                                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Kim Jong-un\"],\"alias\":[\"Marshal Kim Jong Eun\",\"Lloyd Austin\"],\"nationality\":[\"kp\"]}}",
                                "{\"id\":\"b\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Lloyd B. Austin\"],\"nationality\":[\"au\"]}}"));
        Identities identities = Identities.by(lists());
        assertThat(identities.of(Name.Type.PERSON, "Marshal Kim Jong Eun", "en").map(Identity::id))
                .contains("person-kim-jong-un");
        Optional<Identity> austin = identities.of(Name.Type.PERSON, "Lloyd J. Austin III", "en");
        assertThat(austin).isEqualTo(Identities.shipped().of(Name.Type.PERSON, "Lloyd J. Austin III", "en"));
    }

    @Test
    void aNameThatTwoBearNamesNeither() throws IOException {
        imports()
                .names(
                        file(
                                "entities.json",
                                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Tam Borlin\"],\"alias\":[\"Tamas Borlin\"],\"country\":[\"cu\"]}}",
                                "{\"id\":\"b\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Tomas Borlin\"],\"alias\":[\"Tamas Borlin\"],\"country\":[\"mt\"]}}"));
        Identity both = Identities.by(lists())
                .of(Name.Type.PERSON, "Tamas Borlin", "en")
                .orElseThrow();
        assertThat(both.country()).isNull();
        assertThat(both.id()).isEqualTo("person-tamas-borlin");
    }

    @Test
    void takesEntitiesOfWikidataOneALineOrAsOneArray() throws IOException {
        String office =
                "{\"id\":\"Q900\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Minister of Ports\"}},\"claims\":{\"P31\":["
                        + item("Q4164871", "") + "]}}";
        String person =
                "{\"id\":\"Q901\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Orlando Quimbeley\"},\"ru\":{\"language\":\"ru\",\"value\":\"Орландо Кимбели\"}},"
                        + "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"O. Quimbeley\"}]},\"claims\":{\"P31\":["
                        + item("Q5", "")
                        + "],\"P27\":[" + item("Q241", "") + "],\"P39\":["
                        + item("Q900", ",\"qualifiers\":{\"P580\":[" + time("+2019-04-12T00:00:00Z") + "]}")
                        + "]}}";
        String island = "{\"id\":\"Q902\",\"labels\":{\"en\":{\"value\":\"Gannet Island\"}},\"claims\":{\"P31\":["
                + item("Q23442", "") + "],\"P17\":[" + item("Q16", "")
                + "],\"P625\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"latitude\":47.5,\"longitude\":-52.5}}},\"rank\":\"normal\"}]}}";
        Path file = file("dump.json", "[", office + ",", person + ",", island, "]");
        ListImport.Outcome outcome = imports().names(file);
        assertThat(problems).isEmpty();
        assertThat(outcome.taken()).isEqualTo(2);
        assertThat(list("dump.people.tsv"))
                .containsExactly("Orlando Quimbeley\tO. Quimbeley\tCU\tMinister of Ports\t2019-04\t\tQ901");
        assertThat(list("dump.places.tsv")).containsExactly("Gannet Island\t\tisland\tCA\t\t47.5\t-52.5\t1");
        assertThat(list("dump.foreign.tsv")).containsExactly("ru\tОрландо Кимбели\tOrlando Quimbeley\tperson\tCU");
    }

    private static String item(String id, String more) {
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"id\":\"" + id
                + "\"}}},\"rank\":\"normal\"" + more + "}";
    }

    private static String time(String time) {
        return "{\"datavalue\":{\"value\":{\"time\":\"" + time + "\",\"precision\":11}}}";
    }

    @Test
    void aListThatSomeoneSpoiledNamesFileAndLine() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(lists.resolve("own.places.tsv"), "# mine\nNowhere\t\tcity\tUS\tOhio\tnorth\t-82\t5\n");
        assertThatThrownBy(this::lists)
                .isInstanceOf(BookException.class)
                .hasMessageContaining("own.places.tsv, line 2: the latitude is no number: north");
    }

    @Test
    void noJsonBreaksTheImport() throws IOException {
        Random random = new Random(11);
        String[] pieces = {
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"schema\"",
            "\"Person\"",
            "\"properties\"",
            "\"name\"",
            "\"labels\"",
            "\"claims\"",
            "\"P31\"",
            "\"id\"",
            "\"Q5\"",
            "null",
            "7",
            "\"en\"",
            "\"value\"",
            "\uD83D",
            "\u0000"
        };
        List<String> lines = new ArrayList<>();
        lines.add(PERSON);
        for (int i = 0; i < 3000; i++) {
            StringBuilder line = new StringBuilder("{");
            random.ints(random.nextInt(25), 0, pieces.length).forEach(at -> line.append(pieces[at]));
            lines.add(line.toString());
        }
        lines.add("[".repeat(100_000));
        Path file = folder.resolve("fuzz.json");
        Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(imports().names(file).taken()).isGreaterThanOrEqualTo(1);
        assertThat(problems).hasSize(21);
        lists();
    }
}
