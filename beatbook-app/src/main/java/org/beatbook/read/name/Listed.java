package org.beatbook.read.name;

import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * What the lists know: countries and demonyms wherever they stand by themselves, organisations and people where their
 * words can mean nothing else, or where the model found a name there too.
 */
final class Listed implements Step {
    @Override
    public void apply(Draft draft) {
        for (int at = 0; at < draft.masks.length; at++) {
            for (Phrases.Found<Known> found : draft.lexicon.knownAt(draft.tokens, at)) {
                if (apply(draft, found)) {
                    at = found.to() - 1;
                    break;
                }
            }
        }
    }

    private static boolean apply(Draft draft, Phrases.Found<Known> found) {
        for (Known known : found.values()) {
            if (fits(draft, found, known) && accepts(draft, found, known)) {
                put(draft, found, known);
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Draft draft, Phrases.Found<Known> found, Known known) {
        String first = draft.token(found.from()).text();
        if (known.exact()) {
            return first.equals(known.alias());
        }
        return !Character.isLowerCase(first.codePointAt(0))
                        && !Character.isLowerCase(
                                draft.token(found.to() - 1).text().codePointAt(0))
                || known.alias().startsWith(first);
    }

    private static boolean accepts(Draft draft, Phrases.Found<Known> found, Known known) {
        Draft.Found first = draft.at(found.from());
        Draft.Found last = draft.at(found.to() - 1);
        boolean inside = first != null && first == last && first.length() > found.to() - found.from();
        if (inside) {
            return false;
        }
        boolean cuts = first != null && first.from < found.from() || last != null && last.to > found.to();
        if (cuts) {
            return false;
        }
        return switch (known.type()) {
            case COUNTRY -> country(draft, found, first);
            case ORGANISATION -> organisation(draft, found, known, first);
            case PERSON -> found.to() - found.from() > 1;
            case THING ->
                found.to() - found.from() > 1
                        || known.exact()
                        || first == null
                                && draft.token(found.from()).isCapital()
                                && found.from() > draft.sentenceOf(found.from()).from();
            case PLACE -> false;
        };
    }

    /** A country's name that is also a person's or another place's counts where the model took it for a place. */
    private static boolean country(Draft draft, Phrases.Found<Known> found, Draft.@Nullable Found model) {
        if (found.to() - found.from() > 1) {
            return true;
        }
        boolean isPerson = draft.isKind(found.from(), Kind.GIVEN) || draft.isKind(found.from(), Kind.FAMILY);
        boolean beside = draft.isKind(found.from() - 1, Kind.GIVEN)
                && draft.at(found.from() - 1) == null
                && !draft.lower(found.from() - 1).equals("an");
        return model == null ? !isPerson && !beside : !model.is(Name.Type.PERSON) || !isPerson;
    }

    private static boolean organisation(
            Draft draft, Phrases.Found<Known> found, Known known, Draft.@Nullable Found model) {
        boolean isLong = found.to() - found.from() > 1;
        if (isLong || known.exact()) {
            return isLong || known.alias().length() > 2 || model != null;
        }
        boolean isOther = draft.isKind(found.from(), Kind.PLACE)
                || draft.isKind(found.from(), Kind.GIVEN)
                || draft.isKind(found.from(), Kind.FAMILY)
                || draft.isKind(found.from(), Kind.COMMON);
        return model != null && !isOther && model.length() == 1;
    }

    private static void put(Draft draft, Phrases.Found<Known> found, Known known) {
        Draft.Found put = draft.put(new Draft.Found(found.from(), found.to(), known.type(), "list"));
        put.entity = known.entity();
        put.form = known.form();
        put.country = known.country();
    }
}
