package org.beatbook.archive;

import java.util.List;
import java.util.Map;

/**
 * What was found in a WARC or ARC file of others.
 *
 * @param records whole records, of all types
 * @param handedOut how many of them were handed out as captures
 * @param passedOver whole records that are no captures of a page, by their type
 * @param problems the first 1,000 of what is broken
 * @param problemCount all of it
 */
public record ForeignReport(
        long records, long handedOut, Map<String, Long> passedOver, List<Problem> problems, long problemCount) {}
