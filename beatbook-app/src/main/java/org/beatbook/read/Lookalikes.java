package org.beatbook.read;

/** Letters of other scripts that look like Latin ones and slip into Latin words when people type or copy them. */
public final class Lookalikes {
    private static final String CYRILLIC = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c\u0442\u043d\u0432";
    private static final String GREEK = "\u03b1\u03bf\u03c1\u03bd\u03b9\u03ba";
    private static final String OTHER = CYRILLIC + GREEK;
    private static final String LATIN = "aeopcyxijskmthb" + "aopvik";

    private Lookalikes() {}

    /** A word in lower case; where it mixes them with Latin letters, in Latin alone. */
    public static String folded(String lower) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z') {
                latin++;
            } else if (c > 0x2ff && OTHER.indexOf(c) >= 0) {
                other++;
            }
        }
        return other == 0 || latin <= other ? lower : replaced(lower);
    }

    private static String replaced(String lower) {
        StringBuilder word = new StringBuilder(lower);
        for (int i = 0; i < word.length(); i++) {
            int at = OTHER.indexOf(word.charAt(i));
            if (at >= 0) {
                word.setCharAt(i, LATIN.charAt(at));
            }
        }
        return word.toString();
    }
}
