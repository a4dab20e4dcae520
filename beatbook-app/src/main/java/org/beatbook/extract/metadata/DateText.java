package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in written text, in many languages: the text is cut into numbers, words and signs once, and each place is
 * tried against the orders that people write. Time is linear in the text, which is cut at {@value #LONGEST} characters.
 */
final class DateText {
    static final int LONGEST = 2_000;

    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "er", "re", "º", "ª", "ter", "ten", "te", "e", "de", "d", "na", "го");
    private static final Set<String> FILLERS = Set.of(
            "de", "of", "del", "d", "di", "do", "da", "den", "i", "le", "ngày", "the", "năm", "m", "г", "ل", "من");
    private static final Set<String> MORNING = Set.of("am", "a", "오전", "上午", "午前", "sáng", "ص", "πμ");
    private static final Set<String> EVENING = Set.of("pm", "p", "오후", "下午", "午後", "晚上", "chiều", "tối", "م", "μμ");

    /**
     * A date in a text.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Sight(When when, int start, int end) {}

    private enum Sort {
        NUMBER,
        WORD,
        SIGN
    }

    private record Token(Sort sort, int start, int end, int value, String word) {
        int length() {
            return end - start;
        }

        boolean is(char sign) {
            return sort == Sort.SIGN && word.charAt(0) == sign;
        }

        boolean starts(char... signs) {
            for (char sign : signs) {
                if (sort == Sort.WORD && word.charAt(0) == sign) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Token END = new Token(Sort.SIGN, 0, 0, 0, "\0");

    private final List<Token> tokens = new ArrayList<>();
    private final String language;
    private final boolean monthFirst;
    /** The token after the last one that the date under trial took. */
    private int next;

    private DateText(String text, Reading reading) {
        this.language = reading.language();
        this.monthFirst = reading.monthFirst();
        cut(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /**
     * How a page's dates are to be read.
     *
     * @param language primary language subtag, empty where not known
     * @param monthFirst whether 5/6/2023 is the sixth of May
     */
    record Reading(String language, boolean monthFirst) {
        static final Reading PLAIN = new Reading("", false);
    }

    /** The first date, or null. */
    static @Nullable When first(String text, Reading reading) {
        List<Sight> all = all(text, reading, 1);
        return all.isEmpty() ? null : all.getFirst().when();
    }

    /** The dates in their order, at most so many. */
    static List<Sight> all(String text, Reading reading, int most) {
        List<Sight> found = new ArrayList<>(2);
        DateText scan = new DateText(text, reading);
        for (int i = 0; i < scan.tokens.size() && found.size() < most; i++) {
            When when = scan.at(i);
            if (when != null) {
                found.add(new Sight(when, scan.tokens.get(i).start, scan.token(scan.next - 1).end));
                i = scan.next - 1;
            }
        }
        return found;
    }

    private Token token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    // ---- cutting

    private void cut(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isDigit(c)) {
                end = run(text, i, true);
                tokens.add(new Token(Sort.NUMBER, i, end, number(text, i, end), ""));
            } else if (isWord(c)) {
                end = run(text, i, false);
                tokens.add(
                        new Token(Sort.WORD, i, end, 0, text.substring(i, end).toLowerCase(Locale.ROOT)));
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT) {
                tokens.add(new Token(Sort.SIGN, i, end, 0, String.valueOf(c)));
            }
            i = end;
        }
    }

    private static int run(String text, int start, boolean digits) {
        int end = start + 1;
        while (end < text.length()
                && (digits ? Character.isDigit(text.charAt(end)) : isWord(text.charAt(end)))
                && end - start < 40) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int number(String text, int start, int end) {
        if (end - start > 8) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    // ---- the orders

    private @Nullable When at(int i) {
        Token t = token(i);
        try {
            if (t.sort == Sort.NUMBER && token(i - 1).sort == Sort.NUMBER && token(i - 1).end == t.start) {
                return null;
            }
            if (t.sort == Sort.NUMBER && t.length() == 4) {
                return yearFirst(i);
            }
            if (t.sort == Sort.NUMBER && t.length() <= 2) {
                return dayFirst(i);
            }
            return t.sort == Sort.WORD ? wordFirst(i) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 2023-05-31, 2023. 5. 31, 2023年5月31日, 2023. május 31. */
    private @Nullable When yearFirst(int i) {
        int year = year(token(i));
        if (year == 0) {
            return null;
        }
        Token sign = token(i + 1);
        boolean numeric = "-/.".indexOf(sign.word.isEmpty() ? '\0' : sign.word.charAt(0)) >= 0 || sign.starts('年', '년');
        if (numeric && isSmall(token(i + 2)) && token(i + 2).value <= 12) {
            When when = afterYear(year, i + 2, sign);
            if (when != null) {
                return when;
            }
        }
        int at = fillers(i + 1);
        int month = month(at);
        if (month > 0 && isDay(token(fillers(next)))) {
            int day = fillers(next);
            next = day + 1;
            return timed(LocalDate.of(year, month, token(day).value));
        }
        return null;
    }

    private @Nullable When afterYear(int year, int monthAt, Token sign) {
        Token second = token(monthAt + 1);
        boolean same = sign.sort == Sort.SIGN ? second.is(sign.word.charAt(0)) : second.starts('月', '월');
        Token day = token(monthAt + 2);
        if (same && isDay(day)) {
            next = monthAt + 3;
            if (token(next).starts('日', '일') || token(next).is('.')) {
                next++;
            }
            return timed(LocalDate.of(year, token(monthAt).value, day.value), monthAt + 3);
        }
        if (same && sign.sort == Sort.WORD) {
            next = monthAt + 2;
            return new When.Month(YearMonth.of(year, token(monthAt).value));
        }
        return null;
    }

    /** 31.05.2023, 5/31/2023, 31 May 2023, 31 de mayo de 2023, 31 tháng 5, 2023. */
    private @Nullable When dayFirst(int i) {
        Token first = token(i);
        Token sign = token(i + 1);
        if (sign.sort == Sort.SIGN
                && "./-".contains(sign.word)
                && isSmall(token(i + 2))
                && token(i + 3).is(sign.word.charAt(0))) {
            int year = shortYear(token(i + 4), sign);
            if (year > 0) {
                return numeric(i, first.value, token(i + 2).value, year, sign);
            }
        }
        if (!isDay(first)) {
            return null;
        }
        int at = i + 1;
        if (token(at).sort == Sort.WORD
                && ORDINALS.contains(token(at).word)
                && Months.of(token(at).word, language) == 0) {
            at++;
        }
        at = fillers(at);
        if (token(at).sort == Sort.WORD && token(at).word.equals("tháng") && isSmall(token(at + 1))) {
            next = at + 2;
            return year(i, token(at + 1).value);
        }
        int month = month(at);
        return month > 0 ? year(i, month) : null;
    }

    private @Nullable When numeric(int i, int first, int second, int year, Token sign) {
        boolean swap = second > 12 || monthFirst && first <= 12 && sign.is('/');
        int month = swap ? first : second;
        int day = swap ? second : first;
        if (month < 1 || month > 12 || day < 1) {
            return null;
        }
        next = i + 5;
        return timed(LocalDate.of(year, month, day));
    }

    /** The year after day and month; the day is at i. */
    private @Nullable When year(int i, int month) {
        int at = fillers(next);
        if (month(at) == month) {
            at = fillers(next);
        }
        Token year = token(at);
        boolean tight =
                token(at - 1).is('-') || token(at - 1).is('\'') || token(at - 1).is('’');
        int value = year(year) > 0 ? year(year) : tight && year.length() == 2 ? shortYear(year, token(at - 1)) : 0;
        if (value == 0) {
            return null;
        }
        next = at + 1;
        return timed(LocalDate.of(value, month, token(i).value));
    }

    /** May 31, 2023; May 2023; Wed May 31 08:30:00 2023. */
    private @Nullable When wordFirst(int i) {
        int month = month(i);
        if (month == 0) {
            return null;
        }
        int at = fillers(next);
        Token number = token(at);
        if (year(number) > 0 && at - i <= 4) {
            return monthOnly(i, at, year(number), month);
        }
        if (!isDay(number)) {
            return null;
        }
        int after = at + 1;
        if (token(after).sort == Sort.WORD && ORDINALS.contains(token(after).word)) {
            after++;
        }
        next = after;
        int yearAt = fillers(after);
        if (year(token(yearAt)) > 0) {
            next = yearAt + 1;
            return timed(LocalDate.of(year(token(yearAt)), month, number.value));
        }
        return timeBetween(number.value, month, after);
    }

    private @Nullable When monthOnly(int i, int at, int year, int month) {
        next = at + 1;
        boolean word =
                token(i).length() > 3 || !Character.isLetter(token(i).word.charAt(0));
        return word ? new When.Month(YearMonth.of(year, month)) : null;
    }

    /** May 31 08:30:00 CEST 2023. */
    private @Nullable When timeBetween(int day, int month, int at) {
        if (!token(at + 1).is(':')) {
            return null;
        }
        for (int i = at + 3; i < at + 10; i++) {
            if (year(token(i)) > 0) {
                next = at;
                When when = timed(LocalDate.of(year(token(i)), month, day), at);
                next = i + 1;
                return when;
            }
        }
        return null;
    }

    private int month(int i) {
        Token t = token(i);
        if (t.sort != Sort.WORD) {
            return 0;
        }
        next = i + 1;
        int month = Months.of(t.word, language);
        if (month == 0 && token(i + 1).sort == Sort.WORD) {
            month = Months.of(t.word + " " + token(i + 1).word, language);
            next = month > 0 ? i + 2 : next;
        }
        return month;
    }

    /** Skips what stands between the parts of a date: at most three of signs and small words. */
    private int fillers(int i) {
        int at = i;
        while (at < i + 3) {
            Token t = token(at);
            boolean sign = t.sort == Sort.SIGN && t != END && ".,-/'’،‘".contains(t.word);
            boolean word = t.sort == Sort.WORD && FILLERS.contains(t.word) && Months.of(t.word, language) == 0;
            if (!sign && !word) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static boolean isSmall(Token t) {
        return t.sort == Sort.NUMBER && t.length() <= 2 && t.value > 0;
    }

    private static boolean isDay(Token t) {
        return isSmall(t) && t.value <= 31;
    }

    private int year(Token t) {
        if (t.sort != Sort.NUMBER || t.length() != 4) {
            return 0;
        }
        int year = t.value > 2400 && t.value < 2700 && language.equals("th") ? t.value - 543 : t.value;
        return year >= 1900 && year < 2100 ? year : 0;
    }

    /** A year of four digits, or of two beside a sign that is used so. */
    private int shortYear(Token t, Token sign) {
        if (t.sort == Sort.NUMBER && t.length() == 2 && !sign.word.isEmpty()) {
            return t.value < 70 ? 2000 + t.value : 1900 + t.value;
        }
        return year(t);
    }

    // ---- the time of day

    private When timed(LocalDate day) {
        return timed(day, next);
    }

    /** The day with the time that follows it, where one does. */
    private When timed(LocalDate day, int from) {
        int half = 0;
        for (int i = Math.max(from, 0); i < from + 5 && i < tokens.size(); i++) {
            Token t = token(i);
            half = half == 0 ? half(t) : half;
            if (t.sort == Sort.NUMBER) {
                return clock(day, i, half);
            }
            if (t.is('.') && i > from || t.is('(') || t.is(')') || t.is(';')) {
                break;
            }
        }
        return new When.Day(day);
    }

    private When clock(LocalDate day, int i, int before) {
        Token hour = token(i);
        Token sign = token(i + 1);
        Token minute = token(i + 2);
        boolean colon = sign.is(':') || sign.starts('h', '時', '시', '点', '點') || sign.is('.') && isHour(token(i + 3));
        if (!colon || hour.length() > 2 || minute.sort != Sort.NUMBER || minute.length() != 2) {
            return new When.Day(day);
        }
        int after = i + 3;
        int second = 0;
        if (token(after).is(':')
                && token(after + 1).sort == Sort.NUMBER
                && token(after + 1).length() == 2) {
            second = token(after + 1).value;
            after += 2;
            if (token(after).is('.')
                    && token(after).start == token(after - 1).end
                    && token(after + 1).sort == Sort.NUMBER) {
                after += 2;
            }
        }
        after += token(after).starts('分', '분') ? 1 : 0;
        int half = before != 0 ? before : half(token(after));
        after = skipHalf(after);
        int hours = half > 0 && hour.value < 12 ? hour.value + 12 : half < 0 && hour.value == 12 ? 0 : hour.value;
        if (hours > 23 || minute.value > 59 || second > 59) {
            return new When.Day(day);
        }
        next = after;
        LocalDateTime time = LocalDateTime.of(day, LocalTime.of(hours, minute.value, second));
        ZoneOffset zone = zone(after);
        return zone == null ? new When.Local(time) : new When.Exact(OffsetDateTime.of(time, zone));
    }

    private static boolean isHour(Token t) {
        return t.sort == Sort.WORD && (t.word.equals("uhr") || t.word.equals("h"));
    }

    private int skipHalf(int i) {
        int at = i;
        if (half(token(at)) != 0) {
            at++;
            if (token(at).is('.')) {
                at += token(at + 1).starts('m') ? 2 : 1;
                at += token(at).is('.') ? 1 : 0;
            }
        }
        return at;
    }

    private static int half(Token t) {
        if (t.sort != Sort.WORD) {
            return 0;
        }
        if (MORNING.contains(t.word) || t.word.endsWith("上午") || t.word.endsWith("午前")) {
            return -1;
        }
        return EVENING.contains(t.word) || t.word.endsWith("下午") || t.word.endsWith("午後") ? 1 : 0;
    }

    private @Nullable ZoneOffset zone(int from) {
        int i = token(from).is('(') || token(from).is(',') ? from + 1 : from;
        Token t = token(i);
        ZoneOffset named = t.sort == Sort.WORD ? Zones.named(t.word.toUpperCase(Locale.ROOT)) : null;
        int at = named == null ? i : i + 1;
        boolean utc = named == null || named.getTotalSeconds() == 0;
        if (utc && (token(at).is('+') || token(at).is('-')) && token(at + 1).sort == Sort.NUMBER) {
            Token hours = token(at + 1);
            boolean joined = hours.length() == 4;
            boolean colon = token(at + 2).is(':') && token(at + 3).sort == Sort.NUMBER;
            if (hours.length() > 2 && !joined || named == null && !joined && !colon) {
                return named;
            }
            next = at + (colon && !joined ? 4 : 2);
            int minutes = joined ? hours.value % 100 : colon ? token(at + 3).value : 0;
            return Zones.of(token(at).is('-'), joined ? hours.value / 100 : hours.value, minutes);
        }
        next = named == null ? next : at;
        return named;
    }
}
