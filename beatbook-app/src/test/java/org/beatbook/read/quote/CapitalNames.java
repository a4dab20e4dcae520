package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.read.Text;

/** A stand-in for the reader of names: runs of words with capital letters; one word of a person's name means that person. */
final class CapitalNames {
    private static final Set<String> ORGANISATION =
            Set.of("ministry", "agency", "university", "council", "bank", "news", "party", "facebook", "union");
    private static final Set<String> NO_NAME = Set.of(
            "the", "a", "an", "he", "she", "they", "it", "we", "i", "on", "in", "at", "for", "by", "monday", "tuesday",
            "wednesday", "thursday", "friday", "saturday", "sunday", "march", "may", "june", "according", "police",
            "officials", "prosecutors", "analysts", "residents", "two", "one", "asked", "speaking", "foreign", "minister",
            "finance", "spokeswoman", "south", "korean", "doctors", "her", "his", "our", "my", "demand", "no", "more",
            "prices", "such", "dr.", "both", "but", "if", "is", "who", "how", "you", "there", "this", "not", "german");

    private CapitalNames() {}

    static List<Name> read(Text text) {
        List<Name> names = new ArrayList<>();
        Map<String, String> persons = new HashMap<>();
        for (boolean known : new boolean[] {false, true}) {
            names.clear();
            for (int at = 0; at < text.tokens().size(); at++) {
                int to = at;
                while (to < text.tokens().size() && isPart(text, to)) {
                    to++;
                }
                if (to > at) {
                    name(text, at, to, persons, known).ifPresent(names::add);
                    at = to - 1;
                }
            }
        }
        return names;
    }

    private static boolean isPart(Text text, int at) {
        boolean ministry = at + 1 < text.tokens().size() && text.token(at + 1).lower().equals("ministry");
        return text.token(at).isCapital() && text.token(at).text().length() > 1
                && (ministry || !NO_NAME.contains(text.token(at).lower()));
    }

    private static java.util.Optional<Name> name(Text text, int at, int to, Map<String, String> persons, boolean known) {
        String whole = text.span(at, to).text();
        boolean organisation = ORGANISATION.contains(text.token(to - 1).lower());
        if (to - at > 1 && !organisation) {
            persons.put(text.token(to - 1).text(), whole);
            persons.put(whole, whole);
        }
        String person = persons.get(whole);
        if (person == null && (!organisation || !known)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Name(
                text.span(at, to),
                person != null ? Name.Type.PERSON : Name.Type.ORGANISATION,
                Name.Form.NAME,
                person != null ? person : whole,
                null,
                null,
                null,
                "capitals"));
    }
}
