package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Name;
import org.beatbook.read.Text;
import org.beatbook.read.Token;
import org.jspecify.annotations.Nullable;

/**
 * Names in other languages than English, by lists alone: countries as the JDK's CLDR data writes them in that language,
 * and who is known by the same letters or by an alias there. An ending behind a listed name is left out of its span.
 */
final class Foreign {
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "ko", List.of("은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "으로", "에서", "에게", "측", "인", "산"),
            "de", List.of("s", "es"),
            "ru", List.of("а", "у", "ом", "е", "и", "ы", "ой", "ю", "ей", "ю", "ах", "ам", "ами", "ов"));

    private final Phrases<Known> known = new Phrases<>();
    private final List<String> endings;
    private final boolean stems;
    /** Whether names alone begin with a capital letter, unlike German nouns. */
    private final boolean namesAlone;

    private final Gazetteer gazetteer;

    Foreign(String language, Gazetteer gazetteer, List<Lists.Row> imported) {
        this.gazetteer = gazetteer;
        Locale locale = Locale.of(language);
        endings = ENDINGS.getOrDefault(language, List.of());
        stems = language.equals("ru");
        namesAlone = List.of("es", "fr", "ru").contains(language);
        for (Country country : Country.all()) {
            if (country.code().length() == 2) {
                String name = Locale.of("", country.code()).getDisplayCountry(locale);
                add(name, country.known(name, Name.Form.NAME));
            }
        }
        Tables.read("foreign.tsv", 5).forEach(row -> add(language, List.of(row)));
        for (Lists.Row row : imported) {
            if (row.sort() == Lists.Sort.FOREIGN) {
                add(language, row.fields());
            }
        }
    }

    private void add(String language, List<String> row) {
        if (row.getFirst().equals(language)) {
            Tables.parts(row.get(1)).forEach(alias -> add(alias, known(row, alias)));
        }
    }

    /** @throws IllegalArgumentException where the type is none */
    static Known known(List<String> row, String alias) {
        String country = row.get(4);
        return new Known(
                row.get(2), type(row.get(3)), Name.Form.NAME, country.isEmpty() ? null : country, false, alias);
    }

    private static Name.Type type(String field) {
        for (Name.Type type : Name.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(field)) {
                return type;
            }
        }
        throw new IllegalArgumentException("the type is none of person, organisation, country, place, thing: " + field);
    }

    /** Who or what is known by these words; absent where nobody is. */
    @Nullable
    Known known(String words) {
        List<Known> of = known.get(words);
        return of.isEmpty() ? null : of.getFirst();
    }

    private void add(String name, Known of) {
        known.add(name, of);
        if (stems && name.length() > 4 && !name.contains(" ") && "аяьй".indexOf(name.charAt(name.length() - 1)) >= 0) {
            String stem = name.substring(0, name.length() - 1);
            for (String ending : List.of("и", "ю", "ей", "я", "е", "у", "ы", "ой", "ем")) {
                known.add(stem + ending, of);
            }
        }
    }

    List<Name> read(Text text) {
        List<Name> names = new ArrayList<>();
        List<Token> tokens = text.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            List<Phrases.Found<Known>> found = known.at(tokens, at);
            if (!found.isEmpty() && isCapital(tokens.get(at))) {
                Phrases.Found<Known> longest = found.getFirst();
                if (isPartOfMore(tokens, at, longest.to())) {
                    continue;
                }
                names.add(name(
                        text,
                        tokens.get(at).start(),
                        tokens.get(longest.to() - 1).end(),
                        longest.values().getFirst()));
                at = longest.to() - 1;
            } else if (found.isEmpty()) {
                inflected(text, tokens.get(at), names);
            }
        }
        return names;
    }

    /**
     * Whether the words stand in a longer name: of a station (TNT Brasil, France 2), and where only names have capitals, of
     * whatever goes on with one (Mauricio Macri).
     */
    private boolean isPartOfMore(List<Token> tokens, int from, int to) {
        boolean behindLetters =
                from > 0 && touches(tokens, from) && tokens.get(from - 1).text().matches("\\p{Lu}{2,5}");
        if (to >= tokens.size() || !touches(tokens, to)) {
            return behindLetters;
        }
        String next = tokens.get(to).text();
        boolean goesOn = namesAlone && Character.isUpperCase(next.codePointAt(0));
        return behindLetters || goesOn || next.matches("\\d");
    }

    /** Whether a token stands one space behind the one before it, in the same line. */
    private static boolean touches(List<Token> tokens, int at) {
        return tokens.get(at).start() - tokens.get(at - 1).end() == 1;
    }

    /** A listed name with an ending of its language. */
    private void inflected(Text text, Token token, List<Name> names) {
        for (String ending : endings) {
            if (token.text().endsWith(ending) && token.text().length() > ending.length() + 1 && isCapital(token)) {
                String stem = token.text().substring(0, token.text().length() - ending.length());
                List<Known> of = known.get(stem);
                if (!of.isEmpty()) {
                    names.add(name(text, token.start(), token.start() + stem.length(), of.getFirst()));
                    return;
                }
            }
        }
    }

    private static boolean isCapital(Token token) {
        return !Character.isLowerCase(token.text().codePointAt(0));
    }

    /** Of several of one name the one of the country that the list gives, there the largest. */
    private @Nullable Place place(Known known) {
        return gazetteer.of(known.entity()).stream()
                .filter(p -> known.country() == null || known.country().equals(p.country()))
                .max(java.util.Comparator.comparingInt(Place::weight))
                .orElse(null);
    }

    private Name name(Text text, int start, int end, Known known) {
        Place place = known.type() == Name.Type.COUNTRY || known.type() == Name.Type.PLACE ? place(known) : null;
        return new Name(
                org.beatbook.news.Span.of(text.whole(), start, end),
                known.type(),
                known.form(),
                known.entity(),
                null,
                place == null ? null : Double.valueOf(place.latitude()),
                place == null ? null : Double.valueOf(place.longitude()),
                "list");
    }
}
