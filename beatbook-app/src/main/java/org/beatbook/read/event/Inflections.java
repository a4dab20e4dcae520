package org.beatbook.read.event;

import java.util.HashMap;
import java.util.Map;

/** The forms of an English verb: by rule, and from a table where the rule does not hold. */
final class Inflections {
    private static final Map<String, String[]> IRREGULAR = irregular();

    private Inflections() {}

    private static Map<String, String[]> irregular() {
        Map<String, String[]> table = new HashMap<>();
        for (String line : Lists.lines("irregular.txt")) {
            String[] forms = line.split("\\s+");
            table.put(forms[0], forms);
        }
        return table;
    }

    static String third(String lemma) {
        if (lemma.matches(".*(s|x|z|ch|sh|[^aeiou]o)")) {
            return lemma + "es";
        }
        return endsConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }

    static String past(String lemma) {
        String[] forms = IRREGULAR.get(lemma);
        return forms == null ? regularPast(lemma) : forms[1];
    }

    static String participle(String lemma) {
        String[] forms = IRREGULAR.get(lemma);
        return forms == null ? regularPast(lemma) : forms[2];
    }

    static String gerund(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        if (lemma.endsWith("e") && !lemma.matches(".*(ee|oe|ye)")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        return doubled(lemma) + "ing";
    }

    private static String regularPast(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        return endsConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : doubled(lemma) + "ed";
    }

    private static boolean endsConsonantY(String lemma) {
        return lemma.matches(".*[^aeiou]y");
    }

    /** The last consonant twice, where the stress lies on its syllable: of one, or as the table says. */
    private static String doubled(String lemma) {
        boolean closed = lemma.matches("[^aeiou]*[aeiou][bdgklmnprtv]") || lemma.matches("qu[aeiou][bdgmnprt]");
        boolean told = lemma.matches(
                ".*((per|sub|com|ad|trans|re)mit|(re|trans|de|pre|con)fer|(com|ex|re|dis|im|pro)pel|cur|rebel|gret|quip|kidnap|^ban|^plot|quit|trol|wrap|drop)");
        return closed || told ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
    }
}
