package org.beatbook.read.name;

import org.beatbook.news.Name;

/** A person whose name follows an office and its country at once: the ambassador to Peru Jane Doe. */
final class BehindOffice implements Step {
    private static final int LONGEST = 4;

    @Override
    public void apply(Draft draft) {
        for (Draft.Found country : draft.all()) {
            int from = country.to;
            if (!country.is(Name.Type.COUNTRY) || country.form != Name.Form.NAME || !isOffice(draft, country.from)) {
                continue;
            }
            int to = from;
            while (to - from < LONGEST && isNameWord(draft, to)) {
                to++;
            }
            boolean ends = to >= draft.tokens.size() || !draft.token(to).isCapital();
            if (to - from >= 2 && ends && !isOneName(draft, from, to)) {
                draft.put(new Draft.Found(from, to, Name.Type.PERSON, "behind an office"));
            }
        }
    }

    private static boolean isOffice(Draft draft, int country) {
        int at = draft.lower(country - 1).equals("the") ? country - 2 : country - 1;
        boolean linked = draft.lower(at).equals("to") || draft.lower(at).equals("of");
        return linked && (draft.isKind(at - 1, Kind.TITLE) || draft.isKind(at - 1, Kind.ROLE));
    }

    private static boolean isNameWord(Draft draft, int at) {
        if (at >= draft.tokens.size()
                || !draft.token(at).isCapital()
                || !draft.token(at).isWord()) {
            return false;
        }
        Draft.Found found = draft.at(at);
        return found == null ? !draft.isKind(at, Kind.ORG_WORD) : found.is(Name.Type.PERSON);
    }

    private static boolean isOneName(Draft draft, int from, int to) {
        Draft.Found found = draft.at(from);
        return found != null && found.from == from && found.to == to;
    }
}
