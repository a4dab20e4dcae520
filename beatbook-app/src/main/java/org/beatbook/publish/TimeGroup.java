package org.beatbook.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;

/**
 * Events of one month, as long as they stand side by side in the list; what is told of more than a month stands under its
 * year.
 */
public record TimeGroup(String label, List<KnownEvent> events) {
    private static final int FULL_MONTH = 31;

    /** The groups, in the order of the events. */
    public static List<TimeGroup> of(List<KnownEvent> events) {
        List<TimeGroup> groups = new ArrayList<>();
        for (KnownEvent event : events) {
            String label = label(event.when());
            if (groups.isEmpty() || !groups.getLast().label().equals(label)) {
                groups.add(new TimeGroup(label, new ArrayList<>()));
            }
            groups.getLast().events().add(event);
        }
        return groups;
    }

    private static String label(@org.jspecify.annotations.Nullable Spell when) {
        if (when == null) {
            return "No day told";
        }
        return when.days() > FULL_MONTH
                ? Integer.toString(when.from().getYear())
                : Show.month(YearMonth.from(when.from()).toString());
    }
}
