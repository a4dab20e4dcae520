package org.beatbook.extract.metadata;

import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offsets by their letters; only those that mean one offset the world over, or nearly. */
final class Zones {
    private static final Map<String, Integer> MINUTES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("PKT", 300),
            Map.entry("WIB", 420),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("PHT", 480),
            Map.entry("MYT", 480),
            Map.entry("KST", 540),
            Map.entry("JST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("BRT", -180),
            Map.entry("EDT", -240),
            Map.entry("EST", -300),
            Map.entry("CDT", -300),
            Map.entry("MDT", -360),
            Map.entry("MST", -420),
            Map.entry("PDT", -420),
            Map.entry("PST", -480));

    private Zones() {}

    static @Nullable ZoneOffset named(String letters) {
        Integer minutes = MINUTES.get(letters);
        return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
    }

    /** An offset of hours and minutes; null beyond what exists. */
    static @Nullable ZoneOffset of(boolean west, int hours, int minutes) {
        if (hours > 14 || minutes > 59) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds((west ? -1 : 1) * (hours * 3600 + minutes * 60));
    }
}
