package org.beatbook.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.news.Report;

/**
 * The yardstick: each article goes, once and for all, to the story whose middle is nearest by TF-IDF, or begins one. It is
 * given what cannot be known as articles arrive: how often each word is in all of them.
 */
final class OnePass {
    private static final Pattern WORD = Pattern.compile("\\w\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<Map<String, Double>> vectors = new ArrayList<>();

    OnePass(List<Report> reports) {
        List<Map<String, Integer>> counts =
                reports.stream().map(OnePass::counts).toList();
        Map<String, Integer> holding = new HashMap<>();
        counts.forEach(c -> c.keySet().forEach(w -> holding.merge(w, 1, Integer::sum)));
        for (Map<String, Integer> count : counts) {
            Map<String, Double> vector = new HashMap<>();
            count.forEach((word, n) -> vector.put(
                    word,
                    (1 + Math.log(n)) * (1 + Math.log((1.0 + reports.size()) / (1 + holding.getOrDefault(word, 0))))));
            double norm = norm(vector);
            vector.replaceAll((word, weight) -> weight / norm);
            vectors.add(vector);
        }
    }

    private static Map<String, Integer> counts(Report report) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher words = WORD.matcher((report.headline() + "\n" + report.text()).toLowerCase(Locale.ROOT));
        while (words.find()) {
            counts.merge(words.group(), 1, Integer::sum);
        }
        return counts;
    }

    /** The stories of the articles, by their places, where they arrive in this order. */
    int[] stories(List<Integer> order, double threshold) {
        List<Map<String, Double>> middles = new ArrayList<>();
        int[] stories = new int[vectors.size()];
        for (int article : order) {
            Map<String, Double> vector = vectors.get(article);
            int nearest = -1;
            double best = threshold;
            for (int story = 0; story < middles.size(); story++) {
                double cosine = dot(vector, middles.get(story)) / norm(middles.get(story));
                if (cosine >= best) {
                    best = cosine;
                    nearest = story;
                }
            }
            if (nearest < 0) {
                nearest = middles.size();
                middles.add(new HashMap<>());
            }
            Map<String, Double> middle = middles.get(nearest);
            vector.forEach((word, weight) -> middle.merge(word, weight, Double::sum));
            stories[article] = nearest;
        }
        return stories;
    }

    private static double dot(Map<String, Double> a, Map<String, Double> b) {
        return a.entrySet().stream()
                .mapToDouble(e -> e.getValue() * b.getOrDefault(e.getKey(), 0.0))
                .sum();
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
    }
}
