package org.beatbook.read.name;

import java.util.Set;
import org.beatbook.news.Name;

/**
 * Takes countries away where their words mean something else: a language, a road, a people of another country, a part of
 * what a hospital or a society is called.
 */
final class NoCountry implements Step {
    /** How many words behind a country may belong to the name of a body that it begins. */
    private static final int LONGEST = 4;

    private static final int NEAR = 8;

    /** What bodies are that no state is, so that the country is a part of their names and no more. */
    private static final Set<String> BODIES = Set.of(
            "hospital",
            "coalition",
            "village",
            "university",
            "college",
            "school",
            "academy",
            "institute",
            "association",
            "society",
            "museum",
            "church",
            "club",
            "airlines",
            "airways",
            "bank",
            "times",
            "post",
            "journal",
            "gazette",
            "restaurant",
            "hotel",
            "orchestra",
            "symphony",
            "opera",
            "ballet",
            "theatre",
            "theater",
            "gallery",
            "league",
            "championship",
            "championships",
            "open",
            "cup",
            "prix",
            "derby",
            "marathon",
            "festival",
            "awards",
            "records");

    private static final Set<String> INDIGENOUS = Set.of(
            "tribe", "tribes", "tribal", "reservation", "reservations", "pueblo", "native", "indigenous", "chief");

    private static final Set<String> INTO =
            Set.of("in", "into", "speak", "speaks", "spoke", "speaking", "spoken", "fluent");

    @Override
    public void apply(Draft draft) {
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.COUNTRY)
                    && (isRoad(draft, found)
                            || isLanguage(draft, found)
                            || isOfAmerica(draft, found)
                            || beginsABody(draft, found))) {
                draft.remove(found);
            }
        }
    }

    /** US 101. */
    private static boolean isRoad(Draft draft, Draft.Found found) {
        return "US".equals(found.country)
                && found.form == Name.Form.NAME
                && draft.lower(found.to).matches("\\d{1,3}");
    }

    /** In German, the word is longer. */
    private static boolean isLanguage(Draft draft, Draft.Found found) {
        return found.form == Name.Form.DEMONYM
                && found.length() == 1
                && INTO.contains(draft.lower(found.from - 1))
                && !draft.lower(found.to).matches("\\p{L}+");
    }

    /** The Indian tribes of Washington. */
    private static boolean isOfAmerica(Draft draft, Draft.Found found) {
        if (!"IN".equals(found.country) || found.form != Name.Form.DEMONYM) {
            return false;
        }
        for (int at = found.from - NEAR; at < found.to + NEAR; at++) {
            if (INDIGENOUS.contains(draft.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** Indonesian Hospital; not Indonesian President, nor Indonesian hospital. */
    private static boolean beginsABody(Draft draft, Draft.Found found) {
        for (int at = found.to; at < Math.min(found.to + LONGEST, draft.tokens.size()); at++) {
            if (!draft.token(at).isCapital()) {
                return false;
            }
            if (BODIES.contains(draft.lower(at))) {
                return true;
            }
        }
        return false;
    }
}
