package org.beatbook.read.quote;

import java.util.LinkedHashSet;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.Quote.Speaker;
import org.jspecify.annotations.Nullable;

/** Whom a noun phrase means: the name at its head, or for a pronoun the one candidate that stands before it. */
final class Speakers {
    private static final int BACK = 120;
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mr.",
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "dr",
            "dr.",
            "sir",
            "lord",
            "president",
            "minister",
            "general",
            "gen.",
            "professor",
            "prof.",
            "senator",
            "sen.");
    private final Layout layout;

    Speakers(Layout layout) {
        this.layout = layout;
    }

    Speaker of(Phrase phrase, @Nullable Speaker last, int lastAt) {
        int only = phrase.from();
        if (phrase.to() == only + 1 && layout.isAny(only, SmallWords.PRONOUNS)) {
            return new Speaker(layout.span(only, only + 1), pronoun(only, last, lastAt));
        }
        Name head = head(phrase);
        if (head != null) {
            return new Speaker(head.span(), head.entity());
        }
        return new Speaker(layout.span(phrase.from(), phrase.to()), nominal(phrase));
    }

    /** The entity of a description that the names resolve: the North Korean leader. */
    private @Nullable String nominal(Phrase phrase) {
        Name name = layout.nameAt(phrase.to() - 1);
        return name != null && name.form() == Name.Form.NOMINAL ? name.entity() : null;
    }

    private @Nullable Name head(Phrase phrase) {
        for (int at = phrase.from(); at < phrase.to(); at++) {
            Name name = layout.nameAt(at);
            boolean person = name != null && name.type() == Name.Type.PERSON && layout.nameAt(at - 1) != name;
            if (person && name != null && !isOfAnother(phrase, at, name)) {
                return name;
            }
        }
        Name last = layout.nameAt(phrase.to() - 1);
        boolean alone = last != null
                && last.type() != Name.Type.PERSON
                && last.form() != Name.Form.DEMONYM
                && isPlainBefore(phrase, last);
        return alone ? last : null;
    }

    /** A spokesman for Kim, Kim's lawyer. */
    private boolean isOfAnother(Phrase phrase, int at, Name name) {
        int before = at - 1;
        while (before > phrase.from() && layout.capital(before) && layout.nameAt(before) == null
                || before > phrase.from() && layout.isAny(before, TITLES)) {
            before--;
        }
        int after = at;
        while (layout.nameAt(after) == name) {
            after++;
        }
        boolean genitive = layout.is(after, "'s") || layout.is(after, "'");
        return genitive || before >= phrase.from() && layout.isAny(before, SmallWords.INSIDE);
    }

    private boolean isPlainBefore(Phrase phrase, Name last) {
        for (int at = phrase.from(); layout.nameAt(at) != last; at++) {
            boolean plain = layout.isAny(at, SmallWords.DETERMINERS) || layout.nameAt(at) != null || layout.capital(at);
            if (!plain || layout.isAny(at, SmallWords.INSIDE)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String pronoun(int at, @Nullable Speaker last, int lastAt) {
        Name read = layout.nameAt(at);
        if (read != null && read.entity() != null) {
            return read.entity();
        }
        boolean person = layout.isAny(at, SmallWords.PERSONAL);
        if (!person && !layout.is(at, "it")) {
            return null;
        }
        boolean near = last != null && lastAt >= 0 && at - lastAt <= BACK * 2;
        String spoken = near && last != null ? last.entity() : null;
        Set<String> hidden = new LinkedHashSet<>();
        Set<String> candidates = candidates(hidden, near ? Math.max(lastAt, at - BACK) : at - BACK, at, person);
        if (spoken != null && isPerson(lastAt, last) == person) {
            candidates.add(spoken);
            hidden.remove(spoken);
        }
        return candidates.size() == 1 && !hidden.contains(candidates.iterator().next())
                ? candidates.iterator().next()
                : null;
    }

    /** Whether a name hangs on a preposition, over what describes it: the voice of astronomer Carl Sagan. */
    private boolean isAside(int name) {
        int at = name - 1;
        while (at > 0
                && name - at < 5
                && layout.isWord(at)
                && !layout.isAny(at, SmallWords.INSIDE)
                && !SmallWords.looksFinite(layout.lower(at))) {
            at--;
        }
        return layout.isAny(at, SmallWords.INSIDE);
    }

    private boolean isPerson(int at, @Nullable Speaker last) {
        for (int i = Math.max(0, at - 2); last != null && i <= at + 2; i++) {
            Name name = layout.nameAt(i);
            if (name != null && name.span().equals(last.span())) {
                return name.type() == Name.Type.PERSON;
            }
        }
        return last != null && !last.span().text().equalsIgnoreCase("it");
    }

    /** @param hidden takes those who are named behind of or the like only, and stand in nobody's place */
    private Set<String> candidates(Set<String> hidden, int from, int to, boolean persons) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = Math.max(0, from); at < to; at++) {
            Name name = layout.nameAt(at);
            boolean fits = name != null
                    && !layout.isMarked(at)
                    && name.form() != Name.Form.DEMONYM
                    && (persons ? name.type() == Name.Type.PERSON : name.type() == Name.Type.ORGANISATION);
            if (fits && name != null) {
                String entity = name.entity() == null ? name.span().text() : name.entity();
                boolean aside = layout.nameAt(at - 1) != name && isAside(at);
                if (found.add(entity) && aside) {
                    hidden.add(entity);
                } else if (!aside && layout.nameAt(at - 1) != name) {
                    hidden.remove(entity);
                }
            }
        }
        return found;
    }
}
