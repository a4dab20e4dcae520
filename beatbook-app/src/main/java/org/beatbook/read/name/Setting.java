package org.beatbook.read.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beatbook.news.Name;

/** Which countries and regions a text speaks of, by what in it can mean only one of them. */
final class Setting {
    private static final int WORLD = 1500;
    private static final int LARGE = 400;
    /** Countries whose names towns of the United States bear too. */
    private static final Set<String> ALSO_TOWNS = Set.of(
            "georgia",
            "lebanon",
            "palestine",
            "jordan",
            "peru",
            "poland",
            "cuba",
            "jamaica",
            "jersey",
            "mexico",
            "america");

    /** Names that many towns bear; the well-known one is meant only where its own region or country is spoken of. */
    private static final Set<String> MANY_TOWNS =
            Set.of(("Albany Alexandria Arlington Ashland Athens Auburn Augusta Aurora Berlin Birmingham Bloomington"
                            + " Bristol Burlington Cairo Cambridge Camden Canton Charleston Chester Cleveland Clinton Columbia Columbus Concord Dayton"
                            + " Decatur Dover Dublin Durham Florence Frankfort Franklin Fayetteville Gainesville Georgetown Glendale Greenville Hamilton Hanover"
                            + " Hudson Huntsville Independence Jackson Jacksonville Kingston Lafayette Lancaster Lawrence Lebanon Lexington Lima"
                            + " Lincoln London Madison Manchester Marietta Marion Melbourne Milton Monroe Montgomery Moscow Naples Newark"
                            + " Newcastle Newport Norfolk Oakland Odessa Oxford Paris Pasadena Perth Plymouth Portland Portsmouth Princeton Quincy Reading"
                            + " Richmond Riverside Rochester Rockford Rome Salem Springfield Sydney Toledo Trenton Troy Vienna Waco Warren"
                            + " Waterloo Wellington Wilmington Winchester Windsor Woodstock Worcester York Bath Bend Lowell Halifax Kent Bedford"
                            + " Surrey Middletown Brunswick Delhi Geneva Lisbon Macon Peoria Saginaw Stockton Victoria Valencia Guadalajara")
                    .split(" "));

    private final Set<String> regions = new HashSet<>();
    private final Set<String> regionsOf = new HashSet<>();
    private final Set<String> countries = new HashSet<>();

    Setting(Draft draft) {
        for (Draft.Found found : draft.all()) {
            String words = draft.words(found);
            boolean unsure = ALSO_TOWNS.contains(words.toLowerCase(Locale.ROOT));
            if (found.country != null && !unsure) {
                countries.add(found.country);
            }
            if (found.is(Name.Type.PLACE)) {
                add(draft.lexicon.gazetteer().wellKnown(words));
            }
        }
        for (int at = 1; at < draft.tokens.size(); at++) {
            String word = draft.token(at).text();
            if (draft.lower(at - 1).equals(",")
                    && word.length() > 2
                    && !Abbreviations.state(word).equals(draft.lower(at))) {
                region(Abbreviations.state(word), "US");
            }
        }
    }

    private void add(List<Place> places) {
        for (Place place : places) {
            String country = place.country();
            if (country == null || MANY_TOWNS.contains(place.name())) {
                continue;
            }
            if (place.sort().equals("division")) {
                if (places.size() == 1) {
                    region(place.name(), country);
                }
            } else if (place.region() != null && places.size() == 1) {
                region(place.region(), country);
            } else if (places.size() == 1 && place.weight() > LARGE) {
                countries.add(country);
            }
        }
    }

    private void region(String region, String country) {
        regions.add(region);
        regionsOf.add(country);
        countries.add(country);
    }

    /** Whether nothing foreign but a country's own name is there, amid the regions of the United States. */
    boolean isElsewhere(Place country, String words) {
        boolean foreign = countries.stream().anyMatch(code -> !code.equals("US"));
        return ALSO_TOWNS.contains(words.toLowerCase(Locale.ROOT))
                && !words.equals("America")
                && !foreign
                && !"US".equals(country.country());
    }

    /** Whether the state of the United States is meant, and not the country: none of its neighbours is spoken of. */
    boolean isState(String name) {
        return name.equals("Georgia")
                && Set.of("RU", "AM", "AZ", "UA", "GE", "MD").stream().noneMatch(countries::contains);
    }

    /** Whether a place may be meant: by itself, or because the text speaks of its country or region. */
    boolean speaksOf(Place place) {
        String country = place.country();
        boolean ofCountry = country != null && countries.contains(country);
        return switch (place.sort()) {
            case "city", "town" -> city(place, ofCountry);
            case "division" -> ofCountry || "US".equals(country) || place.weight() > WORLD && regionsOf.isEmpty();
            case "country" -> false;
            default -> true;
        };
    }

    private boolean city(Place place, boolean ofCountry) {
        if (MANY_TOWNS.contains(place.name())) {
            return place.region() == null ? ofCountry : regions.contains(place.region());
        }
        if (place.region() != null) {
            return regions.contains(place.region()) || place.weight() > WORLD;
        }
        boolean foreign = countries.stream().anyMatch(code -> !code.equals("US"));
        return ofCountry || foreign && regionsOf.isEmpty() && place.weight() > WORLD;
    }

    /** Inhabitants in thousands, raised where the text speaks of the region. */
    double score(Place place) {
        boolean ofRegion = place.region() != null && regions.contains(place.region());
        boolean ofCountry = place.country() != null && countries.contains(place.country());
        return Math.max(place.weight(), place.sort().equals("city") ? 1 : 1000)
                * (ofRegion ? 60.0 : 1)
                * (ofCountry ? 4 : 1);
    }
}
