package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.When;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of people by their country and office: <i>the North Korean leader</i>, <i>Russia's president</i>. They mean
 * the one who is named in the text with that office, or who held it when the article was published. Where several come into
 * question, or the text names another holder, they mean nobody.
 */
final class Nominals {
    private static final List<String> OFFICES = List.of(
            "prime minister",
            "foreign minister",
            "defence minister",
            "defense minister",
            "president",
            "premier",
            "chancellor",
            "leader");

    /** What makes the office part of another word, or another's. */
    private static final Set<String> GOES_ON = Set.of(
            "candidate",
            "candidates",
            "election",
            "elections",
            "contest",
            "race",
            "debate",
            "vote",
            "summit",
            "office",
            "palace",
            "hopeful",
            "nominee",
            "elect",
            "-elect",
            "designate",
            "-",
            "then",
            "at",
            "of");

    private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");
    private static final Set<String> PAST =
            Set.of("former", "ex", "late", "then", "acting", "vice", "deputy", "ousted");

    private final Text text;
    private final Offices offices;
    private final @Nullable When published;
    /** Country codes of names, by their entity. */
    private final Map<String, String> codes = new HashMap<>();

    private final Map<Integer, Name> starts = new HashMap<>();
    private final List<Name> people;

    Nominals(Text text, List<Name> names, @Nullable When published, Lists lists) {
        this.text = text;
        this.offices = lists.offices();
        this.published = published;
        Country.all().forEach(country -> codes.put(country.names().getFirst(), country.code()));
        names.forEach(name -> starts.put(name.span().start(), name));
        people = names.stream()
                .filter(name -> name.type() == Name.Type.PERSON && name.entity() != null)
                .toList();
    }

    List<Name> find() {
        List<Name> found = new ArrayList<>();
        for (Name country : starts.values().stream()
                .filter(name -> name.type() == Name.Type.COUNTRY && name.entity() != null)
                .toList()) {
            Name nominal = behind(country);
            if (nominal != null) {
                found.add(nominal);
            }
        }
        return found;
    }

    private @Nullable Name behind(Name country) {
        String code = codes.get(country.entity());
        int from = text.tokenAt(country.span().start());
        int at = text.tokenAt(country.span().end());
        boolean possessive = POSSESSIVE.contains(lower(at));
        boolean the = lower(from - 1).equals("the") && !possessive;
        int start = possessive ? at + 1 : at;
        String office = office(start);
        if (code == null || office == null || !the && !possessive) {
            return null;
        }
        int end = start + office.split(" ").length;
        boolean elsewhere = text.sentenceOf(Math.max(0, the ? from - 1 : from)) != text.sentenceOf(end - 1);
        if (elsewhere || GOES_ON.contains(lower(end)) || isCapital(end) || isApposition(end)) {
            return null;
        }
        String entity = entity(code, Offices.usual(office), country);
        return entity == null
                ? null
                : new Name(
                        text.span(the ? from - 1 : from, end),
                        Name.Type.PERSON,
                        Name.Form.NOMINAL,
                        entity,
                        null,
                        null,
                        null,
                        "holder of an office");
    }

    private @Nullable String office(int at) {
        for (String office : OFFICES) {
            String[] words = office.split(" ");
            if (words[0].equals(lower(at)) && (words.length == 1 || words[1].equals(lower(at + 1)))) {
                return office;
            }
        }
        return null;
    }

    /** Another's name between commas says itself who is meant. */
    private boolean isApposition(int end) {
        Name next =
                end + 1 < text.tokens().size() ? starts.get(text.token(end + 1).start()) : null;
        return lower(end).equals(",") && next != null && next.type() == Name.Type.PERSON;
    }

    private @Nullable String entity(String code, String office, Name country) {
        Set<String> ever = offices.ever(code, office);
        Set<String> named = new HashSet<>();
        for (Name person : people) {
            String entity = person.entity();
            if (entity != null && (ever.contains(entity) || hasRole(person, office, country))) {
                named.add(entity);
            }
        }
        String holder = offices.at(code, office, published);
        if (named.isEmpty()) {
            return holder;
        }
        String only = named.size() == 1 ? named.iterator().next() : null;
        return holder == null || holder.equals(only) ? only : null;
    }

    /** Whether the text itself gives someone this office of this country. */
    private static boolean hasRole(Name person, String office, Name country) {
        String role = person.role() == null ? "" : person.role().toLowerCase(Locale.ROOT);
        String of = country.span().text().toLowerCase(Locale.ROOT);
        boolean past = PAST.stream().anyMatch(word -> (" " + role.replace('-', ' ') + " ").contains(" " + word + " "));
        return role.contains(of) && role.endsWith(office) && !past;
    }

    private String lower(int at) {
        return at < 0 || at >= text.tokens().size() ? "" : text.token(at).lower();
    }

    private boolean isCapital(int at) {
        return at < text.tokens().size()
                && text.token(at).isCapital()
                && text.sentenceOf(at) == text.sentenceOf(at - 1);
    }
}
