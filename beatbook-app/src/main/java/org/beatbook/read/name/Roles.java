package org.beatbook.read.name;

import java.util.Set;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * A person's role as the text gives it: the title, nationality and affiliation before the name (South Korean academic),
 * or what stands behind it between commas (a professor at the university).
 */
final class Roles implements Step {
    private static final int LONGEST = 8;
    private static final int LONGEST_BEHIND = 14;
    private static final Set<String> LINKS = Set.of("of", "for", "and", "the", "'s", "-", "&", "at");
    private static final Set<String> QUALITIES = Set.of(
            "former",
            "ex",
            "senior",
            "chief",
            "deputy",
            "late",
            "veteran",
            "acting",
            "interim",
            "then",
            "current",
            "retired",
            "outgoing",
            "incoming",
            "top",
            "vice",
            "assistant",
            "associate",
            "executive",
            "political",
            "military",
            "opposition",
            "foreign",
            "defence",
            "defense",
            "prime",
            "state",
            "national",
            "special",
            "independent",
            "exiled",
            "jailed",
            "research",
            "finance",
            "interior",
            "health",
            "human",
            "rights",
            "government",
            "party",
            "police",
            "army",
            "navy",
            "press",
            "security",
            "visiting",
            "founding",
            "managing",
            "general",
            "supreme",
            "nuclear",
            "film",
            "football",
            "tech",
            "business",
            "climate");

    @Override
    public void apply(Draft draft) {
        for (Draft.Found found : draft.all()) {
            if (found.is(Name.Type.PERSON) && found.role == null) {
                String before = before(draft, found);
                found.role = before != null ? before : behind(draft, found);
            }
        }
    }

    private static @Nullable String before(Draft draft, Draft.Found person) {
        int first = draft.sentenceOf(person.from).from();
        int at = office(draft, person.from - 1);
        if (at < first || !isRole(draft, at)) {
            return null;
        }
        int start = at;
        for (int i = at; i >= first && person.from - i <= LONGEST; i--) {
            if (isPart(draft, i)) {
                start = i;
            } else if (!LINKS.contains(draft.lower(i)) || draft.lower(i).equals("the") && i + 1 == start) {
                break;
            }
        }
        while (start < at && (LINKS.contains(draft.lower(start)) || draft.isKind(start, Kind.NEAR))) {
            start++;
        }
        return draft.text.span(start, person.from).text();
    }

    /** Over {@code to South Korea} the office before it; else the place itself. */
    private static int office(Draft draft, int at) {
        Draft.Found country = draft.at(at);
        if (country == null || !country.is(Name.Type.COUNTRY) || country.form != Name.Form.NAME) {
            return at;
        }
        int link = draft.lower(country.from - 1).equals("the") ? country.from - 2 : country.from - 1;
        return draft.lower(link).equals("to") || draft.lower(link).equals("of") ? link - 1 : at;
    }

    private static boolean isPart(Draft draft, int at) {
        Draft.Found name = draft.at(at);
        if (name != null) {
            return !name.is(Name.Type.PERSON);
        }
        return isRole(draft, at)
                || QUALITIES.contains(draft.lower(at))
                || draft.isKind(at, Kind.DEMONYM)
                || draft.isKind(at, Kind.GROUP)
                || draft.isKind(at, Kind.ORG_WORD) && draft.token(at).isCapital();
    }

    private static boolean isRole(Draft draft, int at) {
        return draft.at(at) == null
                && (draft.isKind(at, Kind.TITLE) || draft.isKind(at, Kind.ROLE))
                && draft.token(at).isWord();
    }

    private static @Nullable String behind(Draft draft, Draft.Found person) {
        int end = draft.sentenceOf(person.from).to();
        int start = person.to + 1;
        if (!draft.lower(person.to).equals(",") || start >= end || !opens(draft, start)) {
            return null;
        }
        boolean isRole = false;
        int at = start;
        while (at < end && at - start < LONGEST_BEHIND && !isStop(draft.lower(at))) {
            isRole |= at - start < 6 && isRole(draft, at);
            at++;
        }
        boolean closed = at < end && isStop(draft.lower(at));
        return isRole && closed && at > start ? draft.text.span(start, at).text() : null;
    }

    private static boolean opens(Draft draft, int at) {
        String word = draft.lower(at);
        return word.equals("a")
                || word.equals("an")
                || word.equals("the")
                || QUALITIES.contains(word)
                || isRole(draft, at)
                || draft.isKind(at, Kind.DEMONYM);
    }

    private static boolean isStop(String lower) {
        return lower.equals(",")
                || lower.equals(".")
                || lower.equals(";")
                || lower.equals("who")
                || lower.equals("said");
    }
}
