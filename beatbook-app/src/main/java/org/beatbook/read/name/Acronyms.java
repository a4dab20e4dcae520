package org.beatbook.read.name;

import java.util.HashMap;
import java.util.Map;
import org.beatbook.news.Name;

/**
 * Organisations by their short names: one in brackets behind the long name is its other name, from there on and before.
 * What the lists know has its listed name; all others are themselves.
 */
final class Acronyms implements Step {
    @Override
    public void apply(Draft draft) {
        Map<String, String> shorts = new HashMap<>();
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.ORGANISATION)
                    && draft.lower(found.to).equals("(")
                    && draft.lower(found.to + 2).equals(")")) {
                String inside = draft.token(found.to + 1).text();
                if (inside.length() > 1
                        && Character.toLowerCase(inside.charAt(0))
                                == draft.lower(found.from).charAt(0)
                        && inside.length() < 9
                        && inside.equals(inside.toUpperCase(java.util.Locale.ROOT))) {
                    shorts.put(inside, found.entity == null ? draft.words(found) : found.entity);
                }
            }
        }
        for (int at = 0; at < draft.masks.length && !shorts.isEmpty(); at++) {
            String entity = shorts.get(draft.token(at).text());
            Draft.Found old = draft.at(at);
            if (entity != null && (old == null || old.length() == 1)) {
                draft.put(new Draft.Found(at, at + 1, Name.Type.ORGANISATION, "acronym")).entity = entity;
            }
        }
        for (Draft.Found found : draft.all()) {
            if (found.entity == null && !found.is(Name.Type.PERSON)) {
                found.entity = draft.words(found);
            }
        }
    }
}
