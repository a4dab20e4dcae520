package org.beatbook.read.quote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.TestData;
import org.beatbook.news.Quote;
import org.beatbook.news.Span;
import org.beatbook.read.Text;
import org.beatbook.read.name.Names;
import org.jspecify.annotations.Nullable;

/** The passages of {@code passages.txt} and how well their quotes are read, by the metric for quotes. */
final class Passages {
    private static final Pattern MARKUP = Pattern.compile("[\\[{<](\\d+)([dmi]?)(-|=[^:]*)?:|[\\]}>]");
    private static final double OVERLAP = .8;

    /** A quote as it should be read; one without a speaker's span has none. */
    static final class Gold {
        final List<int[]> parts = new ArrayList<>();
        String kind = "";
        int @Nullable [] speaker;

        @Nullable
        String entity;
    }

    record Passage(String shape, String text, List<Gold> quotes) {}

    /** Counts. */
    record Score(int gold, int found, int hits, int speakers, int kinds) {
        double quotes() {
            return 2.0 * hits / (gold + found);
        }

        double withSpeaker() {
            return 2.0 * speakers / (gold + found);
        }

        Score plus(Score other) {
            return new Score(
                    gold + other.gold,
                    found + other.found,
                    hits + other.hits,
                    speakers + other.speakers,
                    kinds + other.kinds);
        }
    }

    private Passages() {}

    static List<Passage> all(String resource) {
        try (InputStream in = Objects.requireNonNull(Passages.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" | "))
                    .map(Passages::parse)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Passage parse(String line) {
        int bar = line.indexOf(" | ");
        String marked = line.substring(bar + 3).replace("¶", "\n\n");
        StringBuilder text = new StringBuilder();
        Map<Integer, Gold> quotes = new TreeMap<>();
        Matcher matcher = MARKUP.matcher(marked);
        int at = 0;
        List<int[]> starts = new ArrayList<>();
        List<String[]> kinds = new ArrayList<>();
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            at = matcher.end();
            if (matcher.group(1) != null) {
                starts.add(new int[] {Integer.parseInt(matcher.group(1)), text.length()});
                kinds.add(new String[] {
                    marked.substring(matcher.start(), matcher.start() + 1), matcher.group(2), matcher.group(3)
                });
            } else {
                int[] start = starts.removeLast();
                String[] kind = kinds.removeLast();
                for (char quote : String.valueOf(start[0]).toCharArray()) {
                    close(quotes.computeIfAbsent((int) quote, k -> new Gold()), kind, start[1], text.length());
                }
            }
        }
        text.append(marked.substring(at));
        return new Passage(line.substring(0, bar), text.toString(), List.copyOf(quotes.values()));
    }

    private static void close(Gold gold, String[] kind, int from, int to) {
        switch (kind[0]) {
            case "[" -> {
                gold.parts.add(new int[] {from, to});
                gold.kind = kind[1];
            }
            case "{" -> {
                gold.speaker = new int[] {from, to};
                gold.entity = kind[2] != null && kind[2].startsWith("=") ? kind[2].substring(1) : null;
            }
            default -> {}
        }
    }

    static Score score(Passage passage, @Nullable StringBuilder misses) {
        Text text = Text.of(passage.text());
        List<Quote> found = Quotes.read(text, Names.read(text, "en"), "en");
        Set<Quote> used = new HashSet<>();
        int hits = 0;
        int speakers = 0;
        int kinds = 0;
        for (Gold gold : passage.quotes()) {
            Quote hit = found.stream()
                    .filter(q -> !used.contains(q) && overlap(text, gold, q) >= OVERLAP)
                    .findFirst()
                    .orElse(null);
            if (hit != null) {
                used.add(hit);
                hits++;
                speakers += isSpeaker(gold, hit) ? 1 : 0;
                kinds += gold.kind.equals(hit.direct() ? "d" : hit.mixed() ? "m" : "i") ? 1 : 0;
            }
        }
        Score score = new Score(passage.quotes().size(), found.size(), hits, speakers, kinds);
        if (misses != null && (score.kinds < score.gold || score.speakers < score.gold || score.found > score.gold)) {
            misses.append(passage.shape()).append(" | ").append(passage.text()).append('\n');
            found.forEach(q -> misses.append("      ").append(q).append('\n'));
        }
        return score;
    }

    private static boolean isSpeaker(Gold gold, Quote quote) {
        Quote.Speaker speaker = quote.speaker();
        if (gold.speaker == null || speaker == null) {
            return gold.speaker == null && speaker == null;
        }
        boolean overlaps = speaker.span().start() < gold.speaker[1]
                && gold.speaker[0] < speaker.span().end();
        boolean same = gold.entity != null && gold.entity.equals(speaker.entity());
        boolean wrong = gold.entity == null ? speaker.entity() != null : speaker.entity() != null && !same;
        return !wrong && (same || overlaps && (gold.entity == null || speaker.entity() == null));
    }

    private static double overlap(Text text, Gold gold, Quote quote) {
        Set<Integer> wanted = new HashSet<>();
        gold.parts.forEach(p -> add(text, p[0], p[1], wanted));
        Set<Integer> read = new HashSet<>();
        List<Span> parts = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
        parts.forEach(p -> add(text, p.start(), p.end(), read));
        Set<Integer> both = new HashSet<>(wanted);
        both.retainAll(read);
        return (double) both.size() / (wanted.size() + read.size() - both.size());
    }

    private static void add(Text text, int from, int to, Set<Integer> tokens) {
        for (int at = text.tokenAt(from);
                at < text.tokens().size() && text.token(at).start() < to;
                at++) {
            tokens.add(at);
        }
    }

    /** Prints the misses of the shapes for developing, and the scores of both halves. */
    public static void main(String[] args) {
        StringBuilder misses = new StringBuilder();
        Score develop = new Score(0, 0, 0, 0, 0);
        Score report = develop;
        boolean whole = args.length > 0;
        for (Passage passage : all("passages.txt")) {
            boolean reports = TestData.reports(passage.shape());
            Score score = score(passage, reports && !whole ? null : misses);
            develop = reports ? develop : develop.plus(score);
            report = reports ? report.plus(score) : report;
        }
        System.out.println(misses);
        System.out.println("develop " + develop + " " + develop.quotes() + " " + develop.withSpeaker());
        System.out.println("report  " + report + " " + report.quotes() + " " + report.withSpeaker());
    }
}
