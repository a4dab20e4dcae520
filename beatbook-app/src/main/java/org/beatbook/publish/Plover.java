package org.beatbook.publish;

import static org.beatbook.publish.Feeds.put;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.beatbook.news.Event;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Json;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.jspecify.annotations.Nullable;

/**
 * A topic's events as JSON lines with the field names of PLOVER (Open Event Data Alliance, PLOVER manual, draft 0.8 of
 * 2021, chapter "JSON Data Fields"). What PLOVER has no name for is in {@code evidence}: each telling with its sentence.
 * What a picture only shows is left out: it is none of PLOVER's types.
 */
final class Plover {
    private static final String CODEBOOK = "plover-0.8";

    private Plover() {}

    static void write(Dossier dossier, Site site, Appendable out) throws IOException {
        Rows.<KnownEvent>each(dossier::events, event -> {
            if (event.type() != Type.SEEN) {
                out.append(Json.write(record(event, site))).append('\n');
            }
        });
    }

    private static Map<String, Object> record(KnownEvent event, Site site) {
        Map<String, Object> out = new LinkedHashMap<>();
        Telling first = event.first();
        out.put("id", event.id());
        when(out, event.when());
        out.put("source", actors(event.actors()));
        out.put("recipient", actors(event.recipients()));
        out.put("event", List.of(event.type().name()));
        out.put("event_text", List.of(first.proof().words()));
        if (event.place() != null) {
            out.put("event_loc", location(event.place()));
        }
        out.put("quad_code", quad(event.type()));
        out.put("event_scale", event.type().intensity());
        put(out, "mode", event.mode());
        out.put("context", contexts(event));
        out.put("modality", first.modality().name().toLowerCase(Locale.ROOT));
        number(out, "dead", event, Telling::killed);
        number(out, "injured", event, Telling::injured);
        number(out, "arrested", event, Telling::arrested);
        out.put("text", first.proof().sentence());
        out.put(
                "text_info",
                Map.of("start", first.proof().start(), "end", first.proof().end()));
        out.put("cite_info", cited(event.tellings().getFirst()));
        out.put("coder", "Beatbook");
        out.put("reports", event.independent());
        out.put(
                "evidence",
                event.tellings().stream().map(t -> evidence(t, site)).toList());
        return out;
    }

    private static void when(Map<String, Object> out, @Nullable Spell when) {
        if (when == null) {
            return;
        }
        out.put("date", when.from().toString());
        if (!when.to().equals(when.from())) {
            out.put("enddate", when.to().toString());
        }
        out.put("date_exactness", when.exactness().name().toLowerCase(Locale.ROOT));
        out.put("date_stated", when.stated());
    }

    private static List<Map<String, Object>> actors(List<Party> parties) {
        return parties.stream().map(Plover::actor).toList();
    }

    private static Map<String, Object> actor(Party party) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "code", party.country());
        put(out, "sector", party.sector());
        out.put("actor_text", party.text());
        put(out, "identifier_id", party.entity());
        put(out, "identifier_text", party.entity() == null ? null : party.name());
        return out;
    }

    private static Map<String, Object> location(Telling.Spot place) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", place.name());
        put(out, "latitude", place.latitude());
        put(out, "longitude", place.longitude());
        put(out, "identifier_id", place.entity());
        return out;
    }

    /** PLOVER's contexts of time and standing stand beside those of matter. */
    private static List<String> contexts(KnownEvent event) {
        List<String> out = new ArrayList<>(event.contexts());
        Event.Modality modality = event.first().modality();
        switch (modality) {
            case HISTORICAL -> out.add("historical");
            case PLANNED -> out.add("future");
            case HYPOTHETICAL -> out.add("hypothetical");
            case NEGATED -> out.add("negation");
            case ASSERTED -> {}
        }
        return out;
    }

    /** One number where all that count agree, else all that are told. */
    private static void number(
            Map<String, Object> out, String name, KnownEvent event, Function<Telling, @Nullable Integer> number) {
        List<Integer> told = EventTable.told(event, number);
        if (!told.isEmpty()) {
            out.put(name, told.size() == 1 ? told.getFirst() : told);
        }
    }

    /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    private static int quad(Type type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> 1;
            case COOPERATE, AID, RETREAT -> 2;
            case REQUEST, REJECT, ACCUSE, THREATEN -> 3;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> 4;
            case SEEN -> 0;
        };
    }

    private static Map<String, Object> cited(KnownEvent.Told told) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("title", told.headline());
        out.put("publication", told.outlet());
        out.put("published", told.day().toString());
        put(out, "url", Show.web(told.url()));
        out.put("codebook", CODEBOOK);
        return out;
    }

    private static Map<String, @Nullable Object> evidence(KnownEvent.Told told, Site site) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Telling telling = told.telling();
        out.put("headline", told.headline());
        out.put("publication", told.outlet());
        out.put("published", told.day().toString());
        out.put("url", Show.web(told.url()));
        out.put("copy", told.copy());
        if (telling.claimedBy() != null) {
            out.put("claimed_by", telling.claimedBy());
        }
        if (!told.reason().isEmpty()) {
            out.put("same_because", told.reason());
        }
        Grounds.put(out, telling.proof(), site);
        return out;
    }
}
