package org.beatbook.archive;

/**
 * What is wrong at one place of a WARC or ARC file.
 *
 * @param file the file's name
 * @param offset of the record (or of the gzip member that holds it) in the file
 */
public record Problem(String file, long offset, String reason) {

    @Override
    public String toString() {
        return file + " at byte " + offset + ": " + reason;
    }
}
