package org.beatbook.read.event;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many were killed, injured or arrested, where the sentence gives the number. */
final class Casualties {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("a", 1),
            Map.entry("an", 1));
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(,\\d{3}){0,2}|\\d{1,7}");
    private static final Set<String> KILLED = Set.of("kill", "murder", "execute", "massacre", "slay", "behead", "die");
    private static final Set<String> INJURED = Set.of("injure", "wound", "hurt");
    private static final Set<String> ARRESTED = Set.of("arrest", "detain", "capture", "imprison", "jail");

    private final Clause clause;
    private final Subjects subjects;

    Casualties(Clause clause) {
        this.clause = clause;
        this.subjects = new Subjects(clause);
    }

    @Nullable
    Integer killed() {
        return number(KILLED);
    }

    @Nullable
    Integer injured() {
        return number(INJURED);
    }

    @Nullable
    Integer arrested() {
        return number(ARRESTED);
    }

    private @Nullable Integer number(Set<String> verbs) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.isVerb(i) && verbs.contains(clause.lemma(i))) {
                VerbGroup group = VerbGroup.of(clause, i);
                boolean before = group.passive() || clause.lemma(i).equals("die");
                Phrase whom = before ? subjects.of(group) : Phrase.at(clause, clause.past(i + 1));
                Integer number = whom == null || group.negated() ? null : first(whom);
                if (number != null) {
                    return number;
                }
            }
        }
        return null;
    }

    private @Nullable Integer first(Phrase whom) {
        int from = Math.max(0, whom.from());
        for (int i = from; i < whom.head() && i < from + 5 && !clause.is(i, Tag.COMMA); i++) {
            boolean age = clause.is(i - 1, Tag.COMMA) && clause.is(i + 1, Tag.COMMA);
            Integer number = age ? null : number(clause.lower(i));
            if (number != null && (number > 1 || !clause.lower(i).startsWith("a") || isSomeone(whom))) {
                return number;
            }
        }
        return null;
    }

    private boolean isSomeone(Phrase whom) {
        return Sectors.of(clause.lower(whom.head() - 1)) != null;
    }

    /** A number in figures or words. */
    static @Nullable Integer number(String lower) {
        if (Character.isDigit(lower.charAt(0)) && FIGURES.matcher(lower).matches()) {
            return Integer.valueOf(lower.replace(",", ""));
        }
        return NUMBERS.get(lower);
    }
}
