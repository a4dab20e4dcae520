package org.beatbook.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.extract.Corpus.Case;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.Capture;
import org.jsoup.parser.Parser;

/**
 * Extraction in pages a second on one thread beside jsoup's bare parse of the same decoded text, in alternating rounds:
 * {@code ExtractSpeed [ROUNDS]}.
 */
public final class ExtractSpeed {
    private static long sink;

    private ExtractSpeed() {}

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        List<Capture> captures = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Half half : Half.values()) {
            Stream.of(Corpus.trafilatura(half), Corpus.readability(half), Corpus.fundus(half))
                    .flatMap(List::stream)
                    .map(Case::capture)
                    .forEach(c -> {
                        captures.add(c);
                        texts.add(Markup.text(c.body(), c.head().contentType()));
                    });
        }
        double parse = Double.MAX_VALUE;
        double extract = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            double p = parse(texts);
            double e = extract(captures);
            if (round > 0) {
                parse = Math.min(parse, p);
                extract = Math.min(extract, e);
            }
            System.out.printf("round %d: parse %.2f s, extract %.2f s, ratio %.2f%n", round, p, e, e / p);
        }
        System.out.printf(
                "%d pages: parse %.0f pages/s, extract %.0f pages/s, ratio %.2f (%d)%n",
                captures.size(), captures.size() / parse, captures.size() / extract, extract / parse, sink & 1);
    }

    private static double parse(List<String> texts) {
        long start = System.nanoTime();
        for (String text : texts) {
            sink += Parser.htmlParser().parseInput(text, "").childNodeSize();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double extract(List<Capture> captures) {
        Extractor extractor = new Extractor();
        long start = System.nanoTime();
        for (Capture capture : captures) {
            sink += extractor.extract(capture).blocks().size();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
