package org.beatbook.news;

/**
 * Where a record stands in the archive.
 *
 * @param file the WARC file's name, without folder
 * @param offset of the record's first byte
 * @param length in bytes, as stored
 */
public record Place(String file, long offset, long length) {

    /** The first byte after the record. */
    public long end() {
        return offset + length;
    }
}
