package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/** Who and what the lists know, by the ways in which their names may be written. */
final class Roster {
    /** One that a list knows: its usual name, and the list's own name for reasons. */
    record Entry(String name, Name.Type type, @Nullable String country, String list) {}

    /** What is known by a key; nobody where several are. */
    private final Map<Name.Type, Map<String, Entry>> exact = new HashMap<>();

    private final Map<Name.Type, Map<String, Entry>> loose = new HashMap<>();
    private final Map<Name.Type, Set<String>> ambiguous = new HashMap<>();

    private record Row(Entry entry, List<String> names) {}

    Roster() {
        for (Name.Type type : Name.Type.values()) {
            exact.put(type, new HashMap<>());
            loose.put(type, new HashMap<>());
            ambiguous.put(type, new HashSet<>());
        }
        List<Row> rows = new ArrayList<>();
        countries(rows);
        table(rows, "people.tsv", Name.Type.PERSON, "list of people");
        table(rows, "organisations.tsv", Name.Type.ORGANISATION, "list of organisations");
        table(rows, "things.tsv", Name.Type.THING, "list of things");
        rows.forEach(row -> exact(row.entry(), row.names()));
        rows.forEach(row -> loose(row.entry(), row.names()));
    }

    /** Who is known by exactly these words, but for case, accents and marks. */
    @Nullable Entry exact(Name.Type type, String key) {
        return map(exact, type).get(key);
    }

    /** Who alone may be meant by a looser key. */
    @Nullable Entry loose(Name.Type type, String key) {
        Entry entry = map(loose, type).get(key);
        return entry == null || ambiguous.getOrDefault(type, Set.of()).contains(key) ? null : entry;
    }

    private static Map<String, Entry> map(Map<Name.Type, Map<String, Entry>> maps, Name.Type type) {
        return maps.getOrDefault(type, Map.of());
    }

    private static void countries(List<Row> rows) {
        for (Country country : Country.all()) {
            List<String> names = new ArrayList<>(country.names());
            names.addAll(country.demonyms());
            String code = country.code();
            rows.add(new Row(new Entry(country.names().getFirst(), Name.Type.COUNTRY, code, "list of countries"), names));
        }
    }

    private static void table(List<Row> rows, String file, Name.Type type, String list) {
        for (String[] row : Tables.read(file, 6)) {
            List<String> names = new ArrayList<>(Tables.parts(row[1]));
            names.addFirst(row[0]);
            rows.add(new Row(new Entry(row[0], type, row[2].isEmpty() ? null : row[2], list), names));
        }
    }

    private void exact(Entry entry, List<String> names) {
        for (String name : names) {
            map(exact, entry.type()).putIfAbsent(Variants.closest(entry.type(), Writing.plain(name)), entry);
        }
    }

    private static List<Variant> keys(Name.Type type, String name) {
        return Variants.of(type, Writing.plain(name)).stream()
                .filter(variant -> variant.joins() != Variant.Joins.LISTED_SHORTER)
                .toList();
    }

    private void loose(Entry entry, List<String> names) {
        for (String name : names) {
            for (Variant variant : keys(entry.type(), name)) {
                Entry other = map(loose, entry.type()).putIfAbsent(variant.key(), entry);
                if (other != null && !other.equals(entry)) {
                    ambiguous.computeIfAbsent(entry.type(), type -> new HashSet<>()).add(variant.key());
                }
            }
        }
    }
}
