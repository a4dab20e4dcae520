package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Letters;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/** Who and what the lists know, by the ways in which their names may be written. */
final class Roster {
    /** One that a list knows: its usual name, and the list's own name for reasons. */
    record Entry(String name, Name.Type type, @Nullable String country, String list) {
        boolean isImported() {
            return list.startsWith("imported");
        }
    }

    private static final Entry NOBODY = new Entry("", Name.Type.PERSON, null, "imported");

    /** What is known by a key; nobody where several are. */
    private final Map<Name.Type, Map<String, Entry>> exact = new HashMap<>();

    private final Keys loose = new Keys();
    private final Keys more = new Keys();

    private record Row(Entry entry, List<String> names) {}

    /** @param imported more than the shipped lists have */
    Roster(List<Lists.Row> imported) {
        for (Name.Type type : Name.Type.values()) {
            exact.put(type, new HashMap<>());
        }
        List<Row> rows = new ArrayList<>();
        countries(rows);
        table(rows, "people.tsv", Name.Type.PERSON, "list of people");
        table(rows, "organisations.tsv", Name.Type.ORGANISATION, "list of organisations");
        table(rows, "things.tsv", Name.Type.THING, "list of things");
        rows.forEach(row -> exact(row.entry(), row.names()));
        rows.forEach(row -> loose(loose, row.entry(), row.names()));
        imported(imported);
    }

    /** Those who are known already have more names then; of two who bear one name, neither is meant by it. */
    private void imported(List<Lists.Row> imported) {
        List<Row> rows = new ArrayList<>();
        for (Lists.Row row : imported) {
            Name.Type type = type(row.sort());
            if (type != null) {
                rows.add(row(row, type));
            }
        }
        rows.forEach(row -> row.names().forEach(name -> exactImported(row.entry(), name)));
        rows.forEach(row -> loose(more, row.entry(), row.names()));
    }

    private static Name.@Nullable Type type(Lists.Sort sort) {
        return switch (sort) {
            case PEOPLE -> Name.Type.PERSON;
            case ORGANISATIONS -> Name.Type.ORGANISATION;
            case THINGS -> Name.Type.THING;
            case PLACES, FOREIGN -> null;
        };
    }

    /** A person's single word is half a name, whatever a list says. */
    private Row row(Lists.Row row, Name.Type type) {
        List<String> names = new ArrayList<>(Tables.parts(row.get(1)));
        names.addFirst(row.get(0));
        names.removeIf(name -> type == Name.Type.PERSON && name.indexOf(' ') < 0 && Letters.isAscii(name));
        String country = row.get(2).isEmpty() ? null : row.get(2);
        String list = "imported list of " + row.sort().name().toLowerCase(Locale.ROOT);
        Entry known = names.stream()
                .map(name -> exact(type, Variants.closest(type, Writing.plain(name))))
                .filter(entry -> entry != null
                        && (country == null || entry.country() == null || country.equals(entry.country())))
                .findFirst()
                .orElse(null);
        return new Row(known == null ? new Entry(row.get(0), type, country, list) : known, names);
    }

    private void exactImported(Entry entry, String name) {
        String key = Variants.closest(entry.type(), Writing.plain(name));
        Entry other = map(exact, entry.type()).putIfAbsent(key, entry);
        if (other != null && !other.equals(entry) && other.isImported()) {
            map(exact, entry.type()).put(key, NOBODY);
        }
    }

    /** Who is known by exactly these words, but for case, accents and marks. */
    @Nullable
    Entry exact(Name.Type type, String key) {
        Entry entry = map(exact, type).get(key);
        return entry == NOBODY ? null : entry;
    }

    /** Who alone may be meant by a looser key; what is shipped before what is imported. */
    @Nullable
    Entry loose(Name.Type type, String key) {
        Entry shipped = loose.get(type, key);
        Entry entry = shipped != null ? shipped : more.get(type, key);
        return entry == NOBODY ? null : entry;
    }

    private static Map<String, Entry> map(Map<Name.Type, Map<String, Entry>> maps, Name.Type type) {
        return maps.getOrDefault(type, Map.of());
    }

    private static void countries(List<Row> rows) {
        for (Country country : Country.all()) {
            List<String> names = new ArrayList<>(country.names());
            names.addAll(country.demonyms());
            String code = country.code();
            rows.add(new Row(
                    new Entry(country.names().getFirst(), Name.Type.COUNTRY, code, "list of countries"), names));
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

    private void loose(Keys keys, Entry entry, List<String> names) {
        for (String name : names) {
            for (Variant variant : keys(entry.type(), name)) {
                keys.put(variant.key(), entry);
            }
        }
    }

    /** Who is meant by a key alone; a key that leads to two leads to nobody. */
    private static final class Keys {
        private final Map<Name.Type, Map<String, Entry>> entries = new HashMap<>();

        void put(String key, Entry entry) {
            Map<String, Entry> of = entries.computeIfAbsent(entry.type(), type -> new HashMap<>());
            Entry other = of.putIfAbsent(key, entry);
            if (other != null && !other.equals(entry)) {
                of.put(key, NOBODY);
            }
        }

        @Nullable
        Entry get(Name.Type type, String key) {
            return entries.getOrDefault(type, Map.of()).get(key);
        }
    }
}
