package org.beatbook.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beatbook.store.Samples.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Credit;
import org.beatbook.news.Filter;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.topic.TopicPages.Counts;
import org.beatbook.topic.TopicPages.Scored;
import org.beatbook.topic.TopicPages.Shown;
import org.beatbook.topic.TopicPages.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicPagesTest {
    private static final Topic TOPIC =
            new Topic("t", "T", "x", 1, null, "en", List.of("b", "gone", "a", "out", "b"), List.of("out"));
    private static final Counts NO_COUNTS = new Counts(List.of(), List.of(), List.of(), null);

    private static Shown shown(Source.Pictures setting) {
        Source source = Source.met("example.org", "Example").withRights(setting, Source.Text.EXCERPT);
        return new Shown(
                Map.of("example.org", source),
                urls -> urls.contains("https://example.org/1.jpg") ? Optional.of("capture") : Optional.empty(),
                urls -> Optional.empty());
    }

    private static Picture picture(@Nullable String url, @Nullable String caption, String credit) {
        return new Picture(
                url,
                url == null ? List.of() : List.of(url),
                null,
                caption,
                new Credit(credit, List.of(), List.of(), null, Credit.How.PHOTO));
    }

    private static TopicPage page(List<Item> items, Source.Pictures setting) {
        List<Scored> others = items.stream().map(i -> new Scored(i, 1)).toList();
        return TopicPages.assemble(
                TOPIC, Filter.NONE, List.of(), others, items.size(), 20, NO_COUNTS, items, shown(setting));
    }

    @Test
    void pinnedStandInTheEditorsOrderWithoutTheExcluded() {
        List<Item> found =
                List.of(item("a").make(), item("b").make(), item("out").make());
        assertThat(TopicPages.pinned(TOPIC, Filter.NONE, found, Map.of("b", 2.0)))
                .containsExactly(new Scored(found.get(1), 2), new Scored(found.get(0), 0));
        Filter cartoons = new Filter(null, Genre.CARTOON, null, null, 1);
        assertThat(TopicPages.pinned(TOPIC, cartoons, found, Map.of())).isEmpty();
        assertThat(TopicPages.rest(TOPIC).excluded()).contains("out", "a", "b");
    }

    @Test
    void everyEntryStandsOnOnePage() {
        for (int pinned = 0; pinned < 9; pinned++) {
            List<Integer> seen = new ArrayList<>();
            for (int page = 1; page <= 6; page++) {
                Slice slice = TopicPages.slice(page, 4, pinned);
                for (int i = slice.pinnedFrom(); i < slice.pinnedTo(); i++) {
                    seen.add(i);
                }
                for (int i = 0; i < slice.limit(); i++) {
                    seen.add(pinned + slice.offset() + i);
                }
            }
            assertThat(seen)
                    .hasSize(24)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .startsWith(0)
                    .endsWith(23);
        }
    }

    @Test
    void pictureIsShownOnlyWhereItsSourceAllowsIt() {
        Item item = item("a")
                .pictures(picture("https://example.org/1.jpg", "c", "x"))
                .make();
        for (Source.Pictures setting : Source.Pictures.values()) {
            var plate = page(List.of(item), setting).entries().getFirst().plate();
            assertThat(plate).isNotNull();
            assertThat(plate.shown()).isEqualTo(setting == Source.Pictures.PUBLISH ? "capture" : null);
        }
        Item unknown = item("b")
                .source("other.org")
                .pictures(item.pictures().getFirst())
                .make();
        var entry = page(List.of(unknown), Source.Pictures.PUBLISH).entries().getFirst();
        assertThat(entry.outlet()).isEqualTo("other.org");
        assertThat(entry.plate()).isNotNull().extracting(TopicPage.Plate::shown).isNull();
    }

    @Test
    void contactSheetShowsAPictureOnce() {
        Item first = item("a")
                .pictures(picture("u1", "A launch.", "X/Reuters"), picture("u2", null, "Reuters"))
                .make();
        Item copy = item("b")
                .pictures(picture("u9", "A Launch", "X/Reuters"), picture("u2", null, "Y"))
                .make();
        Item other = item("c").pictures(picture("u3", null, "Reuters")).make();
        Item bare = item("d").pictures(picture(null, null, "Cartoon: Z")).make();
        TopicPage page = page(List.of(first, copy, other, bare), Source.Pictures.LINK);
        assertThat(page.contactSheet()).extracting(TopicPage.Plate::item).containsExactly("a", "a", "c", "d");
    }

    @Test
    void contactSheetIsBounded() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(item("i" + i).pictures(picture("u" + i, null, "x")).make());
        }
        assertThat(page(items, Source.Pictures.LINK).contactSheet()).hasSize(24);
    }
}
