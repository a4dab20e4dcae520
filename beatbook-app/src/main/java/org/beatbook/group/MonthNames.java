package org.beatbook.group;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.group.Tokens.Token;
import org.jspecify.annotations.Nullable;

/** Days of a month as texts name them: a month's name beside a number, in the languages that are read most. */
final class MonthNames {
    private static final int LAST_DAY = 31;

    private static final Map<String, Month> NAMES = new HashMap<>();

    static {
        for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "sv", "tr", "el")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    NAMES.put(Folding.folded(month.getDisplayName(style, Locale.of(language))), month);
                }
                NAMES.put(Folding.folded(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), month);
            }
        }
    }

    private MonthNames() {}

    /** The day that the token at this place names with one of its neighbours, as {@code 9-13}; null where it names none. */
    static @Nullable String day(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        if (text.endsWith("월")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).text().endsWith("일")) {
            return of(number(text), number(tokens.get(i + 1).text()));
        }
        int before = i == 0 ? 0 : number(tokens.get(i - 1).text());
        int after = i + 1 == tokens.size() ? 0 : number(tokens.get(i + 1).text());
        boolean isName = Character.isLetter(text.charAt(0)) && text.length() >= 3;
        // Numbers are rarer than words, and quicker to tell.
        Month month = before + after > 0 && isName ? NAMES.get(tokens.get(i).folded()) : null;
        return month == null ? null : of(month.getValue(), before > 0 && before <= LAST_DAY ? before : after);
    }

    /** The day as a reader knows it, such as {@code 13 September}, by what the text calls the month. */
    static String said(String day, String month) {
        String number = day.substring(day.indexOf('-') + 1);
        return month.endsWith("월") ? month + " " + number + "일" : number + " " + month;
    }

    private static @Nullable String of(int month, int day) {
        return month < 1 || month > 12 || day < 1 || day > LAST_DAY ? null : month + "-" + day;
    }

    /** The number that a token begins with; 0 where it is none of a day. */
    private static int number(String text) {
        int end = 0;
        while (end < text.length() && end < 3 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 || end == 3 ? 0 : Integer.parseInt(text.substring(0, end));
    }
}
