package org.beatbook.read.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates of places: the one that is named behind the comma (Paris, Texas), the one whose country or region the text
 * speaks of, or a city that the whole world knows. Where several remain or none is sure, none is given.
 */
final class Locations implements Step {
    private static final int SURE = 4;

    @Override
    public void apply(Draft draft) {
        Setting setting = new Setting(draft);
        Map<String, Place> chosen = new HashMap<>();
        List<Draft.Found> all = draft.all();
        for (Draft.Found found : all) {
            if (found.is(Name.Type.COUNTRY) && setting.isState(draft.words(found))) {
                found.type = Name.Type.PLACE;
                found.country = "US";
            }
            if (isPlace(found)) {
                Place place = behind(draft, found);
                if (place != null) {
                    chosen.putIfAbsent(draft.words(found), place);
                }
            }
        }
        for (Draft.Found found : all) {
            if (isPlace(found)) {
                Place place = chosen.get(draft.words(found));
                Place state = state(draft, found);
                found.place = state != null ? state : place != null ? place : choose(draft, found, setting);
                if (found.place != null && found.is(Name.Type.PLACE)) {
                    found.entity = found.place.name();
                }
            }
        }
    }

    /** The state of New York, not the city. */
    private static @Nullable Place state(Draft draft, Draft.Found found) {
        boolean told = draft.lower(found.from - 1).equals("of")
                        && draft.lower(found.from - 2).equals("state")
                || draft.lower(found.to).equals("state");
        List<Place> states = draft.lexicon.gazetteer().of(draft.words(found) + " State");
        return told && states.size() == 1 ? states.getFirst() : null;
    }

    private static boolean isPlace(Draft.Found found) {
        return found.is(Name.Type.PLACE) || found.is(Name.Type.COUNTRY);
    }

    /** The one whose region or country is named right behind it. */
    private static @Nullable Place behind(Draft draft, Draft.Found found) {
        if (!draft.lower(found.to).equals(",")) {
            return null;
        }
        Draft.Found next = draft.at(found.to + 1);
        String of = next == null ? draft.lower(found.to + 1) : draft.words(next);
        String region = Abbreviations.state(of);
        for (Place place : draft.lexicon.gazetteer().of(draft.words(found))) {
            boolean inRegion = place.region() != null && place.region().equalsIgnoreCase(region);
            boolean inCountry = next != null && next.country != null && next.country.equals(place.country());
            if (inRegion || inCountry) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable Place choose(Draft draft, Draft.Found found, Setting setting) {
        List<Place> places = draft.lexicon.gazetteer().of(draft.words(found));
        if (found.is(Name.Type.COUNTRY)) {
            boolean isHome = found.form == Name.Form.METONYM;
            Place country = places.stream()
                    .filter(p -> isHome || p.sort().equals("country"))
                    .findFirst()
                    .orElse(null);
            return country != null && setting.isElsewhere(country, draft.words(found)) ? null : country;
        }
        if (places.isEmpty() || isElsewhere(draft, found)) {
            return null;
        }
        List<Place> likely = places.stream().filter(setting::speaksOf).toList();
        Place best = null;
        double most = 0;
        double second = 0;
        for (Place place : likely) {
            double score = setting.score(place);
            if (score > most) {
                second = most;
                most = score;
                best = place;
            } else {
                second = Math.max(second, score);
            }
        }
        return most >= SURE * second ? best : null;
    }

    /** Whether another region is named behind it, which the gazetteer does not have it in. */
    private static boolean isElsewhere(Draft draft, Draft.Found found) {
        if (!draft.lower(found.to).equals(",")) {
            return false;
        }
        Draft.Found next = draft.at(found.to + 1);
        String of = next == null ? draft.lower(found.to + 1) : draft.words(next);
        return !Abbreviations.state(of).equals(of.toLowerCase(Locale.ROOT));
    }
}
