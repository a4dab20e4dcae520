package org.beatbook.read.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/** A capital that speaks or acts is its government: Pyongyang said, Moscow has denied. */
final class Metonyms implements Step {
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "will", "would", "also", "is", "was");
    private static final Set<String> ACTS = Set.of(
            ("wants fired launched vowed agreed signed sent banned imposed accused seeks hopes plans expects fears"
                            + " tested test-fired responded retaliated backs backed supports supported opposes opposed demands"
                            + " demanded needs considers considered sees regards maintains recognises recognizes deployed"
                            + " protested summoned recalled expelled threatened threatens offered lifted eased tightened")
                    .split(" "));

    private final Map<String, Country> capitals = new HashMap<>();

    Metonyms() {
        for (Country country : Country.all()) {
            if (!country.capital().isEmpty() && !country.names().contains(country.capital())) {
                capitals.putIfAbsent(country.capital(), country);
            }
        }
        alias("Kyiv", "Kiev");
        alias("Beijing", "Peking");
    }

    private void alias(String name, String other) {
        Country country = capitals.get(name);
        if (country != null) {
            capitals.put(other, country);
        }
    }

    @Override
    public void apply(Draft draft) {
        for (Draft.Found found : draft.all()) {
            Country country = found.is(Name.Type.PLACE) ? governed(draft, found) : null;
            if (country != null && acts(draft, found)) {
                found.form = Name.Form.METONYM;
                found.type = Name.Type.COUNTRY;
                found.entity = country.names().getFirst();
                found.country = country.code();
                found.rule = "metonym";
            }
        }
    }

    /** The country whose capital or seat of government this is. */
    private @Nullable Country governed(Draft draft, Draft.Found found) {
        String words = draft.words(found);
        Country capital = capitals.get(words);
        return capital != null
                ? capital
                : draft.lexicon.gazetteer().of(words).stream()
                        .filter(place -> place.sort().equals("seat"))
                        .flatMap(place ->
                                Country.all().stream().filter(c -> c.code().equals(place.country())))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean acts(Draft draft, Draft.Found found) {
        String before = draft.lower(found.from - 1);
        if (found.from > draft.sentenceOf(found.from).from() && draft.isKind(found.from - 1, Kind.NEAR)) {
            return false;
        }
        int next = AUXILIARIES.contains(draft.lower(found.to)) ? found.to + 1 : found.to;
        return !before.equals("and")
                && (draft.isKind(next, Kind.SAY)
                        || ACTS.contains(draft.lower(next))
                        || (next > found.to && draft.lower(next).endsWith("ing")));
    }
}
