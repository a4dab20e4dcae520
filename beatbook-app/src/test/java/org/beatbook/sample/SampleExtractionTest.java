package org.beatbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader of the sample finds on its pages, extraction finds too. */
class SampleExtractionTest {
    private static final Path ROOT = Files.exists(Path.of("sample/manifest.yaml")) ? Path.of(".") : Path.of("..");

    /** Fields that are still read otherwise than they were meant, over all pages; may only be lowered. */
    private static final int MISSES = 18;

    @Test
    void extractionFindsWhatAReaderFinds() throws IOException {
        Map<String, SamplePages.Exchange> exchanges = new HashMap<>();
        new SamplePages(ROOT.resolve("sample"))
                .build()
                .exchanges()
                .forEach(e -> exchanges.put(e.url() + " " + e.at(), e));
        List<String> misses = new ArrayList<>();
        for (JsonNode page : new ObjectMapper().readTree(Files.readString(ROOT.resolve(SampleWarc.EXPECTED)))) {
            SamplePages.Exchange exchange = exchanges.get(
                    page.get("url").asText() + " " + page.get("captured").asText());
            misses(page, new Extractor().extract(capture(exchange)))
                    .forEach(miss -> misses.add(page.get("page").asText() + ": " + miss));
        }
        assertThat(misses).as(String.join("\n", misses)).hasSizeLessThanOrEqualTo(MISSES);
    }

    private static Capture capture(SamplePages.Exchange exchange) {
        String digest = Ids.digest(exchange.body());
        String type = exchange.headers().get("Content-Type");
        String id = Ids.capture(exchange.url(), exchange.at(), digest);
        int length = exchange.body().length;
        return new Capture(
                new CaptureHead(id, exchange.url(), exchange.at(), true, exchange.status(), type, digest, length, ""),
                exchange.body());
    }

    private static List<String> misses(JsonNode expected, Page page) {
        List<String> misses = new ArrayList<>();
        compare(misses, expected, "kind", page.kind().name().toLowerCase(Locale.ROOT));
        compare(
                misses,
                expected,
                "genre",
                page.genre() == null ? null : page.genre().word());
        compare(misses, expected, "headline", page.headline());
        compare(misses, expected, "kicker", page.kicker());
        compare(misses, expected, "standfirst", page.standfirst());
        compare(misses, expected, "language", page.language());
        published(misses, expected, page.published());
        Picture lead = page.pictures().isEmpty() ? null : page.pictures().getFirst();
        compare(misses, expected, "caption", lead == null ? null : lead.caption());
        compare(
                misses,
                expected,
                "credit",
                lead == null || lead.credit() == null ? null : lead.credit().line());
        set(misses, expected, "authors", page.authors());
        set(
                misses,
                expected,
                "teasers",
                page.teasers().stream().map(Teaser::headline).toList());
        return misses;
    }

    /** Equal to what is expected, or to one of a list of readings that are all right. Not named: not asked. */
    private static void compare(List<String> misses, JsonNode expected, String field, @Nullable String found) {
        JsonNode wanted = expected.get(field);
        if (wanted == null) {
            return;
        }
        List<String> right = new ArrayList<>();
        (wanted.isArray() ? wanted : List.of(wanted)).forEach(w -> right.add(plain(w.isNull() ? null : w.asText())));
        if (!right.contains(plain(found))) {
            misses.add(field + ": " + found + " instead of " + wanted);
        }
    }

    /** Without what may be written round a text: white space, brackets, a stop, the word for photo before a credit. */
    private static @Nullable String plain(@Nullable String text) {
        return text == null
                ? null
                : text.strip()
                        .replaceAll("^[(/]|[).]$", "")
                        .replaceAll("^(Foto|Picture|사진) ?[:=] ?", "")
                        .strip();
    }

    private static void published(List<String> misses, JsonNode expected, @Nullable When found) {
        JsonNode wanted = expected.get("published");
        if (wanted == null || wanted.isNull()) {
            return;
        }
        if (found == null || !sameTime(wanted.asText(), found.iso())) {
            misses.add("published: " + (found == null ? null : found.iso()) + " instead of " + wanted);
        }
    }

    private static boolean sameTime(String wanted, String found) {
        return wanted.length() > 19 && found.length() >= 19
                ? When.parse(wanted).earliest().equals(When.parse(found).earliest())
                : wanted.equals(found);
    }

    private static void set(List<String> misses, JsonNode expected, String field, List<String> found) {
        JsonNode wanted = expected.get(field);
        if (wanted == null || wanted.isNull()) {
            return;
        }
        TreeSet<String> right = new TreeSet<>();
        wanted.forEach(w -> right.add(w.asText()));
        if (!right.equals(new TreeSet<>(found))) {
            misses.add(field + ": " + found + " instead of " + wanted);
        }
    }
}
