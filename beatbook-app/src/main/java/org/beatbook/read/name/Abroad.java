package org.beatbook.read.name;

import java.util.HashSet;
import java.util.Set;
import org.beatbook.news.Name;

/** Takes away a country's organisation known by its initials alone where the text does not speak of that country. */
final class Abroad implements Step {
    /** Initials of these are known everywhere. */
    private static final Set<String> EVERYWHERE = Set.of("US", "GB");

    @Override
    public void apply(Draft draft) {
        Set<String> countries = new HashSet<>(EVERYWHERE);
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.COUNTRY) && found.country != null) {
                countries.add(found.country);
            }
        }
        for (Draft.Found found : draft.all()) {
            boolean initials = found.is(Name.Type.ORGANISATION)
                    && found.rule.equals("list")
                    && Lexicon.isAcronym(draft.words(found));
            if (initials && found.country != null && !countries.contains(found.country)) {
                draft.remove(found);
            }
        }
    }
}
