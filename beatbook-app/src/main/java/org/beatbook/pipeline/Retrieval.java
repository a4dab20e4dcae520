package org.beatbook.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.beatbook.archive.Incoming;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Fetcher;
import org.beatbook.collect.fetch.Hosts;
import org.beatbook.collect.fetch.Limits;
import org.beatbook.collect.fetch.Message;
import org.beatbook.collect.fetch.Outcome;
import org.beatbook.collect.fetch.Request;
import org.beatbook.collect.robots.Rights;
import org.beatbook.news.Urls;

/** Fetches single URLs politely, with their publishers' permission, as captures. */
final class Retrieval implements AutoCloseable {
    static final String ROBOT = "Beatbook";
    static final String VERSION = "0.1";

    private final Fetcher fetcher;
    private final Rights rights;

    /** @param allowedHosts hosts of the user's own network that may be fetched from, whatever their address */
    Retrieval(InstantSource clock, String contact, List<String> allowedHosts) {
        Hosts hosts = Hosts.usual(clock);
        Addresses addresses = Addresses.allowing(new HashSet<>(allowedHosts));
        this.fetcher = new Fetcher(
                new Fetcher.Settings(Fetcher.userAgent(VERSION, contact), Limits.USUAL), addresses, hosts, clock);
        this.rights = new Rights(fetcher, hosts, clock, ROBOT, ruling -> {});
    }

    /**
     * Fetches a URL.
     *
     * @param taken is handed the capture where there is one
     * @param problem is told why there is none
     */
    void fetch(String url, Consumer<Incoming> taken, Consumer<String> problem) {
        switch (fetcher.fetch(Request.of(url).with(rights))) {
            case Outcome.Success success -> taken.accept(capture(success));
            case Outcome.NotModified same -> problem.accept(url + ": not modified, though nothing was known");
            case Outcome.TransientFailure failed -> problem.accept(url + ": " + failed.detail() + "; try again later");
            case Outcome.PermanentFailure failed -> problem.accept(url + ": " + failed.detail());
            case Outcome.Refused refused -> problem.accept(url + ": refused: " + refused.detail());
        }
    }

    private static Incoming capture(Outcome.Success success) {
        String url = success.trace().answeredBy();
        return Incoming.response(
                url,
                success.trace().started(),
                bytes(success.message()),
                Urls.site(url).orElse("unknown"),
                null);
    }

    /** The message as it came; its body stands without transfer coding, as its headers say. */
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

    @Override
    public void close() {
        fetcher.close();
    }
}
