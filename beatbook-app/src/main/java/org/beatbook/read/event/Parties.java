package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Name;
import org.beatbook.news.Span;
import org.beatbook.read.event.Sectors.Known;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases as who acts or is acted upon. */
final class Parties {
    private final Clause clause;

    Parties(Clause clause) {
        this.clause = clause;
    }

    /** The parties of a noun phrase, one for each that an {@code and} joins; none where it holds nobody. */
    List<Party> of(@Nullable Phrase phrase) {
        if (phrase == null || phrase.isEmpty()) {
            return List.of();
        }
        List<Party> parties = new ArrayList<>();
        String shared = null;
        int end = phrase.head();
        for (int i = phrase.head() - 1; i >= phrase.from() - 1; i--) {
            if (i < phrase.from() || clause.is(i, Tag.CONJUNCTION, Tag.COMMA)) {
                boolean last = end == phrase.head();
                Party party = one(i + 1, end, last ? phrase.to() : end, shared);
                if (party != null) {
                    parties.addFirst(party);
                    shared = last ? party.sector() : shared;
                }
                end = i;
            }
        }
        return parties;
    }

    /**
     * One party.
     *
     * @param to after its core
     * @param whole after what hangs on it
     * @param shared the sector of the last of several, for one that is an adjective alone: French and Egyptian warships
     */
    private @Nullable Party one(int start, int to, int whole, @Nullable String shared) {
        int from = start;
        while (from < to && clause.is(from, Tag.DETERMINER, Tag.ADVERB)) {
            from++;
        }
        if (from >= to) {
            return null;
        }
        if (Words.in("reflexive", clause.lower(from))) {
            return null;
        }
        if (clause.is(from, Tag.PRONOUN)) {
            return new Party(span(from, to), entity(from, to), null, null);
        }
        int own = behindOwner(from, to);
        Known known = known(own, to, whole);
        String country = known != null ? known.country() : country(from, to);
        String sector = known != null ? known.sector() : sector(from, to);
        if (sector == null && isDemonym(from, to)) {
            sector = shared;
        }
        boolean someones = known == null ? isSomeone(own, to, sector) : sector != null && !sector.equals("IGO");
        if (country == null && someones) {
            country = country(to, whole);
            Known behind = country == null ? known(to, whole, whole) : null;
            country = behind == null ? country : behind.country();
        }
        boolean someone = known != null || country != null || sector != null || isNamed(own, to);
        return someone ? new Party(span(from, end(from, to, whole)), entity(own, to), country, sector) : null;
    }

    /** Whether nothing but a place is told, and not whose. */
    boolean isPlace(Party party) {
        Name name = clause.name(
                clause.text().tokenAt(party.span().start()) - clause.sentence().from());
        return party.country() == null && party.sector() == null && name != null && name.type() == Name.Type.PLACE;
    }

    /** Whether a person's own name stands there. */
    boolean isPerson(Party party) {
        int last = clause.text().tokenAt(party.span().end() - 1)
                - clause.sentence().from();
        Name name = clause.name(last);
        return name != null && name.type() == Name.Type.PERSON;
    }

    /** A party that is the doer's own, as in {@code its citizens}, with the doer's country. */
    Party owned(Party party, List<Party> doers) {
        int at = clause.text().tokenAt(party.span().start()) - clause.sentence().from();
        boolean own = party.country() == null
                && party.sector() != null
                && doers.size() == 1
                && Words.in("possessive", clause.lower(at - 1));
        return own ? new Party(party.span(), party.entity(), doers.getFirst().country(), party.sector()) : party;
    }

    /** Behind a person's genitive: of Trump's rivals the rivals; a country's military is still the country's. */
    private int behindOwner(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            Name owner = clause.is(i, Tag.POSSESSIVE) ? clause.name(i - 1) : null;
            if (owner != null && owner.type() == Name.Type.PERSON) {
                return i + 1;
            }
        }
        return from;
    }

    /** With its {@code of …}, without what stands farther off. */
    private int trimmed(int to, int whole) {
        return to < whole && clause.lower(to).equals("of")
                ? Phrase.at(clause, to + 1).head()
                : to;
    }

    /** With its {@code of …}, else without what is set aside behind the name, as {@code (right)}. */
    private int end(int from, int to, int whole) {
        int end = trimmed(to, whole);
        while (end > from + 1 && clause.is(end - 1, Tag.ADVERB)) {
            end--;
        }
        return end;
    }

    private Span span(int from, int to) {
        return clause.text().span(clause.absolute(from), clause.absolute(to));
    }

    private @Nullable Known known(int from, int to, int whole) {
        for (int i = from; i < to; i++) {
            Known known = Sectors.known(clause, i, whole);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private @Nullable String country(int from, int to) {
        for (int i = from; i < to; i++) {
            Name name = clause.name(i);
            String code = name == null ? null : countryOf(name);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    static @Nullable String countryOf(Name name) {
        if (name.type() != Name.Type.COUNTRY && name.type() != Name.Type.PLACE) {
            return null;
        }
        String code = name.entity() == null ? null : Countries.code(name.entity());
        return code == null ? Countries.code(name.span().text()) : code;
    }

    private @Nullable String sector(int from, int to) {
        for (int i = to - 1; i >= from && isPersonal(i, to); i--) {
            Name name = clause.name(i);
            String sector = name != null && name.type() == Name.Type.PERSON ? null : Sectors.of(clause.lower(i));
            if (sector != null) {
                return sector;
            }
        }
        Name name = clause.name(to - 1);
        return name != null && name.form() == Name.Form.METONYM ? "GOV" : null;
    }

    /** Whether a noun phrase means people, so that the country that it is of is theirs. */
    private boolean isSomeone(int from, int to, @Nullable String sector) {
        return sector != null || isNamed(from, to) || Words.in("person-noun", clause.lower(to - 1));
    }

    /** Whether what follows a word is people, not a thing of theirs: government officials, but not official spaces. */
    private boolean isPersonal(int at, int to) {
        for (int i = at + 1; i < to; i++) {
            boolean thing = clause.is(i, Tag.NOUN)
                    && clause.name(i) == null
                    && !clause.token(i).isCapital()
                    && clause.token(i).isWord()
                    && Sectors.of(clause.lower(i)) == null
                    && !Words.in("person-noun", clause.lower(i));
            if (thing) {
                return false;
            }
        }
        return true;
    }

    private boolean isDemonym(int from, int to) {
        Name name = clause.name(from);
        return to - from == 1 && name != null && name.form() == Name.Form.DEMONYM;
    }

    private boolean isNamed(int from, int to) {
        for (int i = from; i < to; i++) {
            Name name = clause.name(i);
            if (name != null && name.type() != Name.Type.THING) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String entity(int from, int to) {
        @Nullable String country = null;
        for (int i = to - 1; i >= from; i--) {
            Name name = clause.name(i);
            if (name != null && name.entity() != null) {
                if (name.type() != Name.Type.COUNTRY) {
                    return name.entity();
                }
                country = to - from == 1
                                || name.span().text().equals(span(from, to).text())
                        ? name.entity()
                        : country;
            }
        }
        return country;
    }
}
