package org.beatbook.archive;

import java.util.List;

/**
 * What reading every record of the archive found.
 *
 * @param files how many WARC files there are
 * @param records how many whole records, of all types
 * @param captures how many of them are captures
 * @param bytes the files' size
 * @param problems the first {@link #MOST_NAMED}
 * @param problemCount all of them
 */
public record VerifyReport(
        int files, long records, long captures, long bytes, List<Problem> problems, long problemCount) {
    /** More problems than this are counted and not named. */
    public static final int MOST_NAMED = 1000;

    public boolean sound() {
        return problemCount == 0;
    }
}
