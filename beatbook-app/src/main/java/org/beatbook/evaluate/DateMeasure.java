package org.beatbook.evaluate;

import java.util.List;
import java.util.Objects;
import org.beatbook.evaluate.Annotated.GoldDate;
import org.beatbook.news.Reading;
import org.beatbook.news.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Expressions of time: exact span, overlapping, and overlapping with the same value. */
final class DateMeasure implements Measure {
    @Override
    public List<Figure> of(Annotated gold, Reading reading, Misses misses) {
        List<TimeExpression> found = reading.dates();
        int exact = 0;
        int overlapping = 0;
        int valued = 0;
        for (GoldDate date : gold.dates()) {
            TimeExpression hit = hit(date, found);
            overlapping += hit == null ? 0 : 1;
            exact += hit != null
                            && hit.span().start() == date.start()
                            && hit.span().end() == date.end()
                    ? 1
                    : 0;
            boolean same = hit != null && Objects.equals(date.value(), hit.value());
            valued += same ? 1 : 0;
            if (!same) {
                misses.miss(
                        hit == null ? "missing " + date.value() : hit.value() + " is not " + date.value(),
                        date.start(),
                        date.end());
            }
        }
        found.stream()
                .filter(f -> gold.dates().stream().noneMatch(d -> overlap(d, f)))
                .forEach(f -> misses.miss(
                        "not annotated " + f.value(), f.span().start(), f.span().end()));
        int all = gold.dates().size();
        return List.of(
                Figure.of("dates, exact", exact, found.size(), all),
                Figure.of("dates, overlapping", overlapping, found.size(), all),
                Figure.of("dates, overlapping with the same value", valued, found.size(), all));
    }

    private static @Nullable TimeExpression hit(GoldDate gold, List<TimeExpression> found) {
        return found.stream().filter(f -> overlap(gold, f)).findFirst().orElse(null);
    }

    private static boolean overlap(GoldDate gold, TimeExpression found) {
        return found.span().start() < gold.end() && gold.start() < found.span().end();
    }
}
