package org.beatbook.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Candidate;
import org.beatbook.news.Findings;
import org.jspecify.annotations.Nullable;

/** What was found, for people: the proposed one has a star. */
final class FindingsTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintWriter out;

    FindingsTable(PrintWriter out) {
        this.out = out;
    }

    void print(Findings found) {
        out.println(Stream.of(found.url(), found.name(), found.language(), found.country())
                .filter(part -> part != null)
                .collect(Collectors.joining("  ")));
        for (Candidate candidate : found.candidates()) {
            out.println();
            print(candidate);
        }
        if (!found.tried().isEmpty()) {
            out.println();
            out.println("what could not be had:");
            found.tried().forEach(t -> out.println("  " + t));
        }
    }

    private void print(Candidate candidate) {
        out.printf(
                "%s %-8s %s%n",
                candidate.proposed() ? "*" : " ",
                candidate.channel().as().word(),
                candidate.channel().url());
        out.printf("    %s; %s%n", gives(candidate), candidate.how());
        candidate.samples().forEach(sample -> out.println("    - " + sample));
    }

    private static String gives(Candidate candidate) {
        String count = candidate.count() == 1 ? "1 item" : "%,d items".formatted(candidate.count());
        return Stream.of(count, newest(candidate.newest()), text(candidate.fullText()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String newest(@Nullable Instant time) {
        return time == null ? "" : "newest " + TIME.format(time) + " UTC";
    }

    private static String text(@Nullable Boolean full) {
        return full == null ? "" : full ? "whole texts" : "excerpts";
    }
}
