package org.beatbook.read.name;

import java.util.List;
import org.beatbook.news.Name;

/** Places that the gazetteer knows and the model passed over, where nothing else can be meant. */
final class ListedPlaces implements Step {
    private static final int LARGE = 250;

    @Override
    public void apply(Draft draft) {
        for (int at = 0; at < draft.masks.length; at++) {
            if (draft.at(at) == null && Kind.PLACE.starts(draft.masks[at])) {
                int end = end(draft, at);
                if (draft.isFree(at, end) && isMeant(draft, at, end)) {
                    draft.put(new Draft.Found(at, end, Name.Type.PLACE, "gazetteer"));
                }
                at = end - 1;
            }
        }
    }

    private static int end(Draft draft, int at) {
        int end = at + 1;
        long inside = Kind.PLACE.inside();
        while (end < draft.masks.length
                && (draft.masks[end] & inside) != 0
                && (draft.masks[at] & Kind.PLACE.begins()) != 0) {
            end++;
        }
        return end;
    }

    private static boolean isMeant(Draft draft, int from, int to) {
        boolean isLong = to - from > 1;
        boolean beside = isName(draft, from - 1) || isName(draft, to);
        if (isLong) {
            return !beside;
        }
        boolean other = draft.isKind(from, Kind.GIVEN)
                || draft.isKind(from, Kind.FAMILY)
                || draft.isKind(from, Kind.COMMON)
                || draft.isKind(from, Kind.ORGANISATION)
                || draft.isKind(from, Kind.GROUP);
        return !other
                && !beside
                && !draft.token(from).text().contains("-")
                && isLarge(draft, from)
                && (from > draft.sentenceOf(from).from() || !isCapitalAt(draft, to));
    }

    private static boolean isCapitalAt(Draft draft, int at) {
        return at < draft.masks.length && draft.token(at).isCapital();
    }

    private static boolean isLarge(Draft draft, int at) {
        List<Place> places = draft.lexicon.gazetteer().of(draft.token(at).text());
        return places.stream().anyMatch(place -> place.weight() >= LARGE);
    }

    private static boolean isName(Draft draft, int at) {
        return at >= 0
                && at < draft.masks.length
                && draft.token(at).isCapital()
                && draft.at(at) == null
                && draft.sentenceOf(at).from() != at;
    }
}
