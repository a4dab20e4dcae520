package org.beatbook.group;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two sentences are one in two articles: by the share of runs of three words that both have (resemblance, A.
 * Broder, "On the resemblance and containment of documents", 1997).
 */
final class SameWords {
    private static final int RUN = 3;
    private static final double SHARE = 0.7;

    private SameWords() {}

    static boolean are(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        Set<String> ofA = runs(a);
        Set<String> ofB = runs(b);
        long both = ofA.stream().filter(ofB::contains).count();
        return both > 0 && both >= SHARE * (ofA.size() + ofB.size() - both);
    }

    private static Set<String> runs(String sentence) {
        String[] words = sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", words[i], words[i + 1], words[i + 2]));
        }
        return runs;
    }
}
