package org.beatbook.archive;

/**
 * One whole record of a WARC or ARC file.
 *
 * @param offset of its first byte in the file; of its gzip member's where it is compressed
 * @param length as stored; of the whole member where several records share one
 * @param fields a WARC record's header; an ARC record's line under the names of WARC
 */
record Raw(long offset, long length, Fields fields, byte[] block) {

    String type() {
        return fields.first("WARC-Type").orElse("").strip().toLowerCase(java.util.Locale.ROOT);
    }

    String id() {
        return fields.first("WARC-Record-ID").orElse("").strip();
    }

    String target() {
        return fields.first("WARC-Target-URI").orElse("").strip();
    }
}
