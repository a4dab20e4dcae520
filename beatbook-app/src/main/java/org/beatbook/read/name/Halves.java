package org.beatbook.read.name;

import java.util.HashMap;
import java.util.Map;
import org.beatbook.news.Name;

/** The North and the South in a text that speaks of North Korea or the like mean that country. */
final class Halves implements Step {
    @Override
    public void apply(Draft draft) {
        Map<String, Draft.Found> halves = new HashMap<>();
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.COUNTRY) && found.form == Name.Form.NAME && found.length() == 2) {
                halves.putIfAbsent(draft.lower(found.from), found);
            }
        }
        for (int at = 1; at + 1 < draft.masks.length && !halves.isEmpty(); at++) {
            Draft.Found country = halves.get(draft.lower(at));
            if (country != null && isAlone(draft, at)) {
                Draft.Found half = draft.put(new Draft.Found(at, at + 1, Name.Type.COUNTRY, "half of a country"));
                half.form = Name.Form.NOMINAL;
                half.entity = country.entity;
                half.country = country.country;
            }
        }
    }

    private static boolean isAlone(Draft draft, int at) {
        Draft.Found there = draft.at(at);
        boolean half = draft.lower(at).equals("north") || draft.lower(at).equals("south");
        return half
                && draft.token(at).isCapital()
                && (there == null || there.length() == 1)
                && draft.lower(at - 1).equals("the")
                && !draft.token(at + 1).isCapital();
    }
}
