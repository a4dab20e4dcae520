package org.beatbook.read.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.lists.ListFolder;
import org.beatbook.pipeline.lists.ListImport;
import org.beatbook.read.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors on the reporting halves; {@code -Dbeatbook.names=develop} prints the developing ones. */
class NamesMeasureTest {
    private static final boolean REPORTS = !"develop".equals(System.getProperty("beatbook.names"));

    @Test
    void findsTheNamesOfWikigold() {
        Score score = new Score();
        for (Sample sample : NameData.wikigold(REPORTS)) {
            score.add(sample, Names.read(Text.of(sample.text()), "en"));
        }
        System.out.println("wikigold: " + score);
        assertThat(score.f1()).isGreaterThanOrEqualTo(.68);
        assertThat(score.f1(Name.Type.PERSON)).isGreaterThanOrEqualTo(.80);
    }

    @Test
    void findsTheProperNamesOfRe3d() {
        int hits = 0;
        int found = 0;
        int gold = 0;
        int recalled = 0;
        for (Sample sample : NameData.re3d(REPORTS)) {
            List<Name> names = Names.read(Text.of(sample.text()), "en").stream()
                    .filter(name -> name.form() == Name.Form.NAME || name.form() == Name.Form.METONYM)
                    .filter(name -> name.type() != Name.Type.THING)
                    .toList();
            found += names.size();
            gold += sample.names().size();
            hits += (int) names.stream()
                    .filter(name -> sample.names().stream().anyMatch(other -> overlaps(name, other)))
                    .count();
            recalled += (int) sample.names().stream()
                    .filter(other -> names.stream().anyMatch(name -> overlaps(name, other)))
                    .count();
        }
        double precision = (double) hits / found;
        double recall = (double) recalled / gold;
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf("re3d: F1 %.3f P %.3f R %.3f%n", f1, precision, recall);
        assertThat(f1).isGreaterThanOrEqualTo(.73);
    }

    private static boolean overlaps(Name name, Sample.Gold gold) {
        Name.Type type = name.type() == Name.Type.COUNTRY ? Name.Type.PLACE : name.type();
        return type == gold.type()
                && name.span().start() < gold.end()
                && gold.start() < name.span().end();
    }

    @Test
    void putsThePlacesOfLocalNewsWhereTheyLie() {
        Located located = locate(Lists.shipped());
        System.out.println("lgl: " + located);
        assertThat(located.precision()).isGreaterThanOrEqualTo(.90);
    }

    @Test
    void anImportedFileOfTownsPutsMoreOfThemRight(@TempDir Path folder) throws URISyntaxException {
        Path towns = Path.of(ListFolder.class.getResource("towns.txt").toURI());
        new ListImport(folder, Progress.SILENT, problem -> fail(problem)).places(towns, 1000);
        Located located = locate(new ListFolder(folder).lists());
        System.out.println("lgl with " + towns.getFileName() + ": " + located);
        assertThat(located.precision()).isGreaterThanOrEqualTo(.90);
        assertThat(located.right()).isGreaterThan(locate(Lists.shipped()).right());
    }

    private record Located(int right, int given, int all) {
        double precision() {
            return (double) right / given;
        }

        @Override
        public String toString() {
            return "%d of %d given right (%.3f), %.3f of all %d"
                    .formatted(right, given, precision(), (double) right / all, all);
        }
    }

    private static Located locate(Lists lists) {
        int given = 0;
        int right = 0;
        int all = 0;
        for (NameData.Local local : NameData.lgl(REPORTS)) {
            all += local.toponyms().size();
            for (Name name : Names.read(Text.of(local.text()), "en", lists)) {
                for (NameData.Toponym toponym : local.toponyms()) {
                    if (name.latitude() != null
                            && toponym.start() == name.span().start()
                            && toponym.end() == name.span().end()) {
                        given++;
                        right += kilometres(name, toponym) <= 161 ? 1 : 0;
                    }
                }
            }
        }
        return new Located(right, given, all);
    }

    private static double kilometres(Name name, NameData.Toponym toponym) {
        double a = Math.toRadians(name.latitude());
        double b = Math.toRadians(toponym.latitude());
        double c = Math.toRadians(toponym.longitude() - name.longitude());
        double cos = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(c);
        return 6371 * Math.acos(Math.min(1, cos));
    }
}
