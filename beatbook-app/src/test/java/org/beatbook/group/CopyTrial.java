package org.beatbook.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.jspecify.annotations.Nullable;

/** Originals and what outlets made of them, put through grouping, and how many copies are found. */
final class CopyTrial {
    private static final Instant FIRST = Instant.parse("2024-03-01T06:00:00Z");

    private final Random random;
    private final CopyVariants variants;
    private final List<Article> articles = new ArrayList<>();

    CopyTrial(long seed, List<String> lines) {
        this.random = new Random(seed);
        this.variants = new CopyVariants(random, lines);
    }

    /** @param way what was made of the original; none where it is the original */
    private record Article(String family, CopyVariants.@Nullable Way way, Report report, Instant arrival) {}

    /** An original that appears so many minutes after the first of all. */
    void original(String family, String text, long minute) {
        add(family, null, text, FIRST.plusSeconds(60 * minute));
    }

    void copies(String family, String text, long minute, int count, String paragraph) {
        for (int i = 0; i < count; i++) {
            CopyVariants.Way way =
                    CopyVariants.ways().get(random.nextInt(CopyVariants.ways().size()));
            Instant published = FIRST.plusSeconds(60 * (minute + 90 + random.nextInt(40 * 60)));
            add(family, way, variants.of(text, way, paragraph), published);
        }
    }

    private void add(String family, CopyVariants.@Nullable Way way, String text, Instant published) {
        String id = family + (way == null ? "" : "-" + way + articles.size());
        String source = "outlet" + random.nextInt(60);
        Report report = new Report(
                id, source, null, published, "Headline " + articles.size(), null, text, null, List.of(), List.of());
        // Articles are met in any order within two days.
        articles.add(new Article(family, way, report, published.plusSeconds(random.nextInt(2 * 86_400))));
    }

    /**
     * @param recall of all pairs of an original and what was made of it, those that are told to be one text
     * @param precision of all pairs that are told to be one text, those that are
     */
    record Found(double recall, double precision, int articles, Map<String, Placing> placings, String misses) {}

    Found run() {
        Remembered days = new Remembered();
        Grouping grouping = new Grouping(days);
        Map<String, Placing> last = new TreeMap<>();
        articles.stream()
                .sorted(Comparator.comparing(Article::arrival))
                .forEach(a -> days.place(grouping, Grouping.sketch(a.report())).forEach(p -> last.put(p.article(), p)));
        return counted(last);
    }

    private Found counted(Map<String, Placing> placings) {
        Map<String, Map<String, Integer>> clusters = new HashMap<>();
        Map<String, String> rootOf = new HashMap<>();
        Map<CopyVariants.Way, int[]> ways = new EnumMap<>(CopyVariants.Way.class);
        int pairs = 0;
        int found = 0;
        for (Article article : articles) {
            Placing placing =
                    Objects.requireNonNull(placings.get(article.report().id()));
            String root = placing.copyOf() == null ? placing.article() : placing.copyOf();
            rootOf.put(placing.article(), root);
            clusters.computeIfAbsent(root, k -> new HashMap<>()).merge(article.family(), 1, Integer::sum);
        }
        for (Article article : articles) {
            if (article.way() != null) {
                boolean hit = Objects.equals(rootOf.get(article.report().id()), rootOf.get(article.family()));
                pairs++;
                found += hit ? 1 : 0;
                ways.computeIfAbsent(article.way(), k -> new int[2])[hit ? 0 : 1]++;
            }
        }
        return new Found(found / (double) pairs, precision(clusters), articles.size(), placings, misses(ways));
    }

    private static double precision(Map<String, Map<String, Integer>> clusters) {
        long told = 0;
        long right = 0;
        for (Map<String, Integer> families : clusters.values()) {
            long size = families.values().stream().mapToLong(n -> n).sum();
            told += size * (size - 1) / 2;
            right += families.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        }
        return told == 0 ? 1 : right / (double) told;
    }

    private static String misses(Map<CopyVariants.Way, int[]> ways) {
        StringBuilder misses = new StringBuilder();
        ways.forEach((way, n) -> misses.append(way)
                .append(' ')
                .append(n[1])
                .append('/')
                .append(n[0] + n[1])
                .append("  "));
        return misses.toString();
    }
}
