package org.beatbook.read.name;

import java.util.Set;
import org.beatbook.news.Name;

/** Leaves titles, articles and marks out of the names that the model found, and parts places at commas. */
final class Trim implements Step {
    private static final Set<String> EDGES = Set.of(
            "the", "a", "an", ",", ".", "'s", "'", "\"", "(", ")", "-", "/", ":", ";", "of", "and", "\u201d",
            "\u2019s");

    /** What ends in one of these is no person. */
    private static final Set<String> HOUSES = Set.of(
            "hostel",
            "hotel",
            "inn",
            "restaurant",
            "cafe",
            "pub",
            "arena",
            "stadium",
            "airport",
            "hospital",
            "school",
            "centre",
            "center",
            "museum",
            "theatre",
            "theater",
            "library");

    @Override
    public void apply(Draft draft) {
        for (Draft.Found found : draft.all()) {
            edges(draft, found);
            if (found.is(Name.Type.PERSON) && found.length() > 1 && HOUSES.contains(draft.lower(found.to - 1))) {
                found.type = Name.Type.ORGANISATION;
            }
            if (found.is(Name.Type.PERSON)) {
                titles(draft, found);
                opening(draft, found);
            } else if (found.is(Name.Type.ORGANISATION)) {
                purpose(draft, found);
            } else if (found.is(Name.Type.PLACE) && isFor(draft, found)) {
                found.type = Name.Type.ORGANISATION;
                purpose(draft, found);
            } else if (found.is(Name.Type.PLACE)) {
                commas(draft, found);
            }
        }
    }

    private static void edges(Draft draft, Draft.Found found) {
        int from = found.from;
        int to = found.to;
        while (from < to && EDGES.contains(draft.lower(from)) && !keeps(draft, found)) {
            from++;
        }
        while (from < to && EDGES.contains(draft.lower(to - 1))) {
            to--;
        }
        if (from != found.from || to != found.to) {
            draft.bound(found, from, to);
        }
    }

    /** Whether the list has the name with its article: The Times. */
    private static boolean keeps(Draft draft, Draft.Found found) {
        return draft.token(found.from).isCapital()
                && found.from > draft.sentenceOf(found.from).from()
                && !draft.lexicon.known(draft.words(found)).isEmpty();
    }

    private static void titles(Draft draft, Draft.Found found) {
        int from = found.from;
        for (int i = found.from; i < found.to; i++) {
            boolean isTitle = Kind.TITLE.any(draft.masks[i]) || Kind.ROLE.any(draft.masks[i]);
            boolean atFront = i == from || (i < found.to - 1 && !Kind.GIVEN.any(draft.masks[from]));
            if (isTitle && atFront && !isName(draft, found, i)) {
                from = i + 1;
            }
        }
        if (from == found.to) {
            draft.remove(found);
        } else if (from > found.from) {
            draft.bound(found, from, found.to);
        }
    }

    /** A sentence's first word that is no name of people's before one that is: Ask Alice. */
    private static void opening(Draft draft, Draft.Found found) {
        boolean first =
                found.from < draft.tokens.size() && draft.sentenceOf(found.from).from() == found.from;
        boolean the = draft.lower(found.from - 1).equals("the") && found.length() > 2;
        if ((the || first && found.length() == 2)
                && !draft.isKind(found.from, Kind.GIVEN)
                && !draft.isKind(found.from, Kind.FAMILY)
                && draft.isKind(found.from + 1, Kind.GIVEN)) {
            draft.bound(found, found.from + 1, found.to);
        }
    }

    /** Whether a word that is also a title is part of the name here: Prince Rogers Nelson is not told apart from a prince. */
    private static boolean isName(Draft draft, Draft.Found found, int at) {
        return Kind.GIVEN.any(draft.masks[at]) && at + 1 < found.to
                || Kind.FAMILY.any(draft.masks[at]) && at == found.to - 1 && at > found.from
                || at > found.from && Kind.GIVEN.any(draft.masks[at - 1]);
    }

    private static boolean isFor(Draft draft, Draft.Found found) {
        return found.to > 0
                && (draft.isKind(found.to - 1, Kind.ORG_WORD) || HOUSES.contains(draft.lower(found.to - 1)))
                && draft.lower(found.to).equals("for");
    }

    /** What an organisation is for belongs to its name: Committee for a Just Budget. */
    private static void purpose(Draft draft, Draft.Found found) {
        int to = found.to;
        if (!isFor(draft, found)) {
            return;
        }
        int first = draft.lower(to + 1).equals("a") || draft.lower(to + 1).equals("the") ? to + 2 : to + 1;
        int end = first;
        while (end < draft.tokens.size()
                && end - first < 5
                && draft.token(end).isCapital()
                && draft.token(end).isWord()) {
            end++;
        }
        if (end > first) {
            draft.bound(found, found.from, end);
        }
    }

    private static void commas(Draft draft, Draft.Found found) {
        for (int i = found.from + 1; i < found.to - 1; i++) {
            if (draft.lower(i).equals(",")) {
                int to = found.to;
                draft.bound(found, found.from, i);
                draft.put(new Draft.Found(i + 1, to, Name.Type.PLACE, found.rule));
                return;
            }
        }
    }
}
