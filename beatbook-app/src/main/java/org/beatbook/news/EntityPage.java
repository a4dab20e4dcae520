package org.beatbook.news;

import java.util.List;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Plate;
import org.jspecify.annotations.Nullable;

/**
 * All that articles tell of a person, an organisation, a country, a place or a thing.
 *
 * @param entity counted by the articles that name it
 * @param topic what it is narrowed to; absent for all articles
 * @param topics those whose articles name it, with how many do
 * @param forms the ways it is written
 * @param roles newest first
 * @param months how many articles name it in each month that has any, oldest first
 * @param sayings what it said, newest first
 * @param said how often it is quoted in all
 * @param events what it took part in or, of a place, what happened there, the last to happen first
 * @param happened how many events there are in all
 * @param companions who took part in the same events, counted by them
 * @param places where its events happened, counted by them
 * @param articles the first sentence of each article that names it, newest first
 * @param pictures those whose captions name it
 * @param only the list that is shown page by page; absent where all begin
 * @param page 1 for the first
 * @param pageSize how many lines a page of one list holds
 */
public record EntityPage(
        Entity entity,
        @Nullable Topic topic,
        List<Count> topics,
        List<Form> forms,
        List<RoleHeld> roles,
        List<Count> months,
        List<Said> sayings,
        int said,
        List<KnownEvent> events,
        int happened,
        List<Entity> companions,
        List<Entity> places,
        List<Origin> articles,
        List<Plate> pictures,
        @Nullable Part only,
        int page,
        int pageSize) {

    public EntityPage {
        topics = List.copyOf(topics);
        forms = List.copyOf(forms);
        roles = List.copyOf(roles);
        months = List.copyOf(months);
        sayings = List.copyOf(sayings);
        events = List.copyOf(events);
        companions = List.copyOf(companions);
        places = List.copyOf(places);
        articles = List.copyOf(articles);
        pictures = List.copyOf(pictures);
    }

    /**
     * A way it is written.
     *
     * @param reasons why that is taken for this entity
     * @param articles how many of the newest articles write it so
     * @param origin the newest article that does
     */
    public record Form(String text, List<String> reasons, int articles, Origin origin) {
        public Form {
            reasons = List.copyOf(reasons);
        }
    }

    /** How many lines the list has that is shown page by page; 0 where none is. */
    public int total() {
        return switch (only) {
            case SAYINGS -> said;
            case EVENTS -> happened;
            case ARTICLES -> entity.count();
            case null -> 0;
        };
    }
}
