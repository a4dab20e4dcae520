package org.beatbook.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.TestData;
import org.beatbook.read.Reader;
import org.jspecify.annotations.Nullable;

/** The passages of {@code passages.txt}. */
final class Passages {
    private static final Pattern MARKUP = Pattern.compile("[\\[{<](\\d+)([dmi]?)(-|=[^:]*)?:|[\\]}>]");

    /** A quote as it should be read; one without a speaker's span has none. */
    private static final class Gold {
        final List<Annotated.Part> parts = new ArrayList<>();
        String kind = "";
        Annotated.@Nullable GoldSpeaker speaker;

        Annotated.GoldQuote quote() {
            return new Annotated.GoldQuote(parts, kind.equals("d"), kind.equals("m"), speaker);
        }
    }

    private Passages() {}

    static List<Annotated> all(String resource) {
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

    private static Annotated parse(String line) {
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
        List<Annotated.GoldQuote> gold =
                quotes.values().stream().map(Gold::quote).toList();
        String shape = line.substring(0, bar);
        return new Annotated(shape, shape, text.toString(), "en", null, List.of(), List.of(), gold, List.of());
    }

    private static void close(Gold gold, String[] kind, int from, int to) {
        switch (kind[0]) {
            case "[" -> {
                gold.parts.add(new Annotated.Part(from, to));
                gold.kind = kind[1];
            }
            case "{" -> {
                String entity = kind[2] != null && kind[2].startsWith("=") ? kind[2].substring(1) : null;
                gold.speaker = new Annotated.GoldSpeaker(from, to, entity, entity == null);
            }
            default -> {}
        }
    }

    /** The figures of all passages together. */
    static List<Figure> figures(List<Annotated> passages, Measure.Misses misses) {
        List<Figure> sum = new ArrayList<>();
        for (Annotated passage : passages) {
            List<Figure> one = new QuoteMeasure().of(passage, new Reader().read(passage.text(), null, "en"), misses);
            for (int i = 0; i < one.size(); i++) {
                if (i < sum.size()) {
                    sum.set(i, sum.get(i).plus(one.get(i)));
                } else {
                    sum.add(one.get(i));
                }
            }
        }
        return sum;
    }

    /** Prints the misses of the shapes for developing, and the scores of both halves. */
    public static void main(String[] args) {
        for (boolean reports : new boolean[] {false, true}) {
            List<Annotated> half = all("passages.txt").stream()
                    .filter(passage -> TestData.reports(passage.id()) == reports)
                    .toList();
            figures(half, (what, start, end) -> {
                        if (!reports) {
                            System.out.println(what + " " + start + " " + end);
                        }
                    })
                    .forEach(System.out::println);
        }
    }
}
