package org.beatbook.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beatbook.group.LearnLinks;
import org.beatbook.news.Report;

/** Learns how stories are told apart from the half of ECB+ that is for developing: {@code LearnStories DIR}. */
public final class LearnStories {
    private LearnStories() {}

    public static void main(String[] args) {
        Map<String, List<Report>> stories = new TreeMap<>();
        for (Ecb.Told told : Ecb.read(Path.of(args[0]), AnnotatedSet.Half.DEVELOP)) {
            stories.computeIfAbsent(told.gold(), k -> new ArrayList<>()).add(told.report());
        }
        Map<String, String> neighbours = stories.keySet().stream()
                .collect(Collectors.toMap(
                        s -> s, s -> s.endsWith("plus") ? s.substring(0, s.length() - 4) : s + "plus"));
        System.out.println(Arrays.stream(LearnLinks.learn(stories, neighbours))
                .mapToObj(w -> String.format(Locale.ROOT, "%.1f", w))
                .collect(Collectors.joining(", ")));
    }
}
