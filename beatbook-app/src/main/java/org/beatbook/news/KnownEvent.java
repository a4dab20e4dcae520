package org.beatbook.news;

import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Telling.Party;
import org.beatbook.news.Telling.Spot;
import org.jspecify.annotations.Nullable;

/**
 * One event with all its tellings. Where they differ in day, place or number, each says its own; nothing is averaged.
 *
 * @param when as most of the independent tellings have it that name a day, else the first article's day; absent where
 *     none is known
 * @param actors by any telling, those first whom most tell of
 * @param place as most tellings have it; absent where none names one
 * @param tellings in the order of their articles
 */
public record KnownEvent(
        String id,
        Type type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable Spell when,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Spot place,
        List<Told> tellings) {

    public KnownEvent {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        tellings = List.copyOf(tellings);
    }

    /**
     * A telling and its article.
     *
     * @param headline the article's
     * @param outlet the name of its source
     * @param day the article's
     * @param copy whether it has the sentence of an earlier telling in another article
     * @param reason why it is taken for the same event as the first one; empty for the first
     */
    public record Told(
            Telling telling,
            String headline,
            @Nullable String url,
            String outlet,
            LocalDate day,
            boolean copy,
            String reason) {}

    /** An event as one article alone tells it. */
    public static KnownEvent of(Telling telling, Item item, String outlet) {
        return new KnownEvent(
                telling.event(),
                telling.type(),
                telling.mode(),
                telling.contexts(),
                telling.when(),
                telling.actors(),
                telling.recipients(),
                telling.place(),
                List.of(new Told(telling, item.headline(), item.url(), outlet, item.day(), false, "")));
    }

    /** How many outlets tell it in words of their own. */
    public int independent() {
        return (int) tellings.stream()
                .filter(t -> !t.copy())
                .map(t -> t.telling().source())
                .distinct()
                .count();
    }

    /** Whether it is told as having happened; else it is announced, feared or denied. */
    public boolean happened() {
        return tellings.getFirst().telling().happened();
    }

    /** Its first telling, which says what it is. */
    public Telling first() {
        return tellings.getFirst().telling();
    }
}
