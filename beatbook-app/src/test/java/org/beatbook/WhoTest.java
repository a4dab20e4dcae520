package org.beatbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.EntityPage;
import org.beatbook.news.Name;
import org.beatbook.news.Origin;
import org.beatbook.news.Part;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.RoleHeld;
import org.beatbook.news.Said;
import org.beatbook.news.VoicesPage;
import org.beatbook.publish.WhosWho;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Who is named and who says what, in a book of the sample: every line has its sentence. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoTest {
    private static final String TOPIC = "north-korea";
    private static final String KIM = "person-kim-jong-un";
    private static final String ANALYST = "person-han-saebom";

    private Beatbook book;
    private WhosWho who;

    @BeforeAll
    void loadSample(@TempDir Path folder) throws IOException {
        book = Beatbook.write(folder.resolve("book"), Duration.ZERO, notice -> {});
        Demo.load(book);
        who = book.who();
    }

    @AfterAll
    void close() {
        book.close();
    }

    private EntityPage page(String id) {
        return who.entity(id, null, null, 1).orElseThrow();
    }

    private void assertProven(Origin origin) {
        assertThat(book.versionSaying(origin.proof().article(), origin.proof().anchor()))
                .as(origin.proof().sentence())
                .isPresent();
        assertThat(origin.proof().words()).isNotBlank();
    }

    @Test
    void everyLineAboutWhomATopicNamesHasItsSentence() {
        PeoplePage page = who.people(TOPIC, null, 1).orElseThrow();
        assertThat(page.groups()).extracting(PeoplePage.Group::type).startsWith(Name.Type.PERSON);
        for (PeoplePage.Group group : page.groups()) {
            for (PeoplePage.Line line : group.lines()) {
                assertProven(line.origin());
                assertThat(line.months()).isNotEmpty();
                if (line.role() != null) {
                    assertProven(line.role().origin());
                    assertThat(line.role().origin().proof().words())
                            .contains(line.role().text());
                }
            }
        }
    }

    @Test
    void longListsGoOnPageByPage() {
        PeoplePage all = who.people(TOPIC, null, 1).orElseThrow();
        int places = all.groups().stream()
                .filter(g -> g.type() == Name.Type.PLACE)
                .mapToInt(PeoplePage.Group::total)
                .sum();
        PeoplePage only = who.people(TOPIC, Name.Type.PLACE, 1).orElseThrow();
        assertThat(only.groups()).hasSize(1);
        assertThat(only.groups().getFirst().lines()).hasSize(Math.min(places, only.pageSize()));
        assertThat(who.people(TOPIC, Name.Type.PLACE, 1_000)
                        .orElseThrow()
                        .groups()
                        .getFirst()
                        .lines())
                .isEmpty();
        assertThat(who.people("nowhere", null, 1)).isEmpty();
    }

    @Test
    void everythingToldOfSomeoneHasItsSentence() {
        for (String id : who.entityIds("", 500)) {
            who.entity(id, null, null, 1).ifPresent(page -> {
                Stream<Origin> origins = Stream.of(
                                page.roles().stream().map(RoleHeld::origin),
                                page.forms().stream().map(EntityPage.Form::origin),
                                page.sayings().stream().flatMap(s -> s.origins().stream()),
                                page.articles().stream())
                        .flatMap(s -> s);
                origins.forEach(this::assertProven);
            });
        }
    }

    @Test
    void wayOfWritingSaysWhyItIsTakenForSomeone() {
        assertThat(page(KIM).forms())
                .filteredOn(f -> f.text().equals("Kim"))
                .flatExtracting(EntityPage.Form::reasons)
                .containsExactly("short for “Kim Jong-un” in the same article");
        assertThat(page("country-kp").forms())
                .filteredOn(f -> f.text().equals("북한"))
                .flatExtracting(EntityPage.Form::reasons)
                .containsExactly("known as North Korea (list of names in other languages)");
    }

    @Test
    void sameWordsInSeveralArticlesStandOnce() {
        List<Said> sayings =
                who.entity(ANALYST, null, Part.SAYINGS, 1).orElseThrow().sayings();
        assertThat(sayings).extracting(s -> s.saying().text()).doesNotHaveDuplicates();
        assertThat(sayings).anySatisfy(s -> assertThat(s.origins()).hasSizeGreaterThan(1));
        assertThat(sayings.stream().mapToInt(s -> s.origins().size()).sum())
                .isEqualTo(page(ANALYST).said());
    }

    @Test
    void narrowedToATopicOnlyItsArticlesCount() {
        EntityPage narrowed = who.entity(KIM, "armistice", null, 1).orElseThrow();
        assertThat(narrowed.entity().count())
                .isPositive()
                .isLessThan(page(KIM).entity().count());
        assertThat(who.entity(KIM, "nowhere", null, 1)).isEmpty();
        assertThat(who.entity("person-nobody-at-all", null, null, 1)).isEmpty();
    }

    @Test
    void meetingIsToldOfWhoMetWhereAndWithWhom() {
        EntityPage kim = page(KIM);
        assertThat(kim.companions()).extracting(e -> e.id()).contains("person-vladimir-putin");
        assertThat(kim.places()).extracting(e -> e.id()).contains("place-vostochny-cosmodrome");
        EntityPage place = page("place-vostochny-cosmodrome");
        assertThat(place.events()).isNotEmpty();
        assertThat(place.entity().latitude()).isNotNull();
    }

    @Test
    void speakersAreCountedByTheCountryOfTheOutlet() {
        VoicesPage voices = who.voices(TOPIC, 1).orElseThrow();
        assertThat(voices.voices()).isNotEmpty().allSatisfy(v -> {
            assertThat(v.countries().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(v.speaker().count());
            v.last().forEach(s -> s.origins().forEach(this::assertProven));
        });
        assertThat(voices.countries()).contains("US").doesNotContain("");
        assertThat(voices.unnamed())
                .allSatisfy(s -> assertThat(s.saying().speaker()).isNull());
        assertThat(voices.unnamed()).extracting(s -> s.saying().name()).doesNotContain("it", "they", "he", "she");
    }
}
