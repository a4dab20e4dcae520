package org.beatbook.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a URL may be collected, and who says so.
 *
 * @param url what was decided about
 * @param allowed whether it may be
 * @param by what decided
 * @param file the URL of the file that was read, or of the page whose header or meta element it was
 * @param rule the rule as it is written there; absent where none speaks of this URL
 * @param line the rule's line in its file, from 1; 0 where it has none
 * @param time when the file was retrieved
 */
public record Ruling(
        String url,
        boolean allowed,
        By by,
        String file,
        @Nullable String rule,
        int line,
        Instant time) {

    /** What can decide. */
    public enum By {
        /** Nothing speaks of this URL. */
        NO_RULE,
        /** robots.txt. */
        ROBOTS,
        /** robots.txt could not be had: then nothing is asked (RFC 9309, 2.3.1.4). */
        UNREACHABLE,
        /** {@code /.well-known/tdmrep.json}. */
        TDM_FILE,
        /** The tdm-reservation header. */
        TDM_HEADER,
        /** The tdm-reservation meta element. */
        TDM_META
    }

    /** One line for whoever asks why. */
    public String explain() {
        String where = line > 0 ? file + ", line " + line : file;
        return switch (by) {
            case NO_RULE -> "no rule against it in " + file;
            case UNREACHABLE -> file + " could not be had: " + rule;
            case ROBOTS, TDM_FILE, TDM_HEADER, TDM_META -> "'" + rule + "' in " + where;
        };
    }
}
