package org.beatbook.collect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.beatbook.archive.Incoming;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.Outcome;

/** Answers as captures. */
public final class Answers {
    private Answers() {}

    /** The answer that a fetch ended with. */
    public static Incoming capture(Outcome.Success success, String source) {
        return capture(success.trace().answeredBy(), success.trace().started(), success.message(), source);
    }

    /** One answer, as it came; its body stands without transfer coding, as its headers say. */
    public static Incoming capture(String url, Instant time, Message message, String source) {
        return Incoming.response(url, time, bytes(message), source, null);
    }

    private static byte[] bytes(Message message) {
        StringBuilder head = new StringBuilder(message.statusLine()).append("\r\n");
        for (Message.Header header : message.headers()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.body().length + head.length());
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(message.body());
        return out.toByteArray();
    }
}
