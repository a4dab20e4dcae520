package org.beatbook.archive;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What an incoming capture says once its codings are taken off.
 *
 * @param message absent for a resource, and for what was called HTTP and has no status line
 * @param entity the body without transfer coding, which WARC-Payload-Digest is of
 * @param body the payload without content coding either
 */
record Payload(@Nullable HttpMessage message, HttpMessage.Entity entity, byte[] body) {

    /** @throws PayloadException where it is too large or a bomb */
    static Payload of(boolean http, byte[] block) {
        if (block.length > Decoding.MOST_BYTES) {
            throw new PayloadException(
                    "refused: a capture of " + block.length + " bytes, the limit is " + Decoding.MOST_BYTES);
        }
        Optional<HttpMessage> message = http ? HttpMessage.read(block) : Optional.empty();
        HttpMessage.Entity entity =
                message.map(HttpMessage::entity).orElseGet(() -> new HttpMessage.Entity(block, true));
        List<String> codings = message.map(HttpMessage::contentCodings).orElse(List.of());
        return new Payload(message.orElse(null), entity, Decoding.decoded(entity.bytes(), codings));
    }

    /** Whether there is no content coding. */
    boolean plain() {
        return body == entity.bytes();
    }

    /** Of the body without transfer coding, which WARC calls the payload. */
    String entityDigest(CaptureHead head) {
        return plain() ? head.digest() : Ids.digest(entity.bytes());
    }

    CaptureHead head(Incoming in) {
        String digest = Ids.digest(body);
        int status = message == null ? 200 : message.status();
        String type = message == null ? in.contentType() : message.contentType().orElse(null);
        return new CaptureHead(
                Ids.capture(in.url(), in.time(), digest),
                in.url(),
                in.time(),
                in.timeKnown(),
                status,
                type,
                digest,
                body.length,
                in.source());
    }
}
