package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Filter;
import org.beatbook.news.Mention;
import org.beatbook.news.Notes;
import org.beatbook.news.Proof;
import org.beatbook.news.Saying;
import org.beatbook.news.Telling;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.publish.Html;
import org.beatbook.publish.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every line that was read has a sentence, and a link to it leads to the article that says it. The book is the sample. */
@TestInstance(Lifecycle.PER_CLASS)
class ProofTest {
    private final List<ArticlePage> pages = new ArrayList<>();
    private Path path;

    @BeforeAll
    void loadSample(@TempDir Path folder) throws IOException {
        path = folder.resolve("book");
        try (Beatbook book = Beatbook.write(path, Duration.ZERO, notice -> {})) {
            Demo.load(book);
            for (Entry entry :
                    book.topicPage("north-korea", Filter.NONE).orElseThrow().entries()) {
                pages.add(book.article(entry.item().id(), null).orElseThrow());
            }
        }
    }

    private static List<Proof> proofs(Notes notes) {
        List<Proof> proofs = new ArrayList<>();
        notes.mentions().stream().map(Mention::proof).forEach(proofs::add);
        notes.mentions().stream()
                .flatMap(m -> m.roles().stream())
                .map(Mention.Role::proof)
                .forEach(proofs::add);
        notes.sayings().stream().map(Saying::proof).forEach(proofs::add);
        notes.tellings().stream().map(Telling::proof).forEach(proofs::add);
        return proofs;
    }

    @Test
    void everyArticleOfTheTopicIsRead() {
        assertThat(pages).isNotEmpty().allSatisfy(p -> assertThat(p.notes()).isNotNull());
        assertThat(pages).anySatisfy(p -> assertThat(p.notes().tellings()).isNotEmpty());
        assertThat(pages).anySatisfy(p -> assertThat(p.notes().sayings()).isNotEmpty());
    }

    @Test
    void everyProofLeadsToItsSentence() {
        try (Beatbook book = Beatbook.read(path)) {
            for (ArticlePage page : pages) {
                String html = Html.article(Site.live(null), page, null);
                for (Proof proof : proofs(page.notes())) {
                    assertThat(book.versionSaying(proof.article(), proof.anchor()))
                            .as(proof.sentence())
                            .contains(proof.version());
                    assertThat(html).as(proof.sentence()).contains("id=\"" + proof.anchor() + "\"");
                }
            }
        }
    }

    @Test
    void sentenceThatNoVersionHasIsGone() {
        try (Beatbook book = Beatbook.read(path)) {
            assertThat(book.versionSaying(pages.getFirst().item().id(), Proof.anchor("It never said so.")))
                    .isEmpty();
        }
    }

    @Test
    void roleStandsInItsSentenceAndIsNoFormOfAddress() {
        List<Mention.Role> roles = pages.stream()
                .flatMap(p -> p.notes().mentions().stream())
                .flatMap(m -> m.roles().stream())
                .toList();
        assertThat(roles)
                .extracting(Mention.Role::text)
                .contains("Prime Minister")
                .doesNotContain("Mr");
        assertThat(roles).allSatisfy(r -> assertThat(r.proof().words()).contains(r.text()));
    }

    @Test
    void wordsOfAProofStandInItsSentence() {
        for (ArticlePage page : pages) {
            assertThat(page.notes().tellings())
                    .allSatisfy(t -> assertThat(t.proof().words()).isNotBlank());
            assertThat(page.notes().sayings())
                    .allSatisfy(s -> assertThat(s.text()).startsWith(s.proof().words()));
        }
    }
}
