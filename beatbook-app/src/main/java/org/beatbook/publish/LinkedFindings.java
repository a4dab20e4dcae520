package org.beatbook.publish;

import static org.beatbook.publish.Feeds.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Mention;
import org.beatbook.news.Name;
import org.beatbook.news.Notes;
import org.beatbook.news.Proof;
import org.beatbook.news.Saying;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.TopicPage.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What was read in an article as schema.org has it: {@code mentions} for whom and what it names, {@code about} for the
 * {@code Event}s it tells of as having happened, {@code hasPart} for its {@code Quotation}s.
 */
final class LinkedFindings {
    private LinkedFindings() {}

    static void add(Map<String, Object> out, Notes notes, Entry entry, Site site) {
        Map<String, Mention> named = notes.mentions().stream()
                .collect(Collectors.toMap(m -> m.entity().id(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        list(out, "mentions", named.values().stream().map(m -> named(m, site)).toList());
        list(
                out,
                "about",
                notes.tellings().stream()
                        .filter(Telling::happened)
                        .map(t -> event(KnownEvent.of(t, entry.item(), entry.outlet()), site))
                        .toList());
        list(
                out,
                "hasPart",
                notes.sayings().stream()
                        .filter(s -> s.name() != null)
                        .map(s -> quotation(s, named, site))
                        .toList());
    }

    private static void list(Map<String, Object> out, String field, List<Map<String, Object>> values) {
        if (!values.isEmpty()) {
            out.put(field, values);
        }
    }

    private static Map<String, Object> named(Mention mention, Site site) {
        Map<String, Object> out = JsonLd.typed(type(mention.entity().type()));
        out.put("@id", Urns.entity(mention.entity().id()));
        put(out, "url", site.absolute(site.entity(mention.entity().id())).orElse(null));
        out.put("name", mention.entity().name());
        if (mention.entity().type() == Name.Type.PLACE) {
            put(out, "geo", point(mention.latitude(), mention.longitude()));
        }
        return out;
    }

    private static String type(Name.Type type) {
        return switch (type) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case COUNTRY -> "Country";
            case PLACE -> "Place";
            case THING -> "Thing";
        };
    }

    private static @Nullable Map<String, Object> point(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return null;
        }
        Map<String, Object> out = JsonLd.typed("GeoCoordinates");
        out.put("latitude", latitude);
        out.put("longitude", longitude);
        return out;
    }

    /** An event; its days only where the sentence itself says them. */
    static Map<String, Object> event(KnownEvent event, Site site) {
        Map<String, Object> out = JsonLd.typed("Event");
        out.put("@id", Urns.event(event.id()));
        put(out, "url", site.absolute(site.event(event.id())).orElse(null));
        out.put("name", EventWords.line(event));
        out.put("additionalType", event.type().name());
        Spell when = event.when();
        if (when != null && when.stated()) {
            out.put("startDate", when.from().toString());
            out.put("endDate", when.to().toString());
        }
        Telling.Spot place = event.place();
        if (place != null) {
            out.put("location", location(place));
        }
        list(out, "about", parties(event));
        return out;
    }

    private static Map<String, Object> location(Telling.Spot place) {
        Map<String, Object> out = JsonLd.typed("Place");
        put(out, "@id", place.entity() == null ? null : Urns.entity(place.entity()));
        out.put("name", place.name());
        put(out, "geo", point(place.latitude(), place.longitude()));
        return out;
    }

    private static List<Map<String, Object>> parties(KnownEvent event) {
        List<Map<String, Object>> out = new ArrayList<>();
        List.of(event.actors(), event.recipients())
                .forEach(side -> side.stream().filter(p -> p.entity() != null).forEach(p -> {
                    Map<String, Object> party = JsonLd.typed("Thing");
                    put(party, "@id", p.entity() == null ? null : Urns.entity(p.entity()));
                    party.put("name", p.name());
                    out.add(party);
                }));
        return out;
    }

    private static Map<String, Object> quotation(Saying saying, Map<String, Mention> named, Site site) {
        Map<String, Object> out = JsonLd.typed("Quotation");
        put(out, "url", Grounds.link(saying.proof(), site));
        out.put("text", site.live() ? saying.text() : Evidence.cut(saying.text()));
        Mention speaker = saying.speaker() == null ? null : named.get(saying.speaker());
        Map<String, Object> creator =
                JsonLd.typed(speaker == null ? "Thing" : type(speaker.entity().type()));
        put(creator, "@id", saying.speaker() == null ? null : Urns.entity(saying.speaker()));
        put(creator, "name", saying.name());
        out.put("creator", creator);
        return out;
    }

    /** The article that tells of an event, and its sentence. */
    static Map<String, Object> telling(KnownEvent.Told told, Site site) {
        Proof proof = told.telling().proof();
        Map<String, Object> out = JsonLd.typed("NewsArticle");
        out.put("@id", "urn:beatbook:article:" + Site.encode(proof.article()));
        out.put("headline", told.headline());
        put(out, "url", Show.web(told.url()));
        out.put("publisher", Map.of("@type", "Organization", "name", told.outlet()));
        Map<String, Object> sentence = JsonLd.typed("Quotation");
        sentence.put("text", proof.sentence());
        put(sentence, "url", Grounds.link(proof, site));
        out.put("hasPart", List.of(sentence));
        return out;
    }
}
