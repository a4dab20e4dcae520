package org.beatbook.extract.listing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Reads a date as listings print it. A date whose year is not printed stays unread: none is invented. */
final class DateLine {
    private static final int LONGEST = 80;
    private static final List<Locale> LOCALES = Stream.of(
                    "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk", "hu",
                    "ro", "bg", "hr", "sr", "sl", "uk", "ru", "el", "tr", "et", "lv", "lt", "ca", "ar", "he", "fa",
                    "hi", "id", "ms", "vi", "th", "sw", "af", "eu", "gl")
            .map(Locale::forLanguageTag)
            .toList();
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> BESIDE = beside();
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})([./])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?![\\d:])");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern AGO = Pattern.compile(
            "(?iu)(?:\\d+|an?|one) ?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago|vor (?:\\d+|einer|einem) \\p{L}+|"
                    + "il y a \\d+ \\p{L}+|hace \\d+ \\p{L}+|há \\d+ \\p{L}+|\\d+ \\p{L}+ fa|\\d+ \\p{L}+ (?:geleden|siden|sedan|назад|temu|önce)|"
                    + "\\d+ ?(?:分钟|小时|天|時間|分|日)前|\\d+ ?(?:분|시간|일) ?전|yesterday|today|just now|gestern|heute|hier|ayer|hoy|ieri|oggi");
    private static final Pattern LEFTOVER = Pattern.compile("[\\p{L}]{3,}");

    private DateLine() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale locale : LOCALES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.length() > 2 && name.codePoints().allMatch(Character::isLetter)) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        months.remove("mar");
        months.put("mar", 3);
        return Map.copyOf(months);
    }

    /** The words that stand beside dates: weekdays, and what a date is of. */
    private static Set<String> beside() {
        Set<String> words = new HashSet<>(List.of(
                "published",
                "updated",
                "posted",
                "modified",
                "last",
                "first",
                "date",
                "uhr",
                "gmt",
                "utc",
                "est",
                "edt",
                "pst",
                "pdt",
                "cet",
                "cest",
                "bst",
                "ist",
                "kst",
                "jst",
                "sgt",
                "hkt",
                "the",
                "von",
                "veröffentlicht",
                "aktualisiert",
                "stand",
                "publié",
                "mis",
                "jour",
                "publicado",
                "actualizado",
                "atualizado",
                "pubblicato",
                "aggiornato",
                "gepubliceerd",
                "publicerad",
                "uppdaterad",
                "oppdatert",
                "publisert",
                "опубликовано",
                "обновлено",
                "kl",
                "alle",
                "ore",
                "heures",
                "hrs"));
        for (Locale locale : LOCALES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : STYLES) {
                    words.addAll(List.of(day.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .split("[^\\p{L}\\p{M}]+")));
                }
            }
        }
        return Set.copyOf(words);
    }

    /** Whether a line is a date and little else. */
    static boolean looksLike(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return false;
        }
        if (AGO.matcher(text.strip()).matches()) {
            return true;
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (!digits) {
            return false;
        }
        boolean told = ISO.matcher(text).find()
                || CJK.matcher(text).find()
                || YEAR_FIRST.matcher(text).find()
                || YEAR_LAST.matcher(text).find()
                || named(text) != null && DAY.matcher(text).find();
        return told && !hasOtherWords(text);
    }

    /** Whether it holds more than a month, a weekday, "Updated", a time zone: then it is a text with a date in it. */
    private static boolean hasOtherWords(String text) {
        Matcher word = LEFTOVER.matcher(text);
        while (word.find()) {
            String folded = word.group().toLowerCase(Locale.ROOT);
            if (!MONTHS.containsKey(folded) && !BESIDE.contains(folded)) {
                return true;
            }
        }
        return false;
    }

    /** The date that a line holds; absent where it holds none, or none with its year. */
    static @Nullable When read(String text) {
        try {
            When numeric = numeric(text);
            return numeric != null ? numeric : written(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable When numeric(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return iso(iso);
        }
        Matcher cjk = CJK.matcher(text);
        if (cjk.find()) {
            return day(cjk.group(1), cjk.group(2), cjk.group(3));
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.find()) {
            return day(first.group(1), first.group(3), first.group(4));
        }
        Matcher last = YEAR_LAST.matcher(text);
        return last.find() ? yearLast(last) : null;
    }

    private static When iso(Matcher iso) {
        LocalDate day = LocalDate.parse(iso.group().substring(0, 10));
        if (iso.group(4) == null) {
            return new When.Day(day);
        }
        LocalDateTime time = LocalDateTime.parse(day + "T" + iso.group(4));
        if (iso.group(5) == null) {
            return new When.Local(time);
        }
        String offset = iso.group(5).equals("Z") ? "Z" : iso.group(5).replaceFirst("([+-]\\d\\d):?(\\d\\d)", "$1:$2");
        return new When.Exact(OffsetDateTime.of(time, java.time.ZoneOffset.of(offset)));
    }

    private static When day(String year, String month, String day) {
        return new When.Day(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    /** With full stops the day comes first; with slashes only where the numbers leave no choice, else the year alone is known. */
    private static When yearLast(Matcher last) {
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(3));
        if (last.group(2).equals(".") || first > 12 || first == second) {
            return day(last.group(4), last.group(3), last.group(1));
        }
        if (second > 12) {
            return day(last.group(4), last.group(1), last.group(3));
        }
        return new When.Year(Year.parse(last.group(4)).getValue());
    }

    private static @Nullable Integer named(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Integer month = MONTHS.get(word.group().toLowerCase(Locale.ROOT));
            if (month != null) {
                return month;
            }
        }
        return null;
    }

    private static @Nullable When written(String text) {
        Integer month = named(text);
        Matcher year = YEAR.matcher(text);
        if (month == null || !year.find()) {
            return null;
        }
        int y = Integer.parseInt(year.group(1));
        Matcher day = DAY.matcher(text.substring(0, year.start()) + "    " + text.substring(year.end()));
        if (!day.find()) {
            return new When.Month(YearMonth.of(y, month));
        }
        return new When.Day(LocalDate.of(y, month, Integer.parseInt(day.group(1))));
    }

    /** A machine's date, as in the datetime attribute; else as a person writes it. */
    static @Nullable When ofAttribute(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (Character.isLetter(text.charAt(0)) && text.contains(",")) {
            try {
                ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
                return new When.Exact(time.toOffsetDateTime());
            } catch (DateTimeException e) {
                return read(text);
            }
        }
        return read(text);
    }
}
