package org.beatbook.collect.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was left out or bent: each kind once, with how often and the first example. */
final class Notes {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, String> examples = new LinkedHashMap<>();

    void add(String note) {
        counts.merge(note, 1, Integer::sum);
    }

    void add(String note, String example) {
        add(note);
        examples.putIfAbsent(note, ": " + example);
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        counts.forEach((note, count) ->
                all.add(note + examples.getOrDefault(note, "") + (count == 1 ? "" : " (" + count + " times)")));
        return all;
    }
}
