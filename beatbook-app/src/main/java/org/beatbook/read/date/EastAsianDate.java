package org.beatbook.read.date;

import java.time.LocalDate;
import java.util.Map;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** Chinese, Japanese and Korean: {@code 2023年9月13日}, {@code 9월 13일}, {@code 13日}, {@code 昨天}. */
final class EastAsianDate implements DateRule {
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("前天", -2),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("后天", 2),
            Map.entry("오늘", 0),
            Map.entry("어제", -1),
            Map.entry("그제", -2),
            Map.entry("내일", 1),
            Map.entry("모레", 2));

    /** A part of a date, and the place behind it; the number is 0 where it is not written. */
    private record Part(int number, int to) {}

    @Override
    public @Nullable Found at(Scan scan, int at) {
        Found day = dayWord(scan, at);
        if (day != null || Scan.digits(scan.lower(at)) == 0) {
            return day;
        }
        Part year = part(scan, at, "年", "년");
        Part month = part(scan, year.to(), "月", "월");
        Part date = part(scan, month.to(), "日", "일");
        Part last = date.number() == 0 ? part(scan, month.to(), "号", "號") : date;
        boolean gap = year.number() > 0 && month.number() == 0 && last.number() > 0;
        return gap || last.to() == at ? null : found(scan, at, year, month, last);
    }

    private static @Nullable Found found(Scan scan, int at, Part year, Part month, Part day) {
        boolean plausible = (year.number() == 0 || year.number() >= 1000 && year.number() < 2200)
                && month.number() <= 12
                && day.number() <= 31
                && !isDuration(scan, day.to());
        if (!plausible) {
            return null;
        }
        int y = year.number();
        int m = month.number();
        int d = day.number();
        return new Found(at, day.to(), anchors -> value(anchors, y, m, d), "East Asian date");
    }

    /** 3年間, 2日间: how long, not when. */
    private static boolean isDuration(Scan scan, int to) {
        return scan.attached(to) && "间間内內前后後".contains(scan.lower(to)) || scan.is(to, "동안");
    }

    private static Value value(Anchors anchors, int year, int month, int day) {
        if (month == 0) {
            return year > 0 ? Value.year(year) : dayAlone(anchors, day);
        }
        if (day == 0) {
            return year > 0 ? Value.month(java.time.YearMonth.of(year, month)) : anchors.month(month);
        }
        if (year == 0) {
            return anchors.monthDay(month, day);
        }
        LocalDate date = Anchors.date(year, month, day);
        return date == null ? Value.unknown(Exactness.DAY) : Value.day(date);
    }

    /** The last such day up to the day after the article's. */
    private static Value dayAlone(Anchors anchors, int day) {
        LocalDate today = anchors.today();
        if (today == null) {
            return Value.of("XXXX-XX-%02d".formatted(day), Exactness.DAY);
        }
        LocalDate date = Anchors.date(today.getYear(), today.getMonthValue(), day);
        if (date != null && !date.isAfter(today.plusDays(1))) {
            return Value.day(date);
        }
        LocalDate month = today.minusMonths(1);
        LocalDate earlier = Anchors.date(month.getYear(), month.getMonthValue(), day);
        return earlier == null ? Value.unknown(Exactness.DAY) : Value.day(earlier);
    }

    /** A number with its sign, in one token or two. */
    private static Part part(Scan scan, int at, String sign, String other) {
        String word = scan.lower(at);
        int digits = Scan.digits(word);
        if (digits == 0 || digits > 4) {
            return new Part(0, at);
        }
        String rest = word.substring(digits);
        int number = Integer.parseInt(word.substring(0, digits));
        if (rest.isEmpty()) {
            boolean signed =
                    scan.lower(at + 1).startsWith(sign) || scan.lower(at + 1).startsWith(other);
            return signed && number > 0 ? new Part(number, at + 2) : new Part(0, at);
        }
        boolean signed = rest.startsWith(sign) || rest.startsWith(other);
        return signed && number > 0 ? new Part(number, at + 1) : new Part(0, at);
    }

    private static @Nullable Found dayWord(Scan scan, int at) {
        String word = scan.lower(at);
        if (word.isEmpty() || word.charAt(0) < '\u3000') {
            return null;
        }
        Integer days = DAYS.get(word);
        int to = at + 1;
        if (days == null && scan.attached(at + 1)) {
            days = DAYS.get(word + scan.lower(at + 1));
            to = at + 2;
        }
        if (days == null) {
            return null;
        }
        int offset = days;
        return new Found(at, to, anchors -> anchors.fromToday(offset), "day word");
    }
}
