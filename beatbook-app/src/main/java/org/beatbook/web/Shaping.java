package org.beatbook.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.beatbook.news.Ids;
import org.jspecify.annotations.Nullable;

/** Shapes an answer for one client: security headers, ETag and Last-Modified, 304, gzip. Knows no server. */
final class Shaping {
    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int WORTH_PACKING = 1024;
    private static final int TAG_DIGITS = 32;
    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/(?:[\\w.-]+\\+)?(?:json|xml|jsonl).*|image/svg\\+xml.*");
    private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(?:\\.0{0,3})?\\s*");

    private Shaping() {}

    /** The few request headers that shape an answer; absent where the client did not send them. */
    record Wishes(
            @Nullable String ifNoneMatch,
            @Nullable String ifModifiedSince,
            @Nullable String acceptEncoding) {}

    static Answer shape(Answer answer, Wishes wishes) {
        boolean text = TEXT.matcher(answer.type()).matches();
        boolean worth = answer.stream() != null || answer.body().length > WORTH_PACKING;
        boolean packed = text && worth && accepts(wishes.acceptEncoding());
        Map<String, String> headers = headers(answer, text, packed);
        if (answer.status() == 200
                && answer.stream() == null
                && unchanged(answer, wishes, headers.getOrDefault("ETag", ""))) {
            return new Answer(304, answer.type(), new byte[0], answer.modified(), headers, null);
        }
        if (packed) {
            headers.put("Content-Encoding", "gzip");
        }
        Answer.Stream stream = answer.stream();
        if (stream != null) {
            Answer.Stream sent = packed ? out -> gzip(stream, out) : stream;
            return new Answer(answer.status(), answer.type(), answer.body(), answer.modified(), headers, sent);
        }
        byte[] body = packed ? gzip(answer.body()) : answer.body();
        return new Answer(answer.status(), answer.type(), body, answer.modified(), headers, null);
    }

    private static void gzip(Answer.Stream stream, OutputStream out) throws IOException {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            stream.to(gzip);
        }
    }

    private static Map<String, String> headers(Answer answer, boolean text, boolean packed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cache-Control", "private, no-cache");
        if (text) {
            headers.put("Vary", "Accept-Encoding");
        }
        if (answer.status() == 200 && answer.stream() == null) {
            headers.put("ETag", tag(answer, packed));
            if (answer.modified() != null) {
                headers.put("Last-Modified", httpDate(answer.modified()));
            }
        }
        headers.putAll(answer.headers());
        return headers;
    }

    /** A hash of the content; the packed form is another representation and has another tag. */
    private static String tag(Answer answer, boolean packed) {
        String digest = Ids.digest(answer.body());
        return '"' + digest.substring(digest.indexOf(':') + 1).substring(0, TAG_DIGITS) + (packed ? "-gzip" : "") + '"';
    }

    /** RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match. */
    private static boolean unchanged(Answer answer, Wishes wishes, String tag) {
        if (wishes.ifNoneMatch() != null) {
            String bare = bare(tag);
            for (String known : wishes.ifNoneMatch().split(",")) {
                if (known.strip().equals("*") || bare(known.strip()).equals(bare)) {
                    return true;
                }
            }
            return false;
        }
        return answer.modified() != null
                && wishes.ifModifiedSince() != null
                && notSince(answer.modified(), wishes.ifModifiedSince());
    }

    private static String bare(String tag) {
        return tag.replace("W/", "").replace("-gzip\"", "\"");
    }

    static boolean accepts(@Nullable String encodings) {
        if (encodings == null) {
            return false;
        }
        for (String each : encodings.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = each.strip().split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !REFUSED.matcher(parts[1].strip()).matches();
            }
        }
        return false;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                instant.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private static boolean notSince(Instant modified, String since) {
        try {
            Instant known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
