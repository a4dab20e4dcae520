package org.beatbook.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beatbook.extract.metadata.DateTokens.Sort;
import org.beatbook.extract.metadata.DateTokens.Token;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in written text, in many languages: the text is cut into numbers, words and signs once, and each place is
 * tried against the orders that people write. Time is linear in the text, which is cut at {@value #LONGEST} characters.
 */
final class DateText {
    static final int LONGEST = 2_000;
    /** A month of two words and three fillers: then comes its day or year, or it is no date. */
    private static final int FARTHEST_NUMBER = 5;

    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "er", "re", "º", "ª", "ter", "ten", "te", "e", "de", "d", "na", "го");
    private static final Set<String> FILLERS = Set.of(
            "de", "of", "del", "d", "di", "do", "da", "den", "i", "le", "ngày", "the", "năm", "m", "г", "ل", "من",
            "gada", "ko", "eko", "жылғы", "เดือน", "mon", "tue", "wed", "thu", "fri", "sat", "sun");
    /**
     * A date in a text.
     *
     * @param after where the date before it ends, 0 where none is before it
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Sight(When when, int after, int start, int end) {

        /** The words that lead to it. */
        String lead(String text) {
            return text.substring(after, start);
        }
    }

    private final DateTokens tokens;
    private final String language;
    private final boolean monthFirst;
    private final LocalDate latest;
    /** The token after the last one that the date under trial took. */
    private int next;
    /** No number stands before this token and after the last that was asked for. */
    private int numberAt;

    private DateText(String text, Reading reading) {
        this.language = reading.language();
        this.monthFirst = reading.monthFirst();
        this.latest = reading.latest();
        this.tokens = new DateTokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /**
     * How a page's dates are to be read.
     *
     * @param language primary language subtag, empty where not known
     * @param monthFirst whether 5/6/2023 is the sixth of May
     * @param latest the last day that a date of the page may name
     */
    record Reading(String language, boolean monthFirst, LocalDate latest) {
        static final Reading PLAIN = new Reading("", false);

        Reading(String language, boolean monthFirst) {
            this(language, monthFirst, LocalDate.MAX);
        }
    }

    /** The first date, or null. */
    static @Nullable When first(String text, Reading reading) {
        List<Sight> all = all(text, reading, 1);
        return all.isEmpty() ? null : all.getFirst().when();
    }

    /** The dates in their order, at most so many. */
    static List<Sight> all(String text, Reading reading, int most) {
        if (!DateTokens.holdsDigit(text)) {
            return List.of();
        }
        List<Sight> found = new ArrayList<>(2);
        DateText scan = new DateText(text, reading);
        for (int i = scan.near(0); i < scan.tokens.size() && found.size() < most; i = scan.near(i + 1)) {
            When when = scan.at(i);
            if (when != null) {
                found.add(new Sight(
                        when,
                        found.isEmpty() ? 0 : found.getLast().end(),
                        scan.tokens.at(i).start(),
                        scan.tokens.at(scan.next - 1).end()));
                i = scan.next - 1;
            }
        }
        return found;
    }

    /** The next token from this on that a date may begin with: one that a number is near. */
    private int near(int i) {
        int number = Math.max(i, numberAt);
        while (number < tokens.size() && tokens.at(number).sort() != Sort.NUMBER) {
            number++;
        }
        numberAt = number;
        return number == tokens.size() ? number : Math.max(i, number - FARTHEST_NUMBER);
    }

    private @Nullable When at(int i) {
        Token t = tokens.at(i);
        try {
            if (t.sort() == Sort.NUMBER
                    && tokens.at(i - 1).sort() == Sort.NUMBER
                    && tokens.at(i - 1).end() == t.start()) {
                return null;
            }
            if (t.sort() == Sort.NUMBER && t.length() == 4) {
                return yearFirst(i);
            }
            if (t.sort() == Sort.NUMBER && t.length() <= 2) {
                return dayFirst(i);
            }
            if (t.sort() == Sort.NUMBER && t.length() == 3) {
                return eraYear(i);
            }
            return t.sort() == Sort.WORD ? wordFirst(i) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** 2023-05-31, 2023. 5. 31, 2023年5月31日, 2023. május 31. */
    private @Nullable When yearFirst(int i) {
        int year = tokens.at(i).year();
        if (year == 0) {
            LocalDate day = Jalali.numeric(tokens, i, language);
            next = i + 5;
            return day == null ? null : timed(day);
        }
        Token sign = tokens.at(i + 1);
        boolean numeric =
                "-/.".indexOf(sign.word().isEmpty() ? '\0' : sign.word().charAt(0)) >= 0 || sign.starts('年', '년');
        if (numeric && tokens.at(i + 2).isSmall() && tokens.at(i + 2).value() <= 12) {
            When when = afterYear(year, i + 2, sign);
            if (when != null) {
                return when;
            }
        }
        int at = fillers(i + 1);
        int month = month(at);
        if (month > 0 && tokens.at(fillers(next)).isDay()) {
            int day = fillers(next);
            next = day + 1;
            return timed(LocalDate.of(year, month, tokens.at(day).value()));
        }
        return month == 0 && tokens.at(at).isDay() ? dayThenMonth(year, at) : null;
    }

    /** 2023. gada 13. septembrī, 2023 жылғы 13 қыркүйек. */
    private @Nullable When dayThenMonth(int year, int dayAt) {
        boolean word = tokens.at(dayAt - 1).sort() == Sort.WORD;
        int month = word ? month(fillers(dayAt + 1)) : 0;
        return month == 0
                ? null
                : timed(LocalDate.of(year, month, tokens.at(dayAt).value()));
    }

    /** 令和5年9月13日, 民國112年9月13日, 112年9月13日. */
    private @Nullable When eraYear(int i) {
        int year = Eras.year(tokens.at(i - 1), tokens.at(i), language);
        boolean form = tokens.at(i + 1).starts('年') && tokens.at(i + 2).isSmall();
        return year > 0 && form ? afterYear(year, i + 2, tokens.at(i + 1)) : null;
    }

    private @Nullable When afterYear(int year, int monthAt, Token sign) {
        Token second = tokens.at(monthAt + 1);
        boolean same = sign.sort() == Sort.SIGN ? second.is(sign.word().charAt(0)) : second.starts('月', '월');
        Token day = tokens.at(monthAt + 2);
        if (same && day.isDay()) {
            next = monthAt + 3;
            if (tokens.at(next).starts('日', '일') || tokens.at(next).is('.')) {
                next++;
            }
            return timed(LocalDate.of(year, tokens.at(monthAt).value(), day.value()), monthAt + 3);
        }
        if (same && sign.sort() == Sort.WORD) {
            next = monthAt + 2;
            return new When.Month(YearMonth.of(year, tokens.at(monthAt).value()));
        }
        return null;
    }

    /** 31.05.2023, 5/31/2023, 31 May 2023, 31 de mayo de 2023, 31 tháng 5, 2023. */
    private @Nullable When dayFirst(int i) {
        Token first = tokens.at(i);
        Token sign = tokens.at(i + 1);
        if (sign.sort() == Sort.SIGN
                && "./-".contains(sign.word())
                && tokens.at(i + 2).isSmall()
                && tokens.at(i + 3).is(sign.word().charAt(0))) {
            int year = shortYear(tokens.at(i + 4), sign);
            if (year > 0) {
                return numeric(i, first.value(), tokens.at(i + 2).value(), year, sign);
            }
        }
        if (tokens.at(i - 1).sort() == Sort.WORD && sign.starts('年')) {
            return eraYear(i);
        }
        if (!first.isDay()) {
            return null;
        }
        int at = i + 1;
        if (tokens.at(at).sort() == Sort.WORD
                && ORDINALS.contains(tokens.at(at).word())
                && Months.of(tokens.at(at).word(), language) == 0) {
            at++;
        }
        at = fillers(at);
        if (tokens.at(at).sort() == Sort.WORD
                && tokens.at(at).word().equals("tháng")
                && tokens.at(at + 1).isSmall()) {
            next = at + 2;
            return year(i, tokens.at(at + 1).value());
        }
        int month = month(at);
        return month > 0 ? year(i, month) : jalaliMonth(i, at);
    }

    /** ۲۲ شهریور ۱۴۰۲. */
    private @Nullable When jalaliMonth(int i, int at) {
        int yearAt = fillers(at + 1);
        LocalDate day = Jalali.written(tokens.at(i), tokens.at(at), tokens.at(yearAt));
        next = yearAt + 1;
        return day == null ? null : timed(day);
    }

    private @Nullable When numeric(int i, int first, int second, int year, Token sign) {
        boolean swap = second > 12 || monthFirst && first <= 12 && sign.is('/');
        int month = swap ? first : second;
        int day = swap ? second : first;
        if (month < 1 || month > 12 || day < 1) {
            return null;
        }
        next = i + 5;
        LocalDate date = LocalDate.of(year, month, day);
        boolean late = first <= 12 && second <= 12 && date.isAfter(latest);
        return timed(late ? LocalDate.of(year, day, month) : date);
    }

    /** The year after day and month; the day is at i. */
    private @Nullable When year(int i, int month) {
        int at = fillers(next);
        if (month(at) == month) {
            at = fillers(next);
        }
        Token year = tokens.at(at);
        boolean tight = tokens.at(at - 1).is('-')
                || tokens.at(at - 1).is('\'')
                || tokens.at(at - 1).is('’');
        boolean thai = year.length() == 2 && language.equals("th") && year.value() > 40;
        int value = thai
                ? 1957 + year.value()
                : year.year() > 0 ? year.year() : tight && year.length() == 2 ? shortYear(year, tokens.at(at - 1)) : 0;
        if (value == 0) {
            return null;
        }
        next = at + 1;
        return timed(LocalDate.of(value, month, tokens.at(i).value()));
    }

    /** May 31, 2023; May 2023; Wed May 31 08:30:00 2023. */
    private @Nullable When wordFirst(int i) {
        int month = month(i);
        if (month == 0) {
            return null;
        }
        int at = fillers(next);
        Token number = tokens.at(at);
        if (number.year() > 0 && at - i <= 4) {
            return monthOnly(i, at, number.year(), month);
        }
        if (!number.isDay()) {
            return null;
        }
        int after = at + 1;
        if (tokens.at(after).sort() == Sort.WORD
                && ORDINALS.contains(tokens.at(after).word())) {
            after++;
        }
        next = after;
        int yearAt = fillers(after);
        if (tokens.at(yearAt).year() > 0) {
            next = yearAt + 1;
            return timed(LocalDate.of(tokens.at(yearAt).year(), month, number.value()));
        }
        return timeBetween(number.value(), month, after);
    }

    private @Nullable When monthOnly(int i, int at, int year, int month) {
        next = at + 1;
        boolean word = tokens.at(i).length() > 3
                || !Character.isLetter(tokens.at(i).word().charAt(0));
        return word ? new When.Month(YearMonth.of(year, month)) : null;
    }

    /** May 31 08:30:00 CEST 2023. */
    private @Nullable When timeBetween(int day, int month, int at) {
        if (!tokens.at(at + 1).is(':')) {
            return null;
        }
        for (int i = at + 3; i < at + 10; i++) {
            if (tokens.at(i).year() > 0) {
                next = at;
                When when = timed(LocalDate.of(tokens.at(i).year(), month, day), at);
                next = i + 1;
                return when;
            }
        }
        return null;
    }

    private int month(int i) {
        Token t = tokens.at(i);
        if (t.sort() != Sort.WORD) {
            return 0;
        }
        next = i + 1;
        int month = Months.of(t.word(), language);
        if (month == 0 && tokens.at(i + 1).sort() == Sort.WORD) {
            month = Months.of(t.word() + " " + tokens.at(i + 1).word(), language);
            next = month > 0 ? i + 2 : next;
        }
        if (month == 0 && tokens.at(i + 1).is('.') && tokens.at(i + 2).sort() == Sort.WORD) {
            month = Months.of(t.word() + "." + tokens.at(i + 2).word(), language);
            next = month > 0 ? i + 3 : next;
        }
        return month;
    }

    /** Skips what stands between the parts of a date: at most four of signs and small words. */
    private int fillers(int i) {
        int at = i;
        while (at < i + 4) {
            Token t = tokens.at(at);
            if (isBuddhistEra(at)) {
                at += 3;
                continue;
            }
            boolean sign = t.sort() == Sort.SIGN && t != DateTokens.END && ".,-/'’،‘".contains(t.word());
            boolean word = t.sort() == Sort.WORD && FILLERS.contains(t.word()) && Months.of(t.word(), language) == 0;
            if (!sign && !word) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** พ.ศ. */
    private boolean isBuddhistEra(int i) {
        return tokens.at(i).word().equals("พ")
                && tokens.at(i + 1).is('.')
                && tokens.at(i + 2).word().equals("ศ");
    }

    /** A year of four digits, or of two beside a sign that is used so. */
    private int shortYear(Token t, Token sign) {
        if (t.sort() == Sort.NUMBER && t.length() == 2 && !sign.word().isEmpty()) {
            return t.value() < 70 ? 2000 + t.value() : 1900 + t.value();
        }
        return t.year();
    }

    private When timed(LocalDate day) {
        return timed(day, next);
    }

    /** The day with the time that follows it, where one does. */
    private When timed(LocalDate day, int from) {
        TimeText.Timed timed = TimeText.of(tokens, day, from);
        next = timed.next() < 0 ? next : timed.next();
        return timed.when();
    }
}
