package org.beatbook.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes captures of the records of others. */
final class ForeignRecord {
    /** What crawlers write under other schemes are their own notes, logs and look-ups. */
    private static final List<String> PAGES = List.of("http:", "https:", "ftp:", "file:");

    private final Path file;

    ForeignRecord(Path file) {
        this.file = file;
    }

    /** Whether the record is the capture of a page: a response over HTTP, or a resource. */
    static boolean isCapture(Raw raw) {
        String target = bare(raw.target()).toLowerCase(Locale.ROOT);
        boolean page = PAGES.stream().anyMatch(target::startsWith);
        return page && List.of("response", "resource", "revisit", "arc").contains(raw.type());
    }

    /** What a record is called in the report. */
    static String kind(Raw raw) {
        String type = raw.type().isEmpty() ? "without type" : raw.type();
        return switch (type) {
            case "response", "resource" -> type + " that is no page";
            default -> type;
        };
    }

    /** @throws IllegalArgumentException with the reason where it cannot be taken */
    Incoming incoming(Raw raw) {
        return incoming(raw, raw.block());
    }

    /** @param block the raw record's own, or for a revisit what it stands for */
    Incoming incoming(Raw raw, byte[] block) {
        String url = bare(raw.target());
        if (url.isEmpty()) {
            throw new IllegalArgumentException("the record has no WARC-Target-URI");
        }
        if (raw.fields().first("WARC-Segment-Number").isPresent()) {
            throw new IllegalArgumentException("segmented records are not read");
        }
        String given = raw.fields().first("WARC-Date").orElse("");
        Optional<Instant> time = raw.type().equals("arc") ? arcTime(given) : warcTime(given);
        boolean http = !raw.type().equals("resource") && HttpMessage.read(block).isPresent();
        String type = http ? null : type(raw);
        String origin = file.getFileName() + "@" + raw.offset();
        return new Incoming(
                url, time.orElseGet(this::fileTime), time.isPresent(), http, type, block, source(url), origin);
    }

    /** The type of a payload without HTTP header; that of a response record speaks of the HTTP message. */
    private static @Nullable String type(Raw raw) {
        return raw.fields()
                .first("Content-Type")
                .filter(t -> !t.toLowerCase(Locale.ROOT).startsWith("application/http") && !t.equals("no-type"))
                .orElse(null);
    }

    private static String bare(String target) {
        boolean bracketed = target.length() > 1 && target.startsWith("<") && target.endsWith(">");
        return bracketed ? target.substring(1, target.length() - 1).strip() : target;
    }

    /** The host without {@code www.}; the scheme where there is no host. */
    static String source(String url) {
        int scheme = url.indexOf("://");
        try {
            String host = new URI(url).getHost();
            if (host != null) {
                return bareHost(host);
            }
        } catch (URISyntaxException e) {
            // taken apart by hand below
        }
        if (scheme < 0) {
            return url.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        }
        return bareHost(url.substring(scheme + 3).replaceFirst("(?s)[/?#:].*", ""));
    }

    private static String bareHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    /** As WARC 1.1 allows: down from nanoseconds to the year alone; also with an offset, and without a zone. */
    static Optional<Instant> warcTime(String given) {
        try {
            return Optional.of(
                    switch (given.length()) {
                        case 4 -> Year.parse(given).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                        case 7 -> YearMonth.parse(given).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                        case 10 -> LocalDate.parse(given).atStartOfDay().toInstant(ZoneOffset.UTC);
                        case 14 -> arcTime(given).orElseThrow(() -> new DateTimeException("no time"));
                        case 16, 19 -> LocalDateTime.parse(given).toInstant(ZoneOffset.UTC);
                        default -> OffsetDateTime.parse(given).toInstant();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Digits from the year down to the second; what is missing is taken as its beginning. */
    static Optional<Instant> arcTime(String digits) {
        if (digits.length() < 8 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String full = (digits + "000000").substring(0, 14);
        try {
            return Optional.of(LocalDateTime.of(
                            part(full, 0, 4),
                            part(full, 4, 6),
                            part(full, 6, 8),
                            part(full, 8, 10),
                            part(full, 10, 12),
                            part(full, 12, 14))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** Stands in where a record has no time; the same at every reading of the same file. */
    private Instant fileTime() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
