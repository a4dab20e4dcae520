package org.beatbook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Decision;
import org.beatbook.news.Filter;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;
import org.beatbook.news.Story;
import org.beatbook.news.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Stories and which articles they have. What an editor joined, parted or moved is laid over what grouping found: reads
 * give stories as the editor has them, but for {@link #day} and {@link #grouped}, which give what grouping found. Reads
 * leave out what is withheld. Times are kept to the millisecond.
 */
public interface Stories {

    /**
     * An article that was grouped, and where grouping found that it stands.
     *
     * @param arrival grows with each article that arrives
     */
    record Grouped(long arrival, Sketch sketch, Placing placing) {}

    /** What grouping found of a day (UTC, of {@link Sketch#published}), in the order of arrival. */
    List<Grouped> day(LocalDate day);

    /** What grouping found of an article. */
    Optional<Grouped> grouped(String article);

    /** Where grouping found the articles of a story, as it calls it; in the order of arrival. */
    List<Placing> found(String story);

    /**
     * Keeps a sketch, instead of the one that its article had; an article keeps the place in the order of arrival that it
     * had with its first one.
     *
     * @param report hash of what was sketched
     * @return its number in the order of arrival, higher than all that are there where it is new
     */
    long sketch(Sketch sketch, String report);

    /** Whether this article was last sketched from just this. */
    boolean isSketched(String article, String report);

    /** Keeps what grouping found of articles that were sketched; one that had a place before moves. */
    void place(Collection<Placing> placings);

    /**
     * Forgets an article.
     *
     * @param into the article that it turned out to be, whose story answers for the one that began with it; absent where
     *     it is gone
     */
    void remove(String article, @Nullable String into);

    /** A number that grows with every change of what grouping found. */
    long grouping();

    /** Whether it has articles that were never grouped: they came before there were stories. */
    boolean isBehind();

    /**
     * The id that a story goes by now: the elder's where it was joined with another. Any id of a story that begins, or
     * once began, with an article leads to the story that has that article now.
     */
    Optional<String> current(String id);

    /** A story by the id that it goes by now. */
    Optional<Story> find(String id);

    /** The stories of these ids that are there, in the order of the ids. */
    List<Story> find(Collection<String> ids);

    /** As it stood with only what was published before then; absent where that is nothing. */
    Optional<Story> find(String id, Instant asOf);

    /** Where an article stands. */
    Optional<Placing> of(String article);

    /** Where these articles stand, by article; those that stand nowhere are left out. */
    Map<String, Placing> of(Collection<String> articles);

    /** A story's articles, the earliest first. A copy names its origin only where that is one of them. */
    List<Placing> members(String story);

    /** As many of a past day's newest articles of a topic are looked at for the stories that they are part of. */
    int LOOKED_AT = 2_000;

    /**
     * Stories by their {@link Story#rank}, the highest first; equal ones newest first, then in the order of their listing.
     * Those with an article that belongs to the topic and that the filter leaves; what an editor excluded from the topic
     * does not count. They rank by all of their articles.
     *
     * @param topic absent for all stories
     * @param filter its page is not looked at
     * @param asOf only what was published before then counts, of the {@link #LOOKED_AT} newest articles that are left;
     *     absent for all
     */
    List<Story> ofTopic(@Nullable Topic topic, Filter filter, @Nullable Instant asOf, int offset, int limit);

    int countOfTopic(@Nullable Topic topic, Filter filter, @Nullable Instant asOf);

    /**
     * An editor's decision.
     *
     * @param number its place in the log, from 1
     * @param stands whether it was not taken back
     */
    record Decided(int number, Decision.OnStories decision, boolean stands) {}

    /** Lays a decision over what was found; it holds also for articles that come later. */
    void decide(int number, Decision.OnStories decision);

    /** Takes a decision back. */
    void takeBack(int number);

    /** All decisions in their order, those that were taken back among them. */
    List<Decided> decided();
}
