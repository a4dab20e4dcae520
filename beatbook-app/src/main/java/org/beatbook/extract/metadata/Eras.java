package org.beatbook.extract.metadata;

import java.util.Map;

/** The eras that years of East Asia are counted in. */
final class Eras {
    /** The first year of the Republic of China. */
    static final int MINGUO = 1912;

    private static final Map<String, Integer> FIRST =
            Map.of("令和", 2019, "平成", 1989, "昭和", 1926, "民國", MINGUO, "民国", MINGUO);

    private Eras() {}

    /** The first year of the era that a word ends in; 0 where it ends in none. */
    static int first(String word) {
        return word.length() < 2 ? 0 : FIRST.getOrDefault(word.substring(word.length() - 2), 0);
    }
}
