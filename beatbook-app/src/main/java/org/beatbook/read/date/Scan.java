package org.beatbook.read.date;

import java.util.Map;
import org.beatbook.read.Text;
import org.beatbook.read.Token;

/** A text's tokens as the rules ask for them; a place outside of it holds an empty word. */
record Scan(Text text, CalendarWords words) {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;
    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
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
            Map.entry("fifteen", 15),
            Map.entry("eighteen", 18),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100));

    int size() {
        return text.tokens().size();
    }

    boolean english() {
        return words.language().equals("en");
    }

    String lower(int at) {
        return at >= 0 && at < size() ? text.token(at).lower() : "";
    }

    boolean is(int at, String word) {
        return lower(at).equals(word);
    }

    boolean isAny(int at, java.util.Set<String> of) {
        return of.contains(lower(at));
    }

    boolean capital(int at) {
        return at >= 0 && at < size() && text.token(at).isCapital();
    }

    /** Whether nothing stands between a token and the one before. */
    boolean attached(int at) {
        return at > 0
                && at < size()
                && text.token(at).start() == text.token(at - 1).end();
    }

    /** A hyphen, a dash or a slash. */
    boolean isDash(int at) {
        String mark = lower(at);
        return mark.length() == 1 && "-\u2010\u2011\u2012\u2013\u2014".contains(mark);
    }

    /** Month 1 to 12, or 0; English ones have a capital letter. */
    int month(int at) {
        return at < size() && (!english() || capital(at)) ? words.month(lower(at)) : 0;
    }

    int weekday(int at) {
        return at < size() && (!english() || capital(at)) ? words.weekday(lower(at)) : 0;
    }

    /** A day of a month, 1 to 31, with or without its ending; or 0. */
    int day(int at) {
        String word = lower(at);
        int digits = digits(word);
        if (digits == 0 || digits > 2) {
            return 0;
        }
        String ending = word.substring(digits);
        boolean fits = ending.isEmpty()
                || switch (ending) {
                    case "st", "nd", "rd", "th", "er", "º" -> true;
                    default -> false;
                };
        int day = Integer.parseInt(word.substring(0, digits));
        return fits && day >= 1 && day <= 31 ? day : 0;
    }

    /** A number of one to four digits that is all of the token, or -1. */
    int number(int at) {
        String word = lower(at);
        int digits = digits(word);
        return digits > 0 && digits <= 4 && digits == word.length() ? Integer.parseInt(word) : -1;
    }

    /** A year of four digits, or 0. */
    int year(int at) {
        int year = lower(at).length() == 4 ? number(at) : -1;
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    /** How many, in digits or in an English word, or -1. */
    int count(int at) {
        Integer word = COUNTS.get(lower(at));
        return word != null ? word : number(at);
    }

    /** How many ASCII digits a word begins with. */
    static int digits(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    Token token(int at) {
        return text.token(at);
    }
}
