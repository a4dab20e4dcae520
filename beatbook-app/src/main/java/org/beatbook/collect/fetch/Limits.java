package org.beatbook.collect.fetch;

import java.time.Duration;

/**
 * The bounds of one fetch.
 *
 * @param body bytes of a body, as sent and as decoded
 * @param ratio how many times larger a body may be decoded than sent, once it is over 1 MiB
 * @param total all exchanges of one fetch together, redirects included, waiting for turns not
 * @param idle without a byte from the host
 * @param redirects followed at most
 */
public record Limits(int body, int ratio, Duration total, Duration connect, Duration idle, int redirects) {
    /** 20 MB, 250 times, one minute, ten seconds to connect, twenty without a byte, ten redirects. */
    public static final Limits USUAL =
            new Limits(20_000_000, 250, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(20), 10);

    public Limits withBody(int bytes) {
        return new Limits(bytes, ratio, total, connect, idle, redirects);
    }

    public Limits withTotal(Duration time) {
        return new Limits(body, ratio, time, connect, idle, redirects);
    }

    public Limits withRedirects(int most) {
        return new Limits(body, ratio, total, connect, idle, most);
    }
}
