package org.beatbook.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.beatbook.TestData;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;

/** The extraction sets of the test data, each case with its page, its expectation and its half. */
public final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /** Which half of a set. */
    public enum Half {
        DEVELOP,
        REPORT
    }

    /**
     * @param name the file's or case's name
     * @param gold what the set says of it; for readability the metadata, with the expected HTML in {@code expected}
     */
    public record Case(String name, String url, byte[] page, JsonNode gold, String expected) {

        /** The page as a capture whose time is not known. */
        public Capture capture() {
            String digest = Ids.digest(page);
            return new Capture(
                    new CaptureHead(
                            Ids.capture(url, Instant.EPOCH, digest),
                            url,
                            Instant.EPOCH,
                            false,
                            200,
                            "text/html",
                            digest,
                            page.length,
                            "test"),
                    page);
        }
    }

    public static List<Case> trafilatura(Half half) {
        Path folder = TestData.root().resolve("extraction/trafilatura");
        return fromMap(folder.resolve("evaldata.json"), half, folder.resolve("pages"));
    }

    public static List<Case> htmldate(Half half) {
        Path folder = TestData.root().resolve("extraction");
        return fromMap(
                folder.resolve("htmldate/eval_default.json"),
                half,
                folder.resolve("htmldate/pages"),
                folder.resolve("trafilatura/pages"));
    }

    public static List<Case> readability(Half half) {
        Path folder = TestData.root().resolve("extraction/readability");
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.sorted()
                    .filter(c -> of(c.getFileName().toString()) == half)
                    .map(c -> new Case(
                            c.getFileName().toString(),
                            // The address Readability's own tests give every page.
                            "http://fakehost/test/page.html",
                            unzip(c.resolve("source.html.gz")),
                            json(c.resolve("expected-metadata.json")),
                            new String(unzip(c.resolve("expected.html.gz")), StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A publisher's file holds one expectation a page, in the order of the pages' dates. */
    public static List<Case> fundus(Half half) {
        Path folder = TestData.root().resolve("extraction/fundus");
        List<JsonNode> pages = new ArrayList<>();
        json(folder.resolve("pages.json")).forEach(pages::add);
        pages.sort(Comparator.comparing(p -> p.get("file").asText()));
        Map<String, Iterator<JsonNode>> golds = new HashMap<>();
        List<Case> cases = new ArrayList<>();
        for (JsonNode page : pages) {
            String publisher = page.get("publisher").asText();
            if (of(publisher) != half) {
                continue;
            }
            Path file = folder.resolve(page.get("file").asText());
            JsonNode gold = golds.computeIfAbsent(
                            publisher,
                            p -> json(file.resolveSibling(p + ".json")).iterator())
                    .next();
            cases.add(new Case(page.get("file").asText(), page.get("url").asText(), unzip(file), gold, ""));
        }
        return cases;
    }

    private static List<Case> fromMap(Path map, Half half, Path... folders) {
        List<Case> cases = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : json(map).properties()) {
            String url = entry.getKey();
            if (of(host(url)) != half) {
                continue;
            }
            String file = entry.getValue().get("file").asText();
            for (Path folder : folders) {
                Path zipped = folder.resolve(file + ".gz");
                if (Files.exists(zipped)) {
                    cases.add(new Case(file, url, unzip(zipped), entry.getValue(), ""));
                    break;
                }
            }
        }
        return cases;
    }

    private static String host(String url) {
        int start = url.indexOf("//") + 2;
        int end = start;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    private static Half of(String name) {
        return TestData.reports(name) ? Half.REPORT : Half.DEVELOP;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unzip(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
