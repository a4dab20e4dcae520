package org.beatbook.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.beatbook.extract.Corpus.Case;
import org.beatbook.extract.Corpus.Half;
import org.jsoup.Jsoup;

/**
 * The body measured on the three sets. Its main lists the worst pages of the developing half:
 * {@code BodyQuality trafilatura|readability|fundus COUNT}, or with a page's name what was found, missed and wrongly
 * included.
 */
public final class BodyQuality {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Extractor EXTRACTOR = new Extractor();

    private BodyQuality() {}

    /** Counts of segments that had to be in the text, or not. */
    record Segments(int truePositive, int falsePositive, int falseNegative) {
        double precision() {
            return truePositive / (double) Math.max(1, truePositive + falsePositive);
        }

        double recall() {
            return truePositive / (double) Math.max(1, truePositive + falseNegative);
        }

        double f1() {
            return 2.0 * truePositive / Math.max(1.0, 2.0 * truePositive + falsePositive + falseNegative);
        }
    }

    static String text(Case page) {
        return EXTRACTOR.extract(page.capture()).text();
    }

    static Segments trafilatura(Half half) {
        return Corpus.trafilatura(half).parallelStream()
                .map(c -> segments(text(c), c.gold(), null))
                .reduce(
                        new Segments(0, 0, 0),
                        (a, b) -> new Segments(
                                a.truePositive + b.truePositive,
                                a.falsePositive + b.falsePositive,
                                a.falseNegative + b.falseNegative));
    }

    private static Segments segments(String text, JsonNode gold, List<String> wrong) {
        String flat = flat(text);
        int truePositive = 0;
        int falsePositive = 0;
        int falseNegative = 0;
        for (JsonNode with : gold.path("with")) {
            if (flat.contains(flat(with.asText()))) {
                truePositive++;
            } else {
                falseNegative++;
                note(wrong, "  missed: " + with.asText());
            }
        }
        for (JsonNode without : gold.path("without")) {
            if (flat.contains(flat(without.asText()))) {
                falsePositive++;
                note(wrong, "  wrongly: " + without.asText());
            }
        }
        return new Segments(truePositive, falsePositive, falseNegative);
    }

    private static void note(List<String> notes, String note) {
        if (notes != null) {
            notes.add(note);
        }
    }

    private static String flat(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static Shingles readability(Half half) {
        return sum(Corpus.readability(half).parallelStream()
                .map(BodyQuality::readability)
                .toList());
    }

    static Shingles fundus(Half half) {
        return sum(Corpus.fundus(half).parallelStream().map(BodyQuality::fundus).toList());
    }

    private static Shingles sum(List<Shingles.Score> scores) {
        Shingles sum = new Shingles();
        scores.forEach(sum::add);
        return sum;
    }

    private static Shingles.Score readability(Case page) {
        return Shingles.score(text(page), Jsoup.parse(page.expected()).text());
    }

    private static Shingles.Score fundus(Case page) {
        String text = text(page);
        Shingles.Score without = Shingles.score(text, fundusBody(page.gold(), false));
        Shingles.Score with = Shingles.score(text, fundusBody(page.gold(), true));
        return with.f1() > without.f1() ? with : without;
    }

    private static String fundusBody(JsonNode gold, boolean summary) {
        StringBuilder body = new StringBuilder();
        JsonNode parts = gold.path("body");
        if (summary) {
            parts.path("summary").forEach(s -> body.append(s.asText()).append('\n'));
        }
        for (JsonNode section : parts.path("sections")) {
            section.path("headline").forEach(s -> body.append(s.asText()).append('\n'));
            section.path("paragraphs").forEach(s -> body.append(s.asText()).append('\n'));
        }
        return body.toString();
    }

    /** All figures of a half in one line. */
    static String figures(Half half) {
        Segments segments = trafilatura(half);
        Shingles readability = readability(half);
        Shingles fundus = fundus(half);
        return "%s: trafilatura segments P %.4f R %.4f F1 %.4f; readability P %.4f R %.4f F1 %.4f; fundus P %.4f R %.4f F1 %.4f"
                .formatted(
                        half,
                        segments.precision(),
                        segments.recall(),
                        segments.f1(),
                        readability.precision(),
                        readability.recall(),
                        readability.f1(),
                        fundus.precision(),
                        fundus.recall(),
                        fundus.f1());
    }

    public static void main(String[] args) {
        if (args.length == 0) {
            System.out.println(figures(Half.DEVELOP));
            System.out.println(figures(Half.REPORT));
            return;
        }
        int count = args.length > 1 && args[1].matches("\\d+") ? Integer.parseInt(args[1]) : 1;
        String only = args.length > 1 && count == 1 && !args[1].matches("\\d+") ? args[1] : "";
        switch (args[0]) {
            case "pages" -> pages();
            case "develop" -> System.out.println(figures(Half.DEVELOP));
            case "trafilatura" -> worstSegments(count, only);
            case "readability" -> worstShingles(Corpus.readability(Half.DEVELOP), count, only);
            case "fundus" -> worstShingles(Corpus.fundus(Half.DEVELOP), count, only);
            default -> throw new IllegalArgumentException("no such set: " + args[0]);
        }
    }

    /** One line a page of the developing half, for comparing two runs. */
    private static void pages() {
        Corpus.trafilatura(Half.DEVELOP).parallelStream()
                .map(c -> "trafilatura\t" + c.name() + "\t" + segments(text(c), c.gold(), null))
                .toList()
                .forEach(System.out::println);
        for (List<Case> cases : List.of(Corpus.readability(Half.DEVELOP), Corpus.fundus(Half.DEVELOP))) {
            cases.parallelStream()
                    .map(c -> "shingles\t" + c.name() + "\t" + (c.expected().isEmpty() ? fundus(c) : readability(c)))
                    .toList()
                    .forEach(System.out::println);
        }
    }

    private static void worstSegments(int count, String only) {
        record Page(Case page, Segments segments, List<String> wrong) {}
        List<Page> pages = Corpus.trafilatura(Half.DEVELOP).parallelStream()
                .filter(c -> c.name().contains(only))
                .map(c -> {
                    List<String> wrong = new ArrayList<>();
                    return new Page(c, segments(text(c), c.gold(), wrong), wrong);
                })
                .sorted(Comparator.comparingInt(p -> -p.segments.falseNegative - p.segments.falsePositive))
                .limit(count)
                .toList();
        for (Page page : pages) {
            System.out.println(page.page.name() + " " + page.segments + " "
                    + EXTRACTOR.extract(page.page.capture()).rules().get("text"));
            page.wrong.forEach(System.out::println);
            show(page.page, only);
        }
    }

    private static void worstShingles(List<Case> cases, int count, String only) {
        record Page(Case page, Shingles.Score score) {}
        List<Page> pages = cases.parallelStream()
                .filter(c -> c.name().contains(only))
                .map(c -> new Page(c, c.expected().isEmpty() ? fundus(c) : readability(c)))
                .sorted(Comparator.comparingDouble(p -> p.score.f1()))
                .limit(count)
                .toList();
        for (Page page : pages) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%.3f %s %s %s",
                    page.score.f1(),
                    page.page.name(),
                    page.score,
                    EXTRACTOR.extract(page.page.capture()).rules().get("text")));
            String gold = page.page.expected().isEmpty()
                    ? fundusBody(page.page.gold(), true)
                    : Jsoup.parse(page.page.expected()).wholeText();
            differences(gold, text(page.page));
            show(page.page, only);
        }
    }

    private static void differences(String gold, String text) {
        String flatGold = String.join(" ", Shingles.tokens(gold));
        String flatText = String.join(" ", Shingles.tokens(text));
        text.lines()
                .filter(l -> !flatGold.contains(String.join(" ", Shingles.tokens(l))))
                .limit(40)
                .forEach(l -> System.out.println("  + " + cut(l)));
        gold.lines()
                .filter(l -> !flatText.contains(String.join(" ", Shingles.tokens(l))))
                .limit(40)
                .forEach(l -> System.out.println("  - " + cut(l)));
    }

    private static String cut(String line) {
        return line.length() > 160 ? line.substring(0, 160) + "…(" + line.length() + ")" : line;
    }

    private static void show(Case page, String only) {
        if (!only.isEmpty()) {
            EXTRACTOR
                    .extract(page.capture())
                    .blocks()
                    .forEach(b -> System.out.println("    " + b.kind() + " | " + b.text()));
        }
    }
}
