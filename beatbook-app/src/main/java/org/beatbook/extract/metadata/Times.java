package org.beatbook.extract.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** What all rules for times share: how a page writes its dates, and which dates can be. */
final class Times {
    private static final Duration AHEAD = Duration.ofHours(48);
    private static final int FIRST_YEAR = 1990;
    private static final Set<String> DAY_FIRST = Set.of(
            "uk", "au", "nz", "ie", "in", "za", "sg", "my", "hk", "ke", "ng", "gh", "pk", "lk", "eu", "de", "at", "ch",
            "it", "fr", "es", "nl", "be", "bd", "np", "mt", "tz", "ug", "zw", "jm", "tt", "ae", "sa", "qa", "il", "th",
            "vn", "id");

    private static final Set<String> AMERICAN = Set.of("us", "gov", "mil", "edu");
    private static final Set<String> MONTH_FIRST_ENGLISH = Set.of("en-US", "en-PH");

    private Times() {}

    /** How the page writes its dates: month first only in American English. */
    static DateText.Reading reading(Clues clues) {
        String language = clues.language();
        String primary = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
        String host = SiteNames.host(clues.markup.url());
        String ending = host.substring(host.lastIndexOf('.') + 1);
        boolean english = primary.equals("en") && (!language.contains("-") || MONTH_FIRST_ENGLISH.contains(language));
        boolean monthFirst = english && !DAY_FIRST.contains(ending) || primary.isEmpty() && AMERICAN.contains(ending);
        boolean told = monthFirst
                ? !OrderOfDates.showsDayFirst(clues)
                : primary.equals("en") && OrderOfDates.showsMonthFirst(clues);
        Instant captured = clues.markup.captured();
        LocalDate latest = captured == null ? LocalDate.MAX : LocalDate.ofInstant(captured.plus(AHEAD), ZoneOffset.UTC);
        return new DateText.Reading(primary, told, latest);
    }

    static @Nullable When machine(Clues clues, @Nullable String text) {
        return plausible(clues, MachineDate.parse(text, clues.reading()));
    }

    /** The date unless it is before there were such pages, or more than 48 hours after the capture. */
    static @Nullable When plausible(Clues clues, @Nullable When when) {
        if (when == null) {
            return null;
        }
        Instant earliest = when.earliest();
        Instant captured = clues.markup.captured();
        boolean early = year(when) < FIRST_YEAR;
        boolean late = captured == null ? year(when) >= 2100 : earliest.isAfter(captured.plus(AHEAD));
        return early || late ? null : when;
    }

    /** Whether it is the very day on which the page was fetched: what many sites print in their own frame. */
    static boolean isDayOfCapture(Clues clues, When when) {
        Instant captured = clues.markup.captured();
        LocalDate day = Clock.day(when);
        return captured != null
                && day != null
                && Math.abs(ChronoUnit.DAYS.between(day, LocalDate.ofInstant(captured, ZoneOffset.UTC))) <= 1;
    }

    static int year(When when) {
        return switch (when) {
            case When.Year y -> y.year();
            case When.Month m -> m.month().getYear();
            case When.Day d -> d.day().getYear();
            case When.Local l -> l.time().getYear();
            case When.Exact e -> e.time().getYear();
        };
    }

    /** Whether it is known to the day at least. */
    static boolean hasDay(When when) {
        return !(when instanceof When.Year) && !(when instanceof When.Month);
    }
}
