package org.beatbook.read.name;

import org.beatbook.news.Name;

/**
 * Takes away what the model took for one person where a hyphen joins two, as in a Xi Jinping-Joe Biden summit: no span of
 * whole words holds either.
 */
final class Compounds implements Step {
    @Override
    public void apply(Draft draft) {
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.PERSON) && isCompound(draft, found)) {
                draft.remove(found);
                Draft.Found next = draft.at(found.to);
                if (next != null && next.from == found.to && next.is(Name.Type.PERSON)) {
                    draft.remove(next);
                }
            }
        }
    }

    /** Its last word but for the first two is joined with a given name, and goes on; or two family names are all of it. */
    private static boolean isCompound(Draft draft, Draft.Found found) {
        String last = draft.token(found.to - 1).text();
        int hyphen = last.indexOf('-');
        if (hyphen < 1 || hyphen + 1 >= last.length() || !Character.isUpperCase(last.charAt(hyphen + 1))) {
            return false;
        }
        String left = last.substring(0, hyphen);
        String right = last.substring(hyphen + 1);
        boolean goesOn = found.to < draft.tokens.size()
                && draft.token(found.to).isCapital()
                && draft.token(found.to).isWord();
        return found.length() > 1
                ? goesOn && is(draft, right, Kind.GIVEN)
                : !is(draft, left, Kind.GIVEN)
                        && is(draft, left, Kind.FAMILY)
                        && is(draft, right, Kind.FAMILY)
                        && !goesOn;
    }

    private static boolean is(Draft draft, String word, Kind kind) {
        return draft.lexicon.isOf(word, kind);
    }
}
