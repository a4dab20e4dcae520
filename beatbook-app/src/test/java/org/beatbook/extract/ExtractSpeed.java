package org.beatbook.extract;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.extract.Corpus.Case;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.extract.picture.Pictures;
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
        stages(captures);
        System.out.printf(
                "%d pages: parse %.0f pages/s, extract %.0f pages/s, ratio %.2f (%d)%n",
                captures.size(), captures.size() / parse, captures.size() / extract, extract / parse, sink & 1);
    }

    /** The thread's own time: other load on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Seconds of each stage over all pages: where a ratio that has grown comes from. */
    private static void stages(List<Capture> captures) {
        long[] spent = new long[5];
        for (Capture capture : captures) {
            long a = cpu();
            Markup markup = Markup.parse(
                    capture.body(), capture.head().contentType(), capture.head().url(), null);
            long b = cpu();
            Metadata metadata = Metadata.read(markup);
            long c = cpu();
            Body body = Body.read(markup, metadata);
            long d = cpu();
            sink += KindRules.decide(markup, metadata, body).rule().length();
            long e = cpu();
            sink += Pictures.read(markup, body).size();
            long f = cpu();
            long[] marks = {a, b, c, d, e, f};
            for (int i = 0; i < 5; i++) {
                spent[i] += marks[i + 1] - marks[i];
            }
        }
        System.out.printf(
                "markup %.2f s, metadata %.2f s, body %.2f s, kind %.2f s, pictures %.2f s%n",
                spent[0] / 1e9, spent[1] / 1e9, spent[2] / 1e9, spent[3] / 1e9, spent[4] / 1e9);
    }

    private static double parse(List<String> texts) {
        long start = cpu();
        for (String text : texts) {
            sink += Parser.htmlParser().parseInput(text, "").childNodeSize();
        }
        return (cpu() - start) / 1e9;
    }

    private static double extract(List<Capture> captures) {
        Extractor extractor = new Extractor();
        long start = cpu();
        for (Capture capture : captures) {
            sink += extractor.extract(capture).blocks().size();
        }
        return (cpu() - start) / 1e9;
    }
}
