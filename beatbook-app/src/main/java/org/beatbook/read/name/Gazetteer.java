package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.read.Lookalikes;

/** Which places a name may mean. */
final class Gazetteer {
    private final Map<String, List<Place>> places = new HashMap<>();

    void add(Place place, List<String> names) {
        for (String name : names) {
            List<Place> of = places.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new ArrayList<>(1));
            if (!of.contains(place)) {
                of.add(place);
            }
        }
    }

    /** All places of a name, in the order of the list. */
    List<Place> of(String name) {
        return places.getOrDefault(Lookalikes.folded(name.toLowerCase(Locale.ROOT)), List.of());
    }
}
