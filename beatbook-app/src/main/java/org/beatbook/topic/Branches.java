package org.beatbook.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Branch;
import org.beatbook.news.Branch.Copy;
import org.beatbook.news.Placing;
import org.beatbook.news.TopicPage.Entry;

/** Folds a story's copies under their origins. */
public final class Branches {
    private Branches() {}

    /**
     * A story's reports in the order of time. Copies whose origin is not among the entries stand under the earliest of
     * them, as under a report.
     *
     * @param placings of its articles
     * @param entries those of them that are shown
     */
    public static List<Branch> of(Collection<Placing> placings, Collection<Entry> entries) {
        Map<String, Placing> byArticle = new HashMap<>();
        placings.forEach(p -> byArticle.put(p.article(), p));
        Map<String, List<Entry>> byOrigin = new LinkedHashMap<>();
        entries.stream()
                .sorted(Leads.BY_TIME)
                .forEach(e -> byOrigin.computeIfAbsent(origin(e.item().id(), byArticle), o -> new ArrayList<>())
                        .add(e));
        List<Branch> branches = new ArrayList<>();
        byOrigin.forEach((origin, group) -> branches.add(branch(origin, group, byArticle)));
        branches.sort(Comparator.comparing(Branch::report, Leads.BY_TIME));
        return branches;
    }

    private static String origin(String article, Map<String, Placing> placings) {
        Placing placing = placings.get(article);
        return placing == null || placing.copyOf() == null ? article : placing.copyOf();
    }

    private static Branch branch(String origin, List<Entry> group, Map<String, Placing> placings) {
        Entry report = group.stream()
                .filter(e -> e.item().id().equals(origin))
                .findFirst()
                .orElse(group.getFirst());
        List<Copy> copies = group.stream()
                .filter(e -> e != report)
                .map(e -> new Copy(e, share(placings.get(e.item().id()))))
                .toList();
        return new Branch(report, copies, "");
    }

    private static double share(@org.jspecify.annotations.Nullable Placing placing) {
        return placing == null ? 1 : placing.share();
    }
}
