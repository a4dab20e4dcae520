package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Lookalikes;

/** Which places a name may mean. */
final class Gazetteer {
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, List<Place>> imported = new HashMap<>();

    void add(Place place, List<String> names) {
        for (String name : names) {
            List<Place> of = places.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new ArrayList<>(1));
            if (!of.contains(place)) {
                of.add(place);
            }
        }
    }

    /** Adds an imported place under those of its names that mean none near it already. */
    void addImported(Place place, List<String> names) {
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            if (places.getOrDefault(key, List.of()).stream().noneMatch(place::isNear)
                    && imported.getOrDefault(key, List.of()).stream().noneMatch(place::isNear)) {
                imported.computeIfAbsent(key, k -> new ArrayList<>(1)).add(place);
            }
        }
    }

    /** Those of the shipped list, which are well known; the imported ones where it has none. */
    List<Place> wellKnown(String name) {
        String key = key(name);
        List<Place> shipped = places.get(key);
        return shipped != null ? shipped : imported.getOrDefault(key, List.of());
    }

    /** All places of a name, in the order of the lists. */
    List<Place> of(String name) {
        String key = key(name);
        List<Place> shipped = places.getOrDefault(key, List.of());
        List<Place> more = imported.getOrDefault(key, List.of());
        if (more.isEmpty()) {
            return shipped;
        }
        List<Place> all = new ArrayList<>(shipped);
        all.addAll(more);
        return all;
    }

    /** In small letters, those of another alphabet that hide in a word made whole. */
    private static String key(String name) {
        return Lookalikes.resolve(name).toLowerCase(Locale.ROOT);
    }
}
