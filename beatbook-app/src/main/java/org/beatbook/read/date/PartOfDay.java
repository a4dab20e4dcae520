package org.beatbook.read.date;

import org.jspecify.annotations.Nullable;

/** Morning, afternoon, evening, night, as TIMEX3 writes them. */
final class PartOfDay {
    private PartOfDay() {}

    static @Nullable String code(String word) {
        return switch (word) {
            case "morning" -> "TMO";
            case "afternoon" -> "TAF";
            case "evening" -> "TEV";
            case "night" -> "TNI";
            case "midday", "noon", "lunchtime" -> "T12:00";
            case "midnight" -> "T24:00";
            default -> null;
        };
    }
}
