package org.beatbook.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.jspecify.annotations.Nullable;

/** A topic's events as a table: a row an event, with the sentence of its first telling. */
final class EventTable {
    private static final List<String> NAMES = names();

    private EventTable() {}

    static void csv(Dossier dossier, Site site, Appendable out) throws IOException {
        new Rows(NAMES, each -> dossier.events(e -> each.accept(row(e, site)))).csv(out);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "id",
                "type",
                "mode",
                "contexts",
                "intensity",
                "modality",
                "date",
                "endDate",
                "exactness",
                "stated",
                "actors",
                "actorIds",
                "actorCountries",
                "actorSectors",
                "recipients",
                "recipientIds",
                "recipientCountries",
                "recipientSectors",
                "place",
                "placeId",
                "latitude",
                "longitude",
                "killed",
                "injured",
                "arrested",
                "claimedBy",
                "reports",
                "tellings",
                "headline",
                "outlet",
                "published",
                "url"));
        names.addAll(Grounds.NAMES);
        return List.copyOf(names);
    }

    private static Map<String, @Nullable Object> row(KnownEvent event, Site site) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Telling first = event.first();
        out.put("id", event.id());
        out.put("type", event.type().name());
        out.put("mode", event.mode());
        out.put("contexts", event.contexts());
        out.put("intensity", event.type().intensity());
        out.put("modality", first.modality().name().toLowerCase(Locale.ROOT));
        when(out, event.when());
        side(out, "actor", event.actors());
        side(out, "recipient", event.recipients());
        place(out, event.place());
        out.put("killed", told(event, Telling::killed));
        out.put("injured", told(event, Telling::injured));
        out.put("arrested", told(event, Telling::arrested));
        out.put("claimedBy", first.claimedBy());
        out.put("reports", event.independent());
        out.put("tellings", event.tellings().size());
        KnownEvent.Told told = event.tellings().getFirst();
        out.put("headline", told.headline());
        out.put("outlet", told.outlet());
        out.put("published", told.day().toString());
        out.put("url", told.url());
        Grounds.put(out, first.proof(), site);
        return out;
    }

    private static void when(Map<String, @Nullable Object> out, @Nullable Spell when) {
        if (when != null) {
            out.put("date", when.from().toString());
            out.put("endDate", when.to().toString());
            out.put("exactness", when.exactness().name().toLowerCase(Locale.ROOT));
            out.put("stated", when.stated());
        }
    }

    /** One entry a party in each column, so that they can be read side by side. */
    private static void side(Map<String, @Nullable Object> out, String name, List<Party> parties) {
        out.put(name + "s", parties.stream().map(Party::name).toList());
        out.put(name + "Ids", each(parties, Party::entity));
        out.put(name + "Countries", each(parties, Party::country));
        out.put(name + "Sectors", each(parties, Party::sector));
    }

    private static List<String> each(List<Party> parties, Function<Party, @Nullable String> part) {
        return parties.stream()
                .map(p -> Objects.requireNonNullElse(part.apply(p), ""))
                .toList();
    }

    private static void place(Map<String, @Nullable Object> out, Telling.@Nullable Spot place) {
        if (place != null) {
            out.put("place", place.name());
            out.put("placeId", place.entity());
            out.put("latitude", place.latitude());
            out.put("longitude", place.longitude());
        }
    }

    /** Each number that is told, once: outlets count differently. */
    static List<Integer> told(KnownEvent event, Function<Telling, @Nullable Integer> number) {
        return event.tellings().stream()
                .map(t -> number.apply(t.telling()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
