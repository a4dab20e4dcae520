package org.beatbook.extract.metadata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beatbook.extract.metadata.DateTokens.Sort;
import org.beatbook.extract.metadata.DateTokens.Token;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Reads the time of day that stands after a date, with its half of the day and its zone, in many languages. */
final class TimeText {
    private static final Set<String> MORNING = Set.of("am", "a", "오전", "上午", "午前", "sáng", "ص", "πμ");
    private static final Set<String> EVENING = Set.of("pm", "p", "오후", "下午", "午後", "晚上", "chiều", "tối", "م", "μμ");

    private final DateTokens tokens;
    /** The token after the last one that was taken. */
    private int next;

    private TimeText(DateTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A day with its time, or the day alone.
     *
     * @param next the token after the time; below 0 where there is none
     */
    record Timed(When when, int next) {}

    /** The day with the time that follows it from a token on, where one does. */
    static Timed of(DateTokens tokens, LocalDate day, int from) {
        return new TimeText(tokens).after(day, from);
    }

    private Timed after(LocalDate day, int from) {
        int half = 0;
        for (int i = Math.max(from, 0); i < from + 5 && i < tokens.size(); i++) {
            Token t = tokens.at(i);
            half = half == 0 ? half(t) : half;
            if (t.sort() == Sort.NUMBER) {
                return clock(day, i, half);
            }
            if (t.is('(')
                    && tokens.at(i + 1).sort() == Sort.WORD
                    && tokens.at(i + 2).is(')')) {
                i += 2;
            } else if (t.is('.') && i > from && !isShort(tokens.at(i - 1)) || t.is('(') || t.is(')') || t.is(';')) {
                break;
            }
        }
        return new Timed(new When.Day(day), -1);
    }

    /** A word that is written with a point: {@code kl.} */
    private static boolean isShort(Token t) {
        return t.sort() == Sort.WORD && t.length() <= 2;
    }

    private Timed clock(LocalDate day, int i, int before) {
        Token hour = tokens.at(i);
        Token sign = tokens.at(i + 1);
        Token minute = tokens.at(i + 2);
        boolean colon = sign.is(':')
                || sign.starts('h', '時', '시', '点', '點')
                || sign.is('.') && (isHour(tokens.at(i + 3)) || follows(i, "kl", "klo"));
        if (!colon || hour.length() > 2 || minute.sort() != Sort.NUMBER || minute.length() != 2) {
            return new Timed(new When.Day(day), -1);
        }
        int after = i + 3;
        int second = 0;
        if (tokens.at(after).is(':')
                && tokens.at(after + 1).sort() == Sort.NUMBER
                && tokens.at(after + 1).length() == 2) {
            second = tokens.at(after + 1).value();
            after += 2;
            if (tokens.at(after).is('.')
                    && tokens.at(after).start() == tokens.at(after - 1).end()
                    && tokens.at(after + 1).sort() == Sort.NUMBER) {
                after += 2;
            }
        }
        after += tokens.at(after).starts('分', '분') ? 1 : 0;
        int half = before != 0 ? before : half(tokens.at(after));
        after = skipHalf(after);
        int hours =
                half > 0 && hour.value() < 12 ? hour.value() + 12 : half < 0 && hour.value() == 12 ? 0 : hour.value();
        if (hours > 23 || minute.value() > 59 || second > 59) {
            return new Timed(new When.Day(day), -1);
        }
        next = after;
        LocalDateTime time = LocalDateTime.of(day, LocalTime.of(hours, minute.value(), second));
        ZoneOffset zone = zone(after);
        return new Timed(zone == null ? new When.Local(time) : new When.Exact(OffsetDateTime.of(time, zone)), next);
    }

    /** Whether this shows that a number with a point before it is a time: {@code 10.30 Uhr}, {@code 10.30am}, {@code 10.30 BST}. */
    private static boolean isHour(Token t) {
        boolean word = t.sort() == Sort.WORD;
        return word
                && (t.word().equals("uhr")
                        || t.word().equals("h")
                        || half(t) != 0
                        || Zones.named(t.word().toUpperCase(Locale.ROOT)) != null);
    }

    private boolean follows(int i, String... words) {
        Token before = tokens.at(tokens.at(i - 1).is('.') ? i - 2 : i - 1);
        return before.sort() == Sort.WORD && List.of(words).contains(before.word());
    }

    private int skipHalf(int i) {
        int at = i;
        if (half(tokens.at(at)) != 0) {
            at++;
            if (tokens.at(at).is('.')) {
                at += tokens.at(at + 1).starts('m') ? 2 : 1;
                at += tokens.at(at).is('.') ? 1 : 0;
            }
        }
        return at;
    }

    private static int half(Token t) {
        if (t.sort() != Sort.WORD) {
            return 0;
        }
        if (MORNING.contains(t.word()) || t.word().endsWith("上午") || t.word().endsWith("午前")) {
            return -1;
        }
        return EVENING.contains(t.word()) || t.word().endsWith("下午") || t.word().endsWith("午後") ? 1 : 0;
    }

    private @Nullable ZoneOffset zone(int from) {
        int i = tokens.at(from).is('(') || tokens.at(from).is(',') ? from + 1 : from;
        Token t = tokens.at(i);
        ZoneOffset named = t.sort() == Sort.WORD ? Zones.named(t.word().toUpperCase(Locale.ROOT)) : null;
        int at = named == null ? i : i + 1;
        boolean utc = named == null || named.getTotalSeconds() == 0;
        if (utc
                && (tokens.at(at).is('+') || tokens.at(at).is('-'))
                && tokens.at(at + 1).sort() == Sort.NUMBER) {
            Token hours = tokens.at(at + 1);
            boolean joined = hours.length() == 4;
            boolean colon = tokens.at(at + 2).is(':') && tokens.at(at + 3).sort() == Sort.NUMBER;
            if (hours.length() > 2 && !joined || named == null && !joined && !colon) {
                return named;
            }
            next = at + (colon && !joined ? 4 : 2);
            int minutes =
                    joined ? hours.value() % 100 : colon ? tokens.at(at + 3).value() : 0;
            return Zones.of(tokens.at(at).is('-'), joined ? hours.value() / 100 : hours.value(), minutes);
        }
        next = named == null ? next : at;
        return named;
    }
}
