package org.beatbook.extract.metadata;

import java.util.Map;
import org.beatbook.extract.metadata.DateTokens.Token;

/** The eras that years of East Asia are counted in. */
final class Eras {
    /** The first year of the Republic of China. */
    private static final int MINGUO = 1912;

    private static final Map<String, Integer> FIRST =
            Map.of("令和", 2019, "平成", 1989, "昭和", 1926, "民國", MINGUO, "民国", MINGUO);

    private Eras() {}

    /** The year of a number after the word that names its era; in Chinese three digits need none. 0 where it is none. */
    static int year(Token before, Token years, String language) {
        String word = before.word();
        int named = word.length() < 2 ? 0 : FIRST.getOrDefault(word.substring(word.length() - 2), 0);
        int first = named == 0 && years.length() == 3 && language.equals("zh") ? MINGUO : named;
        return first == 0 ? 0 : first + years.value() - 1;
    }
}
