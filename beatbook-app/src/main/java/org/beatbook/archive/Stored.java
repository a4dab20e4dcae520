package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;

/**
 * A capture as it stands in one of our files.
 *
 * @param record its response, resource or revisit
 * @param said the metadata record behind it; empty where that is missing
 */
record Stored(Raw record, Fields said) {
    /** A block is bounded when it is written; some room for what others wrote. */
    static final int MOST_BLOCK = Decoding.MOST_BYTES + (1 << 20);

    static boolean isCapture(Raw raw) {
        return switch (raw.type()) {
            case "response", "resource", "revisit" ->
                RecordIds.captureId(raw.id()).isPresent();
            default -> false;
        };
    }

    /** Whether {@code raw} is the metadata record of this capture record. */
    static boolean belongs(Raw metadata, Raw capture) {
        return metadata.type().equals("metadata")
                && metadata.fields().first("WARC-Concurrent-To").orElse("").equals(capture.id());
    }

    /** What a metadata record says. */
    static Fields said(@Nullable Raw metadata) {
        return metadata == null ? new Fields() : Fields.read(metadata.block(), 0, metadata.block().length);
    }

    /** @throws DamagedException where no whole capture stands there */
    static Stored at(Path folder, Place place) {
        Path file = folder.resolve(place.file());
        List<Problem> problems = new ArrayList<>();
        try (Records records = new Records(file, place.offset(), MOST_BLOCK, problems::add)) {
            Raw capture = records.next();
            if (capture == null || capture.offset() != place.offset() || !isCapture(capture)) {
                throw new DamagedException(
                        problems.isEmpty()
                                ? new Problem(place.file(), place.offset(), "no capture stands here")
                                : problems.getFirst());
            }
            Raw next = records.next();
            return new Stored(capture, said(next != null && belongs(next, capture) ? next : null));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place + ": " + e.getMessage(), e);
        }
    }

    boolean revisit() {
        return record.type().equals("revisit");
    }

    String id() {
        return RecordIds.captureId(record.id()).orElseThrow();
    }

    /** The id of the capture that has the payload. */
    Optional<String> refersTo() {
        return record.fields().first("WARC-Refers-To").flatMap(RecordIds::captureId);
    }

    Payload payload() {
        return Payload.of(record.type().equals("response"), record.block());
    }

    /** From what is written; the payload is decoded only where the metadata record is missing. */
    CaptureHead head() {
        Optional<String> digest = said.first("payload-digest");
        Optional<Long> length = said.first("payload-length").map(Long::valueOf);
        if (digest.isEmpty() || length.isEmpty()) {
            Payload payload = payload();
            digest = Optional.of(Ids.digest(payload.body()));
            length = Optional.of((long) payload.body().length);
        }
        return new CaptureHead(
                id(),
                record.target(),
                time(),
                !said.first("time-known").orElse("true").equals("false"),
                status(),
                contentType(),
                digest.get(),
                length.get(),
                said.first("source").orElse(""));
    }

    Instant time() {
        String given = record.fields().first("WARC-Date").orElse("");
        try {
            return Instant.parse(given);
        } catch (DateTimeParseException e) {
            throw new DamagedException(new Problem(record.id(), record.offset(), "WARC-Date is no time: " + given));
        }
    }

    private int status() {
        return said.first("status")
                .map(Integer::valueOf)
                .orElseGet(() -> HttpMessage.read(record.block())
                        .map(HttpMessage::status)
                        .orElse(200));
    }

    private @Nullable String contentType() {
        return said.first("content-type").orElseGet(this::ownContentType);
    }

    private @Nullable String ownContentType() {
        if (!said.isEmpty()) {
            return null;
        }
        return HttpMessage.read(record.block())
                .map(HttpMessage::contentType)
                .orElse(record.fields().first("Content-Type"))
                .orElse(null);
    }
}
