package org.beatbook.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beatbook.news.Caption;
import org.beatbook.news.Entity;
import org.beatbook.news.Event.Type;
import org.beatbook.news.EventFilter;
import org.beatbook.news.Item;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.RelationsPage.Pair;
import org.beatbook.news.Saying;
import org.beatbook.news.Telling;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;
import org.jspecify.annotations.Nullable;

/**
 * What was read in the articles. Where a topic is asked about, its members count and what an editor excluded does not;
 * where none is given, all articles count. What is withheld is not kept here.
 */
public interface Readings {

    /** Keeps what was read in an article, instead of what was read in it before. */
    void save(Notes notes, Item item);

    /** Whether this very text was read last, of this version and as of this time. */
    boolean isRead(Item item, int version, String text);

    /** Forgets what was read in an article. */
    void remove(String article);

    Optional<Notes> find(String article);

    /**
     * Tellings with any of these parties that may be of days between these, the newest of each party.
     *
     * @param keys ids of entities
     */
    List<Telling> near(Type type, List<String> keys, LocalDate from, LocalDate to);

    /**
     * What a topic's newest articles tell.
     *
     * @param events ids of what happened, the last first
     * @param people by the number of those articles that name them, most first
     * @param bodies organisations, countries and things, in the same way
     * @param places in the same way
     * @param sayings whose speakers are known, newest first
     */
    record Lately(
            List<String> events, List<Entity> people, List<Entity> bodies, List<Entity> places, List<Saying> sayings) {}

    /**
     * What the newest articles of a topic tell.
     *
     * @param members how many articles are looked at
     * @param limit the most of each kind
     */
    Lately lately(Topic topic, int members, int limit);

    /** Ids of events, the last to happen first: the filter's page of {@code limit}. */
    List<String> events(@Nullable Topic topic, EventFilter filter, int limit);

    int countEvents(@Nullable Topic topic, EventFilter filter);

    /** How many events of a month, each in the month of its last day, by type; months oldest first: key such as {@code 2023-09}, label the type. */
    List<Count> eventsByMonth(@Nullable Topic topic, EventFilter filter);

    /** All tellings of these events, in the order of the ids. */
    default List<Telling> tellings(@Nullable Topic topic, Collection<String> events) {
        return tellings(topic, events, Integer.MAX_VALUE);
    }

    /**
     * Tellings of these events, in the order of the ids; of each event those of the earliest articles.
     *
     * @param most how many of each event
     */
    List<Telling> tellings(@Nullable Topic topic, Collection<String> events, int most);

    /** An entity, counted by the articles that name it: none where only those do that are no more. */
    Optional<Entity> entity(String id);

    /** Ids of all entities, in their order. */
    List<String> entityIds(String after, int limit);

    /**
     * Entities of a type by the number of articles that name them, most first.
     *
     * @param type absent for all types
     */
    List<Entity> entities(@Nullable Topic topic, Name.@Nullable Type type, int offset, int limit);

    int countEntities(@Nullable Topic topic, Name.@Nullable Type type);

    /** How many articles name an entity. */
    int articles(@Nullable Topic topic, String entity);

    /** How many articles of a month name an entity; oldest first: key and label such as {@code 2023-09}. */
    List<Count> activity(@Nullable Topic topic, String entity);

    /** Which articles name an entity, newest first. */
    List<Mention> mentions(@Nullable Topic topic, String entity, int offset, int limit);

    /** Entities that take part in events with this one, by the number of those events, most first. */
    List<Entity> companions(@Nullable Topic topic, String entity, int limit);

    /** Places of the events that an entity takes part in, by the number of those events, most first. */
    List<Entity> places(@Nullable Topic topic, String entity, int limit);

    /** Places whose coordinates are known, of events that happened, by the number of those events, most first. */
    List<Entity> eventPlaces(@Nullable Topic topic, int limit);

    /**
     * What was said, newest first.
     *
     * @param speaker absent for all whose speaker is known
     */
    List<Saying> sayings(@Nullable Topic topic, @Nullable String speaker, int offset, int limit);

    int countSayings(@Nullable Topic topic, @Nullable String speaker);

    /** What was said by nobody who is known, newest first. */
    List<Saying> unnamed(@Nullable Topic topic, int limit);

    /** Who is quoted, by how often, most first. */
    List<Entity> speakers(@Nullable Topic topic, int offset, int limit);

    int countSpeakers(@Nullable Topic topic);

    /** How often each source quotes these speakers: key the source's id, label the speaker's id. */
    List<Count> speakersBySource(@Nullable Topic topic, Collection<String> speakers);

    /**
     * Pairs of entities that events happened between, most events first: on two sides of an act, or doing together what is
     * done with each other.
     *
     * @param states whether of states, for whom their people and offices count, too; otherwise of whoever is named
     */
    List<Pair> pairs(@Nullable Topic topic, boolean states, int limit);

    /**
     * Entities that take part in events that happened, by the number of those events, most first; of a large topic, as its
     * newest articles tell.
     */
    List<Entity> actors(@Nullable Topic topic, int limit);

    /** A picture whose caption tells something. */
    record Pictured(String article, Caption caption) {}

    /**
     * Pictures whose captions tell something, those of the newest articles first.
     *
     * @param entity whom or what the caption names; absent for all
     * @param month that the caption's day or time is in; absent for all
     */
    List<Pictured> pictured(
            @Nullable Topic topic, @Nullable String entity, @Nullable YearMonth month, int offset, int limit);

    int countPictured(@Nullable Topic topic, @Nullable String entity, @Nullable YearMonth month);

    /** Entities of these types that captions name, by the number of those pictures, most first. */
    List<Entity> depicted(@Nullable Topic topic, List<Name.Type> types, int limit);

    /** How many captions name a day of a month, newest month first: key and label such as {@code 2023-09}. */
    List<Count> picturedByMonth(@Nullable Topic topic);
}
