package org.beatbook.collect.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for a URL. */
public sealed interface Outcome {

    /** What was asked, where that led, and how long it took. */
    Trace trace();

    /**
     * The answer is there.
     *
     * @param message as it came
     * @param body the payload with its content encoding removed; never altered
     */
    record Success(Trace trace, Message message, byte[] body) implements Outcome {
        /** The Content-Type as it was given. */
        public @Nullable String contentType() {
            return message.header("Content-Type");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** What is known already still holds. */
    record NotModified(Trace trace, Message message) implements Outcome {}

    /**
     * Not now; worth another try.
     *
     * @param message the answer, where there was one
     * @param retryAfter not before this, where the host or its politeness says so
     */
    record TransientFailure(
            Trace trace,
            Reason reason,
            String detail,
            @Nullable Message message,
            @Nullable Instant retryAfter) implements Outcome {}

    /** The same question would get the same answer. */
    record PermanentFailure(
            Trace trace,
            Reason reason,
            String detail,
            @Nullable Message message) implements Outcome {}

    /** Not asked: this program's own rules or the publisher's forbid it. No connection was tried for that address. */
    record Refused(Trace trace, Why why, String detail) implements Outcome {}

    /** What a failure was about. */
    enum Reason {
        /** The status says so. */
        STATUS,
        /** The host's name is not known now. */
        NAME,
        /** No connection, or it broke. */
        CONNECTION,
        /** The certificate or the handshake. */
        TLS,
        /** Too slow, in one step or in all. */
        TIME,
        /** An answer against the protocol, headers too large or too many. */
        PROTOCOL,
        /** Fewer bytes than were announced. */
        LENGTH,
        /** More bytes than are taken. */
        SIZE,
        /** An encoding that is not known, broken, or packed beyond all measure. */
        ENCODING,
        /** Redirects without end, or to nowhere. */
        REDIRECT,
        /** The host is to be left alone for longer than one waits. */
        WAIT,
        /** The publisher's rules could not be had, so nothing else was asked. */
        RULES,
        /** Told to stop. */
        STOPPED
    }

    /** Why something was not asked. */
    enum Why {
        /** Not an http or https address, or one with a user name. */
        ADDRESS,
        /** A port where no web is served. */
        PORT,
        /** An address that is not of the public internet. */
        NETWORK,
        /** robots.txt or a reservation of rights. */
        RIGHTS
    }

    /**
     * The way of one question.
     *
     * @param url as it was asked
     * @param redirects in their order
     * @param started when the first request was to be made
     * @param took all exchanges together, waiting for the hosts' turns left out
     */
    record Trace(String url, List<Redirect> redirects, Instant started, Duration took) {
        public Trace {
            redirects = List.copyOf(redirects);
        }

        /** The URL that gave the answer. */
        public String answeredBy() {
            return redirects.isEmpty() ? url : redirects.getLast().to();
        }

        /** The URL to ask next time: as far as permanent redirects lead without a temporary one between. */
        public String askNextTime() {
            String next = url;
            for (Redirect redirect : redirects) {
                if (!redirect.permanent()) {
                    break;
                }
                next = redirect.to();
            }
            return next;
        }
    }

    /**
     * One step of a redirect.
     *
     * @param message the answer that led on
     */
    record Redirect(String from, String to, Message message) {
        public boolean permanent() {
            return message.status() == 301 || message.status() == 308;
        }
    }
}
