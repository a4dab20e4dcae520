package org.beatbook.read.event;

import java.util.Map;
import java.util.Set;

/** Tells sentences of sport, shows and markets, where attacks, battles and strikes are only said so. */
final class Figurative {
    private static final Map<String, Set<String>> LISTS = Lists.sections("figurative.txt");

    private Figurative() {}

    /** Whether the sentence has a word of such a field near the act's. */
    static boolean is(Clause clause, int verb) {
        Set<String> fields = LISTS.getOrDefault("field", Set.of());
        int to = Math.min(clause.size(), verb + Clause.REACH);
        for (int i = Math.max(0, verb - Clause.REACH); i < to; i++) {
            String lower = clause.lower(i);
            if (fields.contains(lower)
                    || lower.endsWith("s") && fields.contains(lower.substring(0, lower.length() - 1))) {
                return true;
            }
        }
        return false;
    }
}
