package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Who holds or held a country's highest offices, as the lists of people have it. */
final class Offices {
    private static final String OF = " of ";
    private static final Set<String> HEADS =
            Set.of("supreme leader", "leader", "president", "prime minister", "chancellor");
    private static final Set<String> MINISTERS =
            Set.of("foreign minister", "defence minister", "prime minister", "premier");

    private final Map<String, List<Holder>> byCountry = new HashMap<>();

    /**
     * One who holds or held an office.
     *
     * @param offices the words that may mean it: president, leader
     * @param from months or years, with {@code until} one for each time in office; empty where it is still held
     */
    private record Holder(String entity, Set<String> offices, String[] from, String[] until) {

        /** Whether it was held in a month, surely: a month of change belongs to nobody. */
        boolean held(String month) {
            for (int i = 0; i < from.length; i++) {
                String end = i < until.length ? until[i] : "";
                if (!from[i].isEmpty() && from[i].compareTo(month) < 0 && (end.isEmpty() || end.compareTo(month) > 0)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it may have been held in a month. */
        boolean mayHaveHeld(String month) {
            for (int i = 0; i < from.length; i++) {
                String end = i < until.length ? until[i] : "";
                if (from[i].compareTo(month) <= 0 && (end.isEmpty() || end.compareTo(month) >= 0)) {
                    return true;
                }
            }
            return false;
        }
    }

    Offices(List<Lists.Row> imported) {
        Map<String, Set<String>> names = new HashMap<>();
        Country.all().forEach(country -> {
            Set<String> all = names.computeIfAbsent(country.code(), code -> new HashSet<>());
            country.names().forEach(name -> all.add(bare(name)));
        });
        Tables.read("people.tsv", 6).forEach(row -> add(row[0], row[2], row[3], row[4], row[5], names));
        for (Lists.Row row : imported) {
            if (row.sort() == Lists.Sort.PEOPLE) {
                add(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5), names);
            }
        }
    }

    private static String bare(String country) {
        String folded = Writing.fold(country);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    private void add(
            String entity, String country, String office, String from, String until, Map<String, Set<String>> names) {
        Set<String> offices = offices(office, names.getOrDefault(country, Set.of()));
        if (!offices.isEmpty()) {
            byCountry
                    .computeIfAbsent(country, code -> new ArrayList<>())
                    .add(new Holder(entity, offices, from.split("\\|", -1), until.split("\\|", -1)));
        }
    }

    /** Heads of a state are told by its name, so that the president of a bank is none. */
    private static Set<String> offices(String office, Set<String> names) {
        int of = office.indexOf(OF);
        if (of > 0
                && HEADS.contains(office.substring(0, of))
                && names.contains(bare(office.substring(of + OF.length())))) {
            return new HashSet<>(List.of(usual(office.substring(0, of).replace("supreme ", "")), "leader"));
        }
        return MINISTERS.contains(office) ? Set.of(usual(office)) : Set.of();
    }

    /** One word for one office. */
    static String usual(String office) {
        return switch (office) {
            case "premier" -> "prime minister";
            case "defense minister" -> "defence minister";
            default -> office;
        };
    }

    /** All who hold or held it. */
    Set<String> ever(String country, String office) {
        Set<String> all = new HashSet<>();
        byCountry.getOrDefault(country, List.of()).stream()
                .filter(holder -> holder.offices().contains(office))
                .forEach(holder -> all.add(holder.entity()));
        return all;
    }

    /** Who held it when an article was published; absent where that is not one for sure. */
    @Nullable
    String at(String country, String office, @Nullable When published) {
        String month = published == null || published.iso().length() < 7
                ? ""
                : published.iso().substring(0, 7);
        if (month.isEmpty()) {
            return null;
        }
        List<Holder> holders = byCountry.getOrDefault(country, List.of()).stream()
                .filter(holder -> holder.offices().contains(office) && holder.mayHaveHeld(month))
                .toList();
        return holders.size() == 1 && holders.getFirst().held(month)
                ? holders.getFirst().entity()
                : null;
    }
}
