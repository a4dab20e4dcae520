package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who, what and where reading knows: the lists that come with the program, and those that were imported. What is shipped
 * wins over what is imported. Thread-safe.
 */
public final class Lists {
    private static final int LANGUAGES = 64;

    private final Lexicon lexicon;
    private final List<Row> imported;
    private final Map<String, Foreign> foreign = new ConcurrentHashMap<>();
    private @Nullable Roster roster;
    private @Nullable Offices offices;

    /** The lists' files by what they hold, with their number of fields. */
    public enum Sort {
        PLACES(8),
        PEOPLE(7),
        ORGANISATIONS(4),
        THINGS(4),
        FOREIGN(5);

        private final int fields;

        Sort(int fields) {
            this.fields = fields;
        }

        /** What the file's name ends in, such as {@code .places.tsv}. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT) + ".tsv";
        }
    }

    /** A line of a list; its fields as the documentation of the shipped lists has them. */
    public record Row(Sort sort, List<String> fields) {
        /** @throws IllegalArgumentException where a field is missing or is not what it should be */
        public Row {
            if (fields.size() > sort.fields || fields.size() < (sort == Sort.PLACES ? 7 : 1)) {
                throw new IllegalArgumentException("%d fields; a list of %s has %d, parted by tabs"
                        .formatted(fields.size(), sort.name().toLowerCase(Locale.ROOT), sort.fields));
            }
            List<String> whole = new ArrayList<>(fields);
            whole.replaceAll(String::strip);
            whole.addAll(Collections.nCopies(sort.fields - fields.size(), ""));
            fields = List.copyOf(whole);
            if (fields.getFirst().isEmpty()) {
                throw new IllegalArgumentException("the first field, the name, is empty");
            }
            if (sort == Sort.PLACES) {
                Place.of(fields);
            } else if (sort == Sort.FOREIGN) {
                Foreign.known(fields, "");
            }
        }

        String get(int field) {
            return fields.get(field);
        }
    }

    private Lists(Lexicon lexicon, List<Row> imported) {
        this.lexicon = lexicon;
        this.imported = imported;
    }

    private static final class Shipped {
        static final Lists LISTS = new Lists(Lexicon.english(), List.of());
    }

    /** Those that come with the program. */
    public static Lists shipped() {
        return Shipped.LISTS;
    }

    /** Those that come with the program, and more. */
    public static Lists with(List<Row> imported) {
        return imported.isEmpty() ? shipped() : new Lists(Lexicon.with(imported), imported);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Foreign foreign(String language) {
        Foreign known = foreign.get(language);
        if (known == null) {
            known = new Foreign(language, lexicon.gazetteer(), imported);
            if (foreign.size() < LANGUAGES) {
                foreign.put(language, known);
            }
        }
        return known;
    }

    synchronized Offices offices() {
        if (offices == null) {
            offices = new Offices(imported);
        }
        return offices;
    }

    synchronized Roster roster() {
        if (roster == null) {
            roster = new Roster(imported);
        }
        return roster;
    }
}
