package org.beatbook.pipeline.lists;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beatbook.read.name.Lists;

/** One of a file's entities while it becomes lines of lists. */
final class Entity {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_NAMES = 40;
    private static final int LONGEST_OFFICE = 100;

    private final Lists.Sort sort;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Set<String>> foreign = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private String country = "";
    private String office = "";
    private String from = "";
    private String until = "";

    Entity(Lists.Sort sort) {
        this.sort = sort;
    }

    /** A name by its letters: Latin ones for English, others for the languages that are written so. */
    void name(String name) {
        switch (script(name)) {
            case LATIN -> english(name);
            case HANGUL -> name("ko", name);
            case HIRAGANA, KATAKANA -> name("ja", name);
            case HAN -> {
                name("zh", name);
                name("ja", name);
            }
            case CYRILLIC -> name("ru", name);
            default -> {}
        }
    }

    void english(String name) {
        if (isSound(name) && names.size() < MOST_NAMES) {
            names.add(name.strip());
        }
    }

    void name(String language, String name) {
        Set<String> all = foreign.computeIfAbsent(language, l -> new LinkedHashSet<>());
        if (isSound(name) && all.size() < MOST_NAMES) {
            all.add(name.strip());
        }
    }

    private static boolean isSound(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('|') < 0;
    }

    /** The script of most letters; Japanese where there is any kana. */
    private static UnicodeScript script(String name) {
        Map<UnicodeScript, Integer> counts = new LinkedHashMap<>();
        name.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
            return UnicodeScript.KATAKANA;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /** Two letters; others, such as those of states that are no more, are left out. */
    void country(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        country = upper.matches("[A-Z]{2}") ? upper : country;
    }

    /** The office held last, with the months it was held from and until, as far as they are known. */
    void office(String office, String from, String until) {
        this.office = office.length() > LONGEST_OFFICE ? office.substring(0, LONGEST_OFFICE) : office;
        this.from = from;
        this.until = until;
    }

    void id(String id) {
        if (!id.isBlank() && id.length() <= LONGEST_NAME) {
            ids.add(id.strip());
        }
    }

    /** Writes it into the lists; without an English name there is none that it could be known by. */
    boolean write(ListFiles lists) throws IOException {
        if (names.isEmpty()) {
            return false;
        }
        String name = names.iterator().next();
        names.remove(name);
        String others = String.join("|", names);
        String all = String.join("|", ids);
        lists.add(
                sort,
                sort == Lists.Sort.PEOPLE
                        ? List.of(name, others, country, office, from, until, all)
                        : List.of(name, others, country, all));
        for (Map.Entry<String, Set<String>> each : foreign.entrySet()) {
            if (!each.getValue().isEmpty()) {
                lists.add(
                        Lists.Sort.FOREIGN,
                        new ArrayList<>(
                                List.of(each.getKey(), String.join("|", each.getValue()), name, type(), country)));
            }
        }
        return true;
    }

    private String type() {
        return switch (sort) {
            case PEOPLE -> "person";
            case ORGANISATIONS -> "organisation";
            case THINGS -> "thing";
            case PLACES, FOREIGN -> "place";
        };
    }
}
