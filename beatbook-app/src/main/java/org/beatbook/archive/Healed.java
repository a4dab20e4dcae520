package org.beatbook.archive;

/**
 * A torn tail that was cut back when the archive was opened: what a crash left half written, of which nothing was told.
 *
 * @param file the WARC file's name
 * @param offset where it was cut
 * @param tornBytes what was cut off
 */
public record Healed(String file, long offset, long tornBytes) {}
