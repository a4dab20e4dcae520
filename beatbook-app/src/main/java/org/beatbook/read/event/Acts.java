package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Event;
import org.beatbook.news.WordFilter;

/** The lexicon of acts, {@code acts.txt}; its format stands in its head. */
final class Acts {
    private static final Map<String, List<Act>> VERBS = new HashMap<>();
    private static final Map<String, List<Act>> NOUNS = new HashMap<>();
    /** Every form of a verb and every noun that can begin an act. */
    private static final Set<String> STARTS = new HashSet<>();

    private static final WordFilter MAY_START;

    static {
        // X said that Y must: Obligations looks at such sentences
        STARTS.addAll(List.of("must", "should", "ought"));
        String head = "";
        for (String line : Lists.lines("acts.txt")) {
            if (line.startsWith("=")) {
                head = line;
            } else {
                add(new ActLine(head, line).read());
            }
        }
        MAY_START = new WordFilter(STARTS);
    }

    private Acts() {}

    private static void add(Act act) {
        for (String word : act.words()) {
            (act.noun() ? NOUNS : VERBS)
                    .computeIfAbsent(word, k -> new ArrayList<>())
                    .add(act);
            STARTS.add(word);
            if (act.noun()) {
                continue;
            }
            STARTS.addAll(List.of(
                    Inflections.third(word),
                    Inflections.past(word),
                    Inflections.participle(word),
                    Inflections.gerund(word),
                    word + "led",
                    word + "ling"));
        }
    }

    static Set<String> verbs() {
        return Collections.unmodifiableSet(VERBS.keySet());
    }

    /** Whether a word, in lower case, can begin an act. */
    static boolean starts(String lower) {
        return MAY_START.mayHold(lower) && STARTS.contains(lower);
    }

    static List<Act> ofVerb(String lemma) {
        return VERBS.getOrDefault(lemma, List.of());
    }

    static List<Act> ofNoun(String lower) {
        return NOUNS.getOrDefault(lower, List.of());
    }

    /** One line of the lexicon under its head. */
    private record ActLine(String head, String line) {
        Act read() {
            String[] parts = head.substring(1).strip().split("\\s*>\\s*");
            String[] kind = parts[0].split("\\s+");
            boolean noun = line.startsWith("n ");
            String[] words = (noun ? line.substring(2) : line).strip().split("\\s+");
            Set<String> flags = new LinkedHashSet<>(List.of(words).subList(1, words.length));
            List<String> own = marked(flags, ">");
            List<String> shared = parts.length > 1 ? List.of(parts[1].split("\\s+")) : List.of();
            return new Act(
                    Event.Type.valueOf(kind[0]),
                    kind.length < 2 || kind[1].equals("-") ? null : kind[1],
                    kind.length < 3 || kind[2].equals("-") ? List.of() : List.of(kind[2].split("\\|")),
                    noun,
                    List.of(words[0].split("\\|")),
                    Set.copyOf(marked(flags, "+")),
                    objects(marked(flags, "*")),
                    flags.contains("@") || flags.contains("@!"),
                    flags.contains(">-") ? List.of() : own.isEmpty() ? shared : own,
                    flags.contains("!") || flags.contains("@!"),
                    flags.contains("~"),
                    flags.contains("&"),
                    line);
        }

        private static Map<String, List<List<String>>> objects(List<String> told) {
            Map<String, List<List<String>>> objects = new HashMap<>();
            for (String object : told) {
                List<String> words = List.of(object.split("_"));
                String first = words.getFirst();
                for (String form : List.of(first, Inflections.third(first))) {
                    objects.computeIfAbsent(form, k -> new ArrayList<>()).add(words);
                }
            }
            return Map.copyOf(objects);
        }

        private static List<String> marked(Set<String> flags, String mark) {
            List<String> found = new ArrayList<>();
            for (String flag : flags) {
                if (flag.startsWith(mark) && !flag.equals(">-")) {
                    found.addAll(List.of(flag.substring(1).split("[|,]")));
                }
            }
            return found;
        }
    }
}
