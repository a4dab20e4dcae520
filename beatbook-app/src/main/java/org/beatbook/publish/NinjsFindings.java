package org.beatbook.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Telling;
import org.beatbook.news.TopicPage.Entry;

/** What was read in an article, as ninjs has places for it: people, organisations, places, objects, events. */
final class NinjsFindings {
    private NinjsFindings() {}

    static void add(Map<String, Object> out, Notes notes, Entry entry, Site site) {
        named(out, "people", notes, Set.of(Name.Type.PERSON));
        named(out, "organisations", notes, Set.of(Name.Type.ORGANISATION));
        named(out, "places", notes, Set.of(Name.Type.COUNTRY, Name.Type.PLACE));
        named(out, "objects", notes, Set.of(Name.Type.THING));
        List<Map<String, Object>> events = notes.tellings().stream()
                .filter(Telling::happened)
                .map(t -> event(t, entry, site))
                .distinct()
                .toList();
        if (!events.isEmpty()) {
            out.put("events", events);
        }
    }

    private static void named(Map<String, Object> out, String field, Notes notes, Set<Name.Type> types) {
        List<Map<String, Object>> named = notes.mentions().stream()
                .filter(m -> types.contains(m.entity().type()))
                .map(NinjsFindings::named)
                .toList();
        if (!named.isEmpty()) {
            out.put(field, named);
        }
    }

    private static Map<String, Object> named(Mention mention) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", mention.entity().name());
        out.put("rel", "mentions");
        out.put("uri", Urns.entity(mention.entity().id()));
        out.put("literal", mention.entity().id());
        // A country's point is its middle, which is no place to be put on a map.
        if (mention.entity().type() == Name.Type.PLACE && mention.latitude() != null && mention.longitude() != null) {
            out.put(
                    "geojson",
                    Map.of("type", "Point", "coordinates", List.of(mention.longitude(), mention.latitude())));
        }
        return out;
    }

    private static Map<String, Object> event(Telling telling, Entry entry, Site site) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", telling.event());
        out.put("name", EventWords.whole(KnownEvent.of(telling, entry.item(), entry.outlet())));
        out.put("rel", "reports");
        out.put("uri", site.absolute(site.event(telling.event())).orElse(Urns.event(telling.event())));
        out.put("literal", telling.type().name());
        return out;
    }
}
