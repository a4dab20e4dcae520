package org.beatbook.read.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.When;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/** The door: what a text says of when. Thread-safe; time grows with the text's length alone. */
public final class Dates {
    /** The rules; the longest finding at a place holds, the earlier rule where two are as long. */
    private static final List<DateRule> RULES;

    private static final List<DateRule> EAST_ASIAN = List.of(new EastAsianDate(), new NumericDate());

    static {
        List<DateRule> plain = List.of(
                new WrittenDate(),
                new NumericDate(),
                new MonthAlone(),
                new WeekdayAlone(),
                new DayWord(),
                new LastNext(),
                new QuarterOrSeason(),
                new Counted(),
                new Told(),
                new YearAlone(),
                new Holiday());
        List<DateRule> days = plain.stream()
                .filter(r -> r instanceof WrittenDate
                        || r instanceof NumericDate
                        || r instanceof WeekdayAlone
                        || r instanceof DayWord
                        || r instanceof Told)
                .toList();
        List<DateRule> all = new ArrayList<>(plain);
        all.add(new PartOf((scan, at) -> longest(plain, scan, at)));
        all.add(new Timed((scan, at) -> longest(days, scan, at)));
        all.add(new Vague());
        RULES = List.copyOf(all);
    }

    private Dates() {}

    /**
     * Reads the dates of a text, in their order; none overlaps another.
     *
     * @param anchor when the article was published; what needs it stays partial or without a value where it is absent
     *     or not exact to the day
     * @param language primary subtag; dates are read in en, de, fr, es, ru, zh, ja and ko
     */
    public static List<TimeExpression> read(Text text, @Nullable When anchor, String language) {
        Scan scan = new Scan(text, CalendarWords.of(language));
        List<DateRule> rules = rules(language);
        LocalDate today = Anchors.day(anchor);
        List<TimeExpression> dates = new ArrayList<>();
        Value before = null;
        int sentence = 0;
        for (int at = 0; at < scan.size() && !rules.isEmpty(); at++) {
            Found found = scan.words().mayBegin(scan.lower(at)) ? longest(rules, scan, at) : null;
            if (found != null) {
                int now = text.sentenceOf(found.from());
                before = now - sentence > 1 ? null : before;
                Value value = found.meaning().in(new Anchors(today, before, Tense.around(scan, at, found.to())));
                dates.add(new TimeExpression(
                        text.span(found.from(), found.to()), value.text(), value.exactness(), found.rule()));
                if (value.first() != null && value.exactness() != Exactness.VAGUE) {
                    before = value;
                    sentence = now;
                }
                at = found.to() - 1;
            }
        }
        return dates;
    }

    private static List<DateRule> rules(String language) {
        return switch (language) {
            case "zh", "ja", "ko" -> EAST_ASIAN;
            case "en", "de", "fr", "es", "ru" -> RULES;
            default -> List.of();
        };
    }

    private static @Nullable Found longest(List<DateRule> rules, Scan scan, int at) {
        Found best = null;
        for (DateRule rule : rules) {
            Found found = rule.at(scan, at);
            boolean longer = found != null && (best == null || found.to() > best.to());
            if (found != null && longer && isOneParagraph(scan, found)) {
                best = found;
            }
        }
        return best;
    }

    private static boolean isOneParagraph(Scan scan, Found found) {
        return found.to() - found.from() == 1 || paragraph(scan, found.from()) == paragraph(scan, found.to() - 1);
    }

    private static int paragraph(Scan scan, int token) {
        return scan.text().sentences().get(scan.text().sentenceOf(token)).paragraph();
    }
}
