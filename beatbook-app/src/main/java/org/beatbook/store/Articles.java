package org.beatbook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Sighting;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.Version;

/** Articles with their versions and sightings. Reads leave out what is withheld, but for {@link #idOf}. */
public interface Articles {

    /** The article a key names; keys are such as {@code url:…} and {@code teaser:…}. */
    Optional<String> idOf(String key);

    /** Lets a key name an article; a key that names another one is moved. */
    void key(String key, String id);

    /** All keys of an article. */
    List<String> keys(String id);

    /**
     * Writes what lists show of an article, new or again, and its body for search. Search sees it after the next
     * {@link Search#commit}. An article that was withheld stays so.
     *
     * @param text the body without captions: {@link org.beatbook.news.Page#text}; empty where only teasers are known
     */
    void save(Item item, String text);

    /** Removes an article that turned out to be another one, with its keys, versions, sightings and memberships. */
    void remove(String id);

    Optional<Item> find(String id);

    /** The newest article of this headline, letter for letter. */
    Optional<Item> ofHeadline(String headline);

    /** The items of these ids that exist, in the order of the ids. */
    List<Item> find(Collection<String> ids);

    /** Adds a version; one of the same number is replaced. */
    void addVersion(String id, Version version);

    /** Oldest first. */
    List<Version> versions(String id);

    /** Adds a sighting; one of the same capture and place is replaced. */
    void addSighting(String id, Sighting sighting);

    /** Oldest first. */
    List<Sighting> sightings(String id);

    /** Ids of articles that have a version or sighting from this capture. */
    List<String> ofCapture(String capture);

    /** Takes the articles out of all reads. */
    void withhold(String id);

    /** A source's items, newest first. */
    List<Item> ofSource(String source, int offset, int limit);

    /** Items of all sources within the filter, newest first: the filter's page of {@code limit} items. */
    List<Item> newest(Filter filter, int limit);

    /** For each source with articles: its id, name and how many, most first. */
    List<Count> bySource();

    /**
     * How a source's articles arrived.
     *
     * @param count all that are kept
     * @param first when the first was met
     * @param newest when the newest was met
     * @param days how many were first met in the 24 hours before now, in the 24 before those, and so on
     */
    record Arrivals(int count, Instant first, Instant newest, List<Integer> days) {
        public Arrivals {
            days = List.copyOf(days);
        }
    }

    /** Of each source with articles, by its id. */
    Map<String, Arrivals> arrivals(Instant now, int days);

    /** Of one source; absent where it has no articles. */
    Optional<Arrivals> arrivals(String source, Instant now, int days);

    int count();

    /** Hands over every item with its text, in order of id. */
    void each(Consumer<WithText> reader);

    /** An item and the whole text that search knows it by. */
    record WithText(Item item, String text) {}

    /** First and last day with articles of a source. */
    record Span(LocalDate first, LocalDate last) {}

    Optional<Span> span(String source);

    /** When the newest capture was made that changed an article. */
    Optional<Instant> updated();
}
