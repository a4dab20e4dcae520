package org.beatbook.publish;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.EventPage;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Page;
import org.beatbook.news.Version;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * What an article version or an event is cited by. Nothing is put in that is not known.
 *
 * @param key letters and digits that tell it from others in a list of references
 * @param event whether it is the record of an event; otherwise a news article
 * @param authors as the byline has them
 * @param outlet what published it
 * @param date when it was published; absent where that is not known
 * @param url where it stands
 * @param captured when the version was archived; absent where no capture is kept
 * @param archived where the archived version stands; absent where that address is not known
 * @param note what else says what it is
 */
public record Citation(
        String key,
        boolean event,
        List<String> authors,
        String title,
        String outlet,
        @Nullable When date,
        @Nullable String url,
        @Nullable Instant captured,
        @Nullable String archived,
        @Nullable String language,
        @Nullable String note) {
    private static final int KEY_DIGITS = 8;

    public Citation {
        authors = List.copyOf(authors);
    }

    /** The version that the page shows; where only teasers are known, what they tell. */
    public static Citation of(Site site, ArticlePage page) {
        Item item = page.item();
        Version shown = page.shown();
        Page read = shown == null ? null : shown.page();
        String headline = read == null || read.headline() == null ? item.headline() : read.headline();
        When date = read == null || read.published() == null ? item.published() : read.published();
        String language = read == null || read.language() == null ? item.language() : read.language();
        return new Citation(
                key(page.source().id(), date, item.id()),
                false,
                read == null || read.authors().isEmpty() ? item.authors() : read.authors(),
                plain(headline),
                plain(page.source().name()),
                date,
                Show.web(item.url()),
                shown == null ? null : shown.captured(),
                shown == null
                        ? null
                        : site.absolute(site.version(item.id(), shown.number())).orElse(null),
                Show.lang(language),
                null);
    }

    /** The record of an event, with the article that tells of it first. */
    public static Citation of(Site site, EventPage page) {
        KnownEvent event = page.event();
        KnownEvent.Told first = event.tellings().getFirst();
        return new Citation(
                "event"
                        + event.id()
                                .substring(0, Math.min(KEY_DIGITS, event.id().length())),
                true,
                List.of(),
                plain(EventWords.whole(event)),
                "Beatbook",
                null,
                site.absolute(site.event(event.id())).orElse(null),
                null,
                null,
                "en",
                plain("First told by " + first.outlet() + ", “" + first.headline() + "”, " + Show.day(first.day())));
    }

    private static String key(String source, @Nullable When date, String id) {
        String outlet = source.toLowerCase(Locale.ROOT).replaceAll("\\..*", "").replaceAll("[^a-z0-9]", "");
        String year = date == null ? "" : date.iso().substring(0, 4);
        return outlet + year + id.substring(0, Math.min(KEY_DIGITS, id.length()));
    }

    /** One line without control characters: a line break would begin another field. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
