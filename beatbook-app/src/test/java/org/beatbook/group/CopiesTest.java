package org.beatbook.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void copiesOfInventedArticlesAreFoundAndIndependentReportsAreNot() {
        InventedNews news = new InventedNews(1);
        Random random = new Random(2);
        CopyTrial trial = new CopyTrial(3, news.lines());
        for (int i = 0; i < 700; i++) {
            InventedNews.Happening happening = news.happening();
            long minute = random.nextInt(40 * 24 * 60);
            for (int j = random.nextInt(4); j >= 0; j--) {
                String family = "a" + i + "x" + j;
                String text = news.report(happening, 90 + random.nextInt(700));
                trial.original(family, text, minute + random.nextInt(600));
                trial.copies(family, text, minute + 600, random.nextInt(5), news.paragraph(happening));
            }
        }
        CopyTrial.Found found = trial.run();
        System.out.println(found.articles() + " " + found.recall() + " " + found.precision() + " " + found.misses());
        assertThat(found.recall()).as(found.misses()).isGreaterThanOrEqualTo(0.98);
        assertThat(found.precision()).isGreaterThanOrEqualTo(0.99);
    }
}
