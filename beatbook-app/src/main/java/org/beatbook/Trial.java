package org.beatbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Item;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.store.Store;

/** What a query would take: the newest, and how many in all. */
public record Trial(int total, List<Entry> newest, Map<String, Double> scores) {

    static Trial of(Store store, Views views, String query, double threshold, int limit) {
        Map<String, Double> scores = store.search().all(query, threshold);
        List<Item> newest = store.articles().find(scores.keySet()).stream()
                .sorted(Comparator.comparing(Item::order).reversed())
                .limit(limit)
                .toList();
        return new Trial(scores.size(), views.entries(newest), scores);
    }

    public double score(Item item) {
        return scores.getOrDefault(item.id(), 0.0);
    }
}
