package org.beatbook.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage.Count;

/** Topics, and which articles belong to them. */
public interface Topics {

    void save(Topic topic);

    void remove(String id);

    Optional<Topic> find(String id);

    /** All topics by title. */
    List<Topic> all();

    /** Replaces the whole membership of a topic: article id to score. Articles that are not there are left out. */
    void members(String topic, Map<String, Double> scores);

    /** Writes the topics an article belongs to, in place of those it did: topic id to score. */
    void memberships(String article, Map<String, Double> scores);

    /** An item and its score in a topic. */
    record Member(Item item, double score) {}

    /** One page of members within the filter, newest first; ties by place, then id. Excluded and withheld ones are left out. */
    List<Member> page(Topic topic, Filter filter, int offset, int limit);

    /** How many members the filter leaves. */
    int count(Topic topic, Filter filter);

    List<Count> bySource(Topic topic);

    List<Count> byGenre(Topic topic);

    /** By month, newest first: {@code 2023-09}. */
    List<Count> byMonth(Topic topic);

    /** When the newest capture of a member was made; absent for an empty topic. */
    Optional<Instant> updated(Topic topic);

    /** The topics an article belongs to, with its score: topic id to score. */
    Map<String, Double> of(String article);
}
