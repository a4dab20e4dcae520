package org.beatbook.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.beatbook.news.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * ECB+ (A. Cybulska, P. Vossen, "Using a sledgehammer to crack a nut?", 2014): news articles by topic, of two happenings
 * of one kind each; the file's name tells which. The first sentence of what was added for the second is its address, and
 * is left out. All are published at one time, because when is not told of most.
 */
final class Ecb {
    private static final Pattern NAME = Pattern.compile("(\\d+)_\\d+(ecb|ecbplus)\\.xml(\\.gz)?");
    /** The last topic that settings are chosen on. */
    private static final int LAST_TO_DEVELOP = 18;

    private static final Instant PUBLISHED = Instant.parse("2013-01-01T00:00:00Z");

    private Ecb() {}

    /**
     * An article and its story.
     *
     * @param gold what the story is called
     */
    record Told(Report report, String gold) {}

    static List<Told> read(Path path, AnnotatedSet.Half half) {
        List<Told> articles = new ArrayList<>();
        for (Path file : AnnotatedSet.files(path, NAME.pattern())) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                throw new IllegalArgumentException(file + ": not named as ECB+ has it, such as 1_10ecbplus.xml.gz");
            }
            int topic = Integer.parseInt(name.group(1));
            if (half == AnnotatedSet.Half.ALL || topic > LAST_TO_DEVELOP == (half == AnnotatedSet.Half.REPORT)) {
                boolean plus = name.group(2).equals("ecbplus");
                articles.add(new Told(report(file, plus), topic + name.group(2)));
            }
        }
        return articles;
    }

    private static Report report(Path file, boolean plus) {
        List<String> sentences = sentences(file);
        List<String> kept = plus && sentences.size() > 1 ? sentences.subList(1, sentences.size()) : sentences;
        String id = file.getFileName().toString().replaceFirst("\\.xml.*", "");
        String headline = kept.isEmpty() ? "" : kept.getFirst();
        String text = String.join("\n", kept.subList(Math.min(1, kept.size()), kept.size()));
        return new Report(id, null, "en", PUBLISHED, headline, null, text, null, List.of(), List.of());
    }

    private static List<String> sentences(Path file) {
        TreeMap<Integer, StringBuilder> sentences = new TreeMap<>();
        try (InputStream in = open(file)) {
            Document xml = Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
            for (Element token : xml.select("token")) {
                StringBuilder text =
                        sentences.computeIfAbsent(Integer.parseInt(token.attr("sentence")), k -> new StringBuilder());
                String word = token.wholeText();
                text.append(Meantime.isGlued(text, word) ? "" : " ").append(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ": a token's sentence is no number", e);
        }
        return sentences.values().stream().map(StringBuilder::toString).toList();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
