package org.beatbook.archive;

import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;

/** A capture whose payload is decoded and digested, and not written yet: looked at first, and then appended as it is. */
public final class Prepared {
    private final Incoming incoming;
    private final Payload payload;
    private final CaptureHead head;

    Prepared(Incoming incoming) {
        this.incoming = incoming;
        this.payload = Payload.of(incoming.http(), incoming.block());
        this.head = payload.head(incoming);
    }

    /** What will be kept of it. */
    public Capture capture() {
        return new Capture(head, payload.body());
    }

    Incoming incoming() {
        return incoming;
    }

    Payload payload() {
        return payload;
    }

    CaptureHead head() {
        return head;
    }
}
