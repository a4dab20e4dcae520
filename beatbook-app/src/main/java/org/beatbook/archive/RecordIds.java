package org.beatbook.archive;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Capture ids as WARC-Record-IDs and back. The sixteen hexadecimal digits of a capture id stand in a UUID of version 8
 * (RFC 9562: free for one's own use), so that the same capture always has the same record id, and a revisit's
 * WARC-Refers-To says which capture it means.
 */
final class RecordIds {
    private static final long CAPTURE = 0x00bea7b00c000001L;
    private static final long METADATA = 0x00bea7b00c000002L;
    private static final long KIND = 0x00ffffffffffffffL;

    private RecordIds() {}

    static String capture(String captureId) {
        return urn(captureId, CAPTURE);
    }

    static String metadata(String captureId) {
        return urn(captureId, METADATA);
    }

    /** Of a record that is no capture. */
    static String fresh() {
        return "<urn:uuid:" + UUID.randomUUID() + ">";
    }

    /** The capture id in a record id of ours; absent for ids of others. */
    static Optional<String> captureId(String recordId) {
        String inner = recordId.strip();
        if (!inner.startsWith("<urn:uuid:") || inner.length() != 47) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(inner.substring(10, 46));
            long low = uuid.getLeastSignificantBits();
            boolean ours = uuid.version() == 8 && (low & KIND) == CAPTURE;
            return ours ? Optional.of(id(uuid.getMostSignificantBits(), low)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** 48 bits, the version, 12 bits; the variant, then the last 4 bits, then what kind of record it is. */
    private static String urn(String captureId, long kind) {
        long id = HexFormat.fromHexDigitsToLong(captureId);
        long high = (id & 0xffffffffffff0000L) | 0x8000L | ((id >>> 4) & 0xfffL);
        long low = 0x8000000000000000L | ((id & 0xfL) << 56) | kind;
        return "<urn:uuid:" + new UUID(high, low) + ">";
    }

    private static String id(long high, long low) {
        long id = (high & 0xffffffffffff0000L) | ((high & 0xfffL) << 4) | ((low >>> 56) & 0xfL);
        return HexFormat.of().toHexDigits(id);
    }
}
