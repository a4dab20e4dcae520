package org.beatbook.read.name;

import java.util.HashSet;
import java.util.Set;
import org.beatbook.news.Name;

/**
 * Takes away what the model is not sure of: a name with little margin over no name, which neither the lists nor the same
 * words elsewhere in the text bear out; and single words that by themselves name nobody.
 */
final class Unsure implements Step {
    private static final int LEAST = 15;
    private static final int STRANGE = 90;
    private static final int LONG = 200;
    private static final int LEAST_ALONE = 25;

    @Override
    public void apply(Draft draft) {
        Set<String> sure = new HashSet<>();
        for (Draft.Found found : draft.all()) {
            if (found.margin >= 100) {
                sure.add(draft.words(found));
            }
        }
        for (Draft.Found found : draft.all()) {
            if (isRegion(draft, found)) {
                found.type = Name.Type.PLACE;
            }
            boolean weak = found.margin < least(draft, found);
            if (isNobody(draft, found) || weak && !sure.contains(draft.words(found)) && !isBorneOut(draft, found)) {
                draft.remove(found);
            }
        }
    }

    /** A known place behind of or in that the model took for a club or an office: a senator of Kentucky. */
    private static boolean isRegion(Draft draft, Draft.Found found) {
        return found.is(Name.Type.ORGANISATION)
                && found.length() == 1
                && draft.isKind(found.from, Kind.PLACE)
                && !draft.isKind(found.from, Kind.ORGANISATION)
                && (draft.lower(found.from - 1).equals("of")
                        || draft.lower(found.from - 1).equals("in"));
    }

    private static int least(Draft draft, Draft.Found found) {
        if (found.length() == 1) {
            return LEAST_ALONE;
        }
        boolean person = found.is(Name.Type.PERSON);
        boolean product = person && found.length() > 3 && !draft.isKind(found.to - 1, Kind.FAMILY);
        return product ? LONG : isStrange(draft, found) ? STRANGE : LEAST;
    }

    /** A person with neither a given nor a family name that the lists have. */
    private static boolean isStrange(Draft draft, Draft.Found found) {
        return found.is(Name.Type.PERSON)
                && !draft.isKind(found.from, Kind.GIVEN)
                && !draft.isKind(found.to - 1, Kind.FAMILY)
                && !draft.isKind(found.from, Kind.FAMILY);
    }

    private static boolean isBorneOut(Draft draft, Draft.Found found) {
        return switch (found.type) {
            case PERSON ->
                found.length() > 1 && draft.isKind(found.from, Kind.GIVEN) && draft.isKind(found.to - 1, Kind.FAMILY)
                        || draft.isKind(found.from - 1, Kind.TITLE);
            case PLACE ->
                draft.lexicon.gazetteer().of(draft.words(found)).stream().anyMatch(p -> p.weight() > 100);
            case ORGANISATION -> !draft.lexicon.known(draft.words(found)).isEmpty();
            case COUNTRY, THING -> true;
        };
    }

    /** A common word, or what every organisation of a kind is called by, alone. */
    private static boolean isNobody(Draft draft, Draft.Found found) {
        if (!draft.lexicon.known(draft.words(found)).isEmpty()) {
            return false;
        }
        if (found.length() > 1) {
            return found.is(Name.Type.PLACE) ? isUnknownPlace(draft, found) : isStreet(draft, found);
        }
        return switch (found.type) {
            case ORGANISATION ->
                draft.isKind(found.from, Kind.COMMON)
                        || draft.isKind(found.from, Kind.ORG_WORD) && isPartOnly(draft, found.to)
                        || draft.token(found.from).text().length() < 3;
            case PLACE ->
                draft.isKind(found.from, Kind.COMMON)
                        || draft.isKind(found.from, Kind.PLACE_WORD)
                        || !draft.isKind(found.from, Kind.PLACE) && !isPlaced(draft, found.from);
            case PERSON -> draft.isKind(found.from, Kind.COMMON) && !draft.isKind(found.from, Kind.GIVEN);
            case COUNTRY, THING -> false;
        };
    }

    /** A place that no list has, with no river or county in its name, and nothing around it that says where. */
    private static boolean isUnknownPlace(Draft draft, Draft.Found found) {
        for (int i = found.from; i < found.to; i++) {
            if (draft.isKind(i, Kind.PLACE_WORD) || draft.isKind(i, Kind.PLACE) || draft.isKind(i, Kind.ORG_WORD)) {
                return false;
            }
        }
        return !isPlaced(draft, found.from) && !draft.lower(found.from - 1).equals("the");
    }

    /** A house's number and an initial: 1234 N. Clark. */
    private static boolean isStreet(Draft draft, Draft.Found found) {
        return found.is(Name.Type.PERSON)
                && found.from > 0
                && draft.token(found.from - 1).isNumber()
                && draft.token(found.from).text().length() <= 2;
    }

    /** Whether a longer name goes on that was not seen as one: Committee for a Just Budget. */
    private static boolean isPartOnly(Draft draft, int at) {
        boolean link = draft.lower(at).equals("for")
                || draft.lower(at).equals("of")
                || draft.lower(at).equals("on");
        int next = draft.lower(at + 1).equals("a") || draft.lower(at + 1).equals("the") ? at + 2 : at + 1;
        return link && next < draft.tokens.size() && draft.token(next).isCapital();
    }

    /** Whether the words around say that it is a place: behind in or at, before a comma and another name. */
    private static boolean isPlaced(Draft draft, int at) {
        return draft.isKind(at - 1, Kind.NEAR)
                || draft.lower(at - 1).equals("to")
                || draft.lower(at - 1).equals("from")
                || draft.lower(at - 1).equals(",")
                || draft.lower(at + 1).equals(",")
                || draft.lower(at + 1).equals("'s");
    }
}
