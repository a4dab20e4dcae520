package org.beatbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beatbook.news.Credit;
import org.beatbook.news.Item;
import org.beatbook.news.Json;
import org.beatbook.news.Picture;
import org.beatbook.news.TopicPage.Entry;
import org.jspecify.annotations.Nullable;

/** A topic's entries as CSV (RFC 4180) and as JSON lines, with the same names for the same things. */
final class Tables {
    private Tables() {}

    /** UTF-8 without a byte order mark, lines end in CR LF. Lists are joined by semicolons. */
    static String csv(Whole topic, Site site) {
        StringBuilder out = new StringBuilder();
        try {
            line(out, List.copyOf(row(null, site).keySet()));
            for (Entry entry : topic.entries()) {
                line(out, row(entry, site).values().stream().map(Tables::flat).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return out.toString();
    }

    /** One object a line; absent is null or an empty list. */
    static String jsonLines(Whole topic, Site site) {
        return topic.entries().stream()
                .map(e -> Json.write(row(e, site)) + "\n")
                .collect(Collectors.joining());
    }

    static void line(Appendable out, List<String> fields) throws IOException {
        out.append(fields.stream().map(Tables::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A field of text; what a spreadsheet would take for a formula gets an apostrophe before it. */
    static String field(String value) {
        return quoted(safe(value));
    }

    private static String safe(String value) {
        return value.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    private static String quoted(String safe) {
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** A value as text that is no formula; a number below zero is none. */
    static String flat(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case List<?> list -> safe(list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            default -> safe(value.toString());
        };
    }

    private static Map<String, @Nullable Object> row(@Nullable Entry entry, Site site) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Item item = entry == null ? null : entry.item();
        Picture picture = item == null || item.pictures().isEmpty()
                ? null
                : item.pictures().getFirst();
        Credit credit = picture == null ? null : picture.credit();
        out.put("id", item == null ? null : item.id());
        out.put("source", item == null ? null : item.source());
        out.put("outlet", entry == null ? null : entry.outlet());
        out.put("url", item == null ? null : item.url());
        out.put(
                "evidence",
                item == null ? null : site.absolute(site.article(item.id())).orElse(null));
        out.put(
                "published",
                item == null || item.published() == null
                        ? null
                        : item.published().iso());
        out.put(
                "modified",
                item == null || item.modified() == null ? null : item.modified().iso());
        out.put("firstCaptured", item == null ? null : item.firstCaptured().toString());
        out.put(
                "genre",
                item == null || item.genre() == null ? null : item.genre().word());
        out.put("kicker", item == null ? null : item.kicker());
        out.put("headline", item == null ? null : item.headline());
        out.put("standfirst", item == null ? null : item.standfirst());
        out.put("authors", item == null ? null : item.authors());
        out.put("language", item == null ? null : item.language());
        out.put("section", item == null ? null : item.section());
        out.put("paid", item == null ? null : item.paid());
        out.put("tags", item == null ? null : item.tags());
        out.put("pinned", entry == null ? null : entry.pinned());
        out.put("score", entry == null ? null : entry.score());
        out.put("versions", item == null ? null : item.versions());
        out.put("picture", picture == null ? null : picture.url());
        out.put("caption", picture == null ? null : picture.caption());
        out.put("credit", credit == null ? null : credit.line());
        out.put("creators", credit == null ? null : credit.creators());
        out.put("providers", credit == null ? null : credit.providers());
        out.put("via", credit == null ? null : credit.via());
        out.put("how", credit == null ? null : credit.how().name().toLowerCase(java.util.Locale.ROOT));
        return out;
    }
}
