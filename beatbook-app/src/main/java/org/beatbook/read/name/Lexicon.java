package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.Name;
import org.beatbook.read.Text;
import org.beatbook.read.Token;
import org.jspecify.annotations.Nullable;

/** The lists as one: of which kinds a word or phrase is, who or what is known by it, and which places bear it. */
final class Lexicon {
    private static final Lexicon ENGLISH = new Lexicon();

    private final Phrases<Entry> kinds = new Phrases<>();
    private final Phrases<Known> known = new Phrases<>();
    private final Gazetteer gazetteer = new Gazetteer();

    /** That a phrase is of a kind; with its exact letters where their case matters. */
    private record Entry(Kind kind, @Nullable String exact) {}

    private Lexicon() {
        words();
        names("given.txt", Kind.GIVEN);
        names("family.txt", Kind.FAMILY);
        countries();
        places();
        known("organisations.tsv", Name.Type.ORGANISATION, Kind.ORGANISATION);
        known("people.tsv", Name.Type.PERSON, Kind.PERSON);
        known("things.tsv", Name.Type.THING, Kind.THING);
    }

    /** The shipped lists and more. */
    static Lexicon with(List<Lists.Row> imported) {
        Lexicon lexicon = new Lexicon();
        imported.forEach(lexicon::add);
        return lexicon;
    }

    static Lexicon english() {
        return ENGLISH;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Those who are known by the words that begin at a token, the longest words first. */
    List<Phrases.Found<Known>> knownAt(List<Token> tokens, int at) {
        return known.at(tokens, at);
    }

    List<Known> known(String phrase) {
        return known.get(phrase);
    }

    /** Whether a phrase stands before people's names as a title or an office. */
    boolean isTitle(String phrase) {
        return isTitle(kinds.get(phrase));
    }

    /** The same of a token's word alone. */
    boolean isTitle(Token token) {
        return isTitle(kinds.ofWord(token.lower()));
    }

    private static boolean isTitle(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.kind() == Kind.TITLE || entry.kind() == Kind.ROLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word alone is of a kind. */
    boolean isOf(String word, Kind kind) {
        return kinds.get(word).stream().anyMatch(entry -> entry.kind() == kind);
    }

    /** For each token the kinds of the phrases that it is part of, as {@link Kind} has their bits. */
    long[] masks(Text text) {
        List<Token> tokens = text.tokens();
        long[] masks = new long[tokens.size()];
        int[] until = new int[Kind.count()];
        for (int at = 0; at < masks.length; at++) {
            for (Phrases.Found<Entry> found : kinds.at(tokens, at)) {
                for (Entry entry : found.values()) {
                    int kind = entry.kind().ordinal();
                    if (until[kind] <= at && fits(entry, tokens, found)) {
                        mark(masks, entry.kind(), at, found.to());
                        until[kind] = found.to();
                    }
                }
            }
        }
        return masks;
    }

    private static boolean fits(Entry entry, List<Token> tokens, Phrases.Found<Entry> found) {
        if (entry.exact() != null) {
            return tokens.get(found.from()).text().equals(entry.exact());
        }
        return !entry.kind().isProper()
                || !Character.isLowerCase(tokens.get(found.from()).text().codePointAt(0));
    }

    private static void mark(long[] masks, Kind kind, int from, int to) {
        if (to == from + 1) {
            masks[from] |= kind.whole();
            return;
        }
        masks[from] |= kind.begins();
        for (int i = from + 1; i < to; i++) {
            masks[i] |= kind.inside();
        }
    }

    private void add(String phrase, Kind kind) {
        kinds.add(phrase, new Entry(kind, isAcronym(phrase) ? phrase : null));
    }

    /** Few letters, all of them capital: another word in small letters. */
    static boolean isAcronym(String phrase) {
        return phrase.length() <= 5
                && phrase.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '&')
                && phrase.chars().anyMatch(Character::isUpperCase);
    }

    private void words() {
        for (String[] row : Tables.read("words.txt", 2)) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String phrase : row[1].split(",")) {
                if (!phrase.isBlank()) {
                    kinds.add(phrase.strip(), new Entry(kind, null));
                }
            }
        }
    }

    private void names(String file, Kind kind) {
        for (String[] row : Tables.read(file, 2)) {
            Arrays.stream(row[1].split(" "))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> kinds.add(name.replace('_', ' '), new Entry(kind, null)));
        }
    }

    private void countries() {
        for (Country country : Country.all()) {
            for (String name : country.names()) {
                add(name, Kind.COUNTRY);
                known.add(name, country.known(name, Name.Form.NAME));
            }
            for (String demonym : country.demonyms()) {
                add(demonym, Kind.DEMONYM);
                known.add(demonym, country.known(demonym, Name.Form.DEMONYM));
            }
            gazetteer.add(country.place(), country.names());
        }
    }

    private void places() {
        for (String[] row : Tables.read("places.tsv", 8)) {
            Place place = Place.of(List.of(row));
            List<String> names = new ArrayList<>(Tables.parts(row[1]));
            names.addFirst(row[0]);
            names.forEach(name -> add(name, Kind.PLACE));
            gazetteer.add(place, names);
        }
    }

    private void known(String file, Name.Type type, Kind kind) {
        for (String[] row : Tables.read(file, 6)) {
            List<String> names = new ArrayList<>(Tables.parts(row[1]));
            names.addFirst(row[0]);
            for (String name : names) {
                add(name, kind);
                String country = row[2].isEmpty() ? null : row[2];
                known.add(name, new Known(row[0], type, Name.Form.NAME, country, isAcronym(name), name));
            }
        }
    }

    /**
     * An imported line. Places are only known for where they lie, as the names of small towns are words of every day; of the
     * others only names of several words, which can mean nothing else.
     */
    private void add(Lists.Row row) {
        List<String> names = new ArrayList<>(Tables.parts(row.get(1)));
        names.addFirst(row.get(0));
        switch (row.sort()) {
            case PLACES -> gazetteer.addImported(Place.of(row.fields()), names);
            case PEOPLE -> add(names, row.get(2), Name.Type.PERSON, Kind.PERSON);
            case ORGANISATIONS -> add(names, row.get(2), Name.Type.ORGANISATION, Kind.ORGANISATION);
            case THINGS -> add(names, row.get(2), Name.Type.THING, Kind.THING);
            case FOREIGN -> {}
        }
    }

    private void add(List<String> names, String country, Name.Type type, Kind kind) {
        String entity = names.stream()
                .flatMap(name -> known.get(name).stream())
                .filter(other -> other.type() == type && !other.exact())
                .map(Known::entity)
                .findFirst()
                .orElse(names.getFirst());
        for (String name : names) {
            if (isTelling(name)
                    && known.get(name).isEmpty()
                    && gazetteer.of(name).isEmpty()) {
                kinds.add(name, new Entry(kind, null));
                known.add(
                        name, new Known(entity, type, Name.Form.NAME, country.isEmpty() ? null : country, false, name));
            }
        }
    }

    /** Two words at least, the first and the last of which are capital. */
    private static boolean isTelling(String name) {
        int last = name.lastIndexOf(' ') + 1;
        return last > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.codePointAt(last));
    }
}
