package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;

/** A person named whole is found again by the family name alone, wherever it stands with a capital letter. */
final class Repeated implements Step {
    @Override
    public void apply(Draft draft) {
        Map<String, Set<String>> persons = new HashMap<>();
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.PERSON) && found.length() > 1) {
                String last = draft.token(found.to - 1).text();
                persons.computeIfAbsent(last, k -> new HashSet<>()).add(draft.words(found));
            }
        }
        if (persons.isEmpty()) {
            return;
        }
        List<Draft.Found> wrong = new ArrayList<>();
        for (int at = 0; at < draft.masks.length; at++) {
            if (persons.containsKey(draft.token(at).text()) && isAlone(draft, at)) {
                Draft.Found old = draft.at(at);
                if (old == null || old.length() == 1 && old.rule.equals("model") && !old.is(Name.Type.PERSON)) {
                    wrong.add(new Draft.Found(at, at + 1, Name.Type.PERSON, "repeated"));
                }
            }
        }
        wrong.forEach(draft::put);
    }

    private static boolean isAlone(Draft draft, int at) {
        return draft.token(at).isCapital()
                && draft.token(at).text().length() > 2
                && !draft.isKind(at, Kind.COMMON)
                && !draft.isKind(at, Kind.COUNTRY)
                && !draft.isKind(at, Kind.TIME)
                && !isBeside(draft, at + 1)
                && (!isBeside(draft, at - 1) || draft.isKind(at - 1, Kind.TITLE));
    }

    private static boolean isBeside(Draft draft, int at) {
        return at >= 0
                && at < draft.masks.length
                && draft.token(at).isCapital()
                && draft.sentenceOf(at).from() != at;
    }
}
