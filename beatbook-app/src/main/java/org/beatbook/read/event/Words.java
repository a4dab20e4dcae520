package org.beatbook.read.event;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.WordFilter;
import org.jspecify.annotations.Nullable;

/** What is known of words whatever sentence they stand in: the closed classes, and the forms of verbs. */
final class Words {
    /** How a verb's form can be read; a form may be several. */
    static final int BASE = 1;

    static final int THIRD = 2;
    static final int PAST = 4;
    static final int PARTICIPLE = 8;
    static final int GERUND = 16;

    private static final Map<String, Set<String>> LISTS = Lists.sections("words.txt");
    private static final Map<String, Integer> FORMS = new HashMap<>();
    private static final Map<String, String> LEMMAS = new HashMap<>();
    private static final WordFilter MAY_BE_VERB;

    static {
        Set<String> verbs = new HashSet<>();
        for (String list : new String[] {"verb", "say", "transparent", "planning", "failing", "denying"}) {
            verbs.addAll(list(list));
        }
        verbs.addAll(Acts.verbs());
        verbs.forEach(Words::inflect);
        MAY_BE_VERB = new WordFilter(FORMS.keySet());
    }

    private static final int NO_LIST = -1;
    /** A number for each list, and for each word a bit for each list that has it: most words stand in none. */
    private static final Map<String, Integer> BITS = new HashMap<>();

    private static final Map<String, long[]> LISTED = new HashMap<>();
    private static final WordFilter MAY_BE_LISTED;

    static {
        for (String name : LISTS.keySet()) {
            BITS.put(name, BITS.size());
        }
        LISTS.forEach((name, words) -> words.forEach(word -> {
            int bit = BITS.getOrDefault(name, 0);
            LISTED.computeIfAbsent(word, w -> new long[LISTS.size() / 64 + 1])[bit >> 6] |= 1L << bit;
        }));
        MAY_BE_LISTED = new WordFilter(LISTED.keySet());
    }

    private static final Set<String> CLOSED = new HashSet<>();

    static {
        for (String list : new String[] {
            "relative",
            "auxiliary",
            "modal",
            "conjunction",
            "subordinator",
            "subject-pronoun",
            "pronoun",
            "determiner",
            "preposition",
            "adverb",
            "not"
        }) {
            CLOSED.addAll(list(list));
        }
        CLOSED.addAll(Set.of("to", "that"));
    }

    private Words() {}

    /** Whether a word is one of the closed classes. */
    static boolean isClosed(String lower) {
        return CLOSED.contains(lower);
    }

    private static void inflect(String lemma) {
        form(lemma, lemma, BASE);
        form(Inflections.third(lemma), lemma, THIRD);
        form(Inflections.past(lemma), lemma, PAST);
        form(Inflections.participle(lemma), lemma, PARTICIPLE);
        form(Inflections.gerund(lemma), lemma, GERUND);
        if (lemma.matches(".*[^aeiou][aeo]l")) {
            form(lemma + "led", lemma, PAST | PARTICIPLE);
            form(lemma + "ling", lemma, GERUND);
        }
    }

    private static void form(String form, String lemma, int kind) {
        FORMS.merge(form, kind, (a, b) -> a | b);
        LEMMAS.merge(form, lemma, (a, b) -> a.equals(form) ? b : a);
    }

    private static Set<String> list(String name) {
        return LISTS.getOrDefault(name, Collections.emptySet());
    }

    /** Whether a word, in lower case, stands in a list of words.txt. */
    static boolean in(String list, String lower) {
        long[] of = MAY_BE_LISTED.mayHold(lower) ? LISTED.get(lower) : null;
        return of != null && has(of, BITS.getOrDefault(list, NO_LIST));
    }

    private static boolean has(long[] of, int bit) {
        return bit >= 0 && (of[bit >> 6] & 1L << bit) != 0;
    }

    /** How a word can be a verb: none is 0. */
    static int forms(String lower) {
        return MAY_BE_VERB.mayHold(lower) ? FORMS.getOrDefault(lower, 0) : 0;
    }

    static @Nullable String lemma(String lower) {
        return LEMMAS.get(lower);
    }
}
