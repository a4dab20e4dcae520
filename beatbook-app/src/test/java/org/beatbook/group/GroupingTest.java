package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Instant DAY = Instant.parse("2024-03-05T10:00:00Z");

    /** Articles about invented happenings of some weeks, in no order. */
    private static List<Sketch> stream(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int happening = random.nextInt(count / 4 + 1);
            Instant published = DAY.plusSeconds(happening * 40_000L + random.nextInt(4 * 86_400));
            sketches.add(Grouping.sketch(report("a" + i, published, words(random, happening, 12), words(random, happening, 60))));
        }
        return sketches;
    }

    private static String words(SplittableRandom random, int happening, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean own = random.nextInt(3) > 0;
            text.append(own ? "Town" + happening + "x" + random.nextInt(10) : "word" + random.nextInt(300))
                    .append(i % 9 == 8 ? ". " : " ");
        }
        return text.toString();
    }

    static Report report(String id, Instant published, String headline, String text) {
        return new Report(id, null, "en", published, headline, null, text, null, List.of(), List.of());
    }

    private static Map<String, Placing> grouped(List<Sketch> sketches, boolean anew) {
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        Map<String, Placing> last = new TreeMap<>();
        for (Sketch sketch : sketches) {
            grouping = anew ? new Grouping(days) : grouping;
            days.place(grouping, sketch).forEach(p -> last.put(p.article(), p));
        }
        last.values().forEach(p -> assertThat(days.placing(p.article())).contains(p));
        return last;
    }

    @Test
    void aGroupingThatIsMadeAnewAfterEachArticlePlacesAllTheSame() {
        for (long seed = 1; seed <= 5; seed++) {
            List<Sketch> sketches = stream(160, seed);
            Map<String, Placing> kept = grouped(sketches, false);
            assertThat(grouped(sketches, true)).isEqualTo(kept);
            assertThat(grouped(sketches, false)).isEqualTo(kept);
            assertThat(kept.values().stream().map(Placing::story).distinct().count()).isBetween(20L, 90L);
        }
    }
}
