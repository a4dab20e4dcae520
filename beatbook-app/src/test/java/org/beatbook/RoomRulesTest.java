package org.beatbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which room may use which; the table stands in docs/architecture.md. */
class RoomRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Beatbook.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.sqlite.."};
    private static final String[] HTTP = {
        "io.helidon..", "org.apache.hc..", "java.net.http..", "com.sun.net.httpserver.."
    };
    private static final String[] LUCENE = {"org.apache.lucene.."};
    private static final String[] ENGINES = {"org.apache.flink..", "org.apache.spark.."};

    @Test
    void newsImportsNothingOfOurs() {
        mayUse("news", false, false, false);
    }

    @Test
    void archiveKnowsOnlyTheRecords() {
        mayUse("archive", false, false, false, "news");
    }

    @Test
    void queryKnowsTheRecordsAndLucene() {
        mayUse("query", false, false, true, "news");
    }

    @Test
    void extractKnowsOnlyTheRecords() {
        mayUse("extract", false, false, false, "news");
    }

    @Test
    void readKnowsOnlyTheRecords() {
        mayUse("read", false, false, false, "news");
    }

    @Test
    void evaluateMeasuresReadingAndGroupingAlone() {
        mayUse("evaluate", false, false, false, "news", "read", "group");
    }

    @Test
    void groupKnowsOnlyTheRecords() {
        mayUse("group", false, false, false, "news");
    }

    @Test
    void topicKnowsRecordsAndQueries() {
        mayUse("topic", false, false, true, "news", "query");
    }

    @Test
    void storesKnowRecordsAndQueriesAndOnlyTheirOwnEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.beatbook.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(all(SQL, HTTP, LUCENE, ENGINES))
                .check(CLASSES);
        mayUse("store.sqlite", true, false, false, "news", "store");
        mayUse("store.lucene", false, false, true, "news", "store", "query");
    }

    @Test
    void collectHasHttpAndNoStage() {
        mayUse("collect", false, true, false, "news", "archive", "store");
    }

    @Test
    void pipelineConductsTheStagesAndKnowsNoEngineOfStorage() {
        mayUse(
                "pipeline",
                false,
                false,
                false,
                "news",
                "archive",
                "query",
                "collect",
                "extract",
                "read",
                "group",
                "topic",
                "store");
    }

    @Test
    void publishReadsTheStoreAndKnowsNoHttp() {
        mayUse("publish", false, false, false, "news", "store");
    }

    @Test
    void webCallsTheBookAndPublish() {
        mayUse("web", false, true, false, "", "publish", "news");
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.beatbook.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void stagesHaveNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.beatbook.extract..", "org.beatbook.read..", "org.beatbook.group..", "org.beatbook.topic..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void noRoomHasANameThatSaysNothing() {
        classes()
                .should()
                .resideOutsideOfPackages("..util..", "..common..", "..helper..", "..manager..", "..impl..")
                .check(CLASSES);
    }

    /** A room may use itself, the rooms named, and of the heavy families only those said; the empty name is the root. */
    private static void mayUse(String room, boolean sql, boolean http, boolean lucene, String... rooms) {
        String own = "org.beatbook." + room + "..";
        String[] allowed = Stream.concat(
                        Stream.of(own),
                        Arrays.stream(rooms).map(r -> r.isEmpty() ? "org.beatbook" : "org.beatbook." + r + ".."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.beatbook..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
        String[] forbidden =
                all(sql ? new String[0] : SQL, http ? new String[0] : HTTP, lucene ? new String[0] : LUCENE, ENGINES);
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    private static String[] all(String[]... families) {
        return Arrays.stream(families).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
