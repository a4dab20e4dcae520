package org.beatbook.bench;

import java.lang.management.ManagementFactory;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Reading;
import org.beatbook.news.When;
import org.beatbook.read.Reader;

/**
 * All of the reading on one thread, beside a yardstick in the same run: the JDK's own parting of the same texts into
 * sentences and words, with each word counted.
 */
final class ReadingBench {
    private static final int WORDS = 600;
    private static final int ROUNDS = 5;
    /** So many rounds are not counted: the compiler is still at work on what they run. */
    private static final int WARM_UPS = 3;

    private static final When DAY = new When.Day(LocalDate.of(2023, 9, 15));

    private final RoundBench.Figures figures;
    private final Reader reader = new Reader();

    ReadingBench(RoundBench.Figures figures) {
        this.figures = figures;
    }

    /**
     * @param texts to be read again and again
     * @param many how many articles are read one after another while the heap is watched
     */
    void run(List<String> texts, int many) {
        double articles = texts.stream().mapToLong(t -> t.split("\\s+").length).sum() / (double) WORDS;
        double[] read = new double[ROUNDS];
        double[] parted = new double[ROUNDS];
        long findings = 0;
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long start = cpu();
            findings = texts.stream().mapToLong(this::findings).sum();
            long middle = cpu();
            long words = texts.stream().mapToLong(ReadingBench::words).sum();
            if (round >= 0 && words > 0) {
                read[round] = (middle - start) / 1e9;
                parted[round] = (cpu() - middle) / 1e9;
            }
        }
        figures.line("reading, one thread, articles of 600 words", articles / median(read), "a second");
        figures.line("the JDK's sentences and words, the same texts", articles / median(parted), "a second");
        figures.line("reading as a multiple of that", median(read) / median(parted), "times");
        figures.line("findings an article", findings / articles, "");
        heap(texts, many);
    }

    /** A tenth, then all: where memory is flat both are the same. */
    private void heap(List<String> texts, int many) {
        int first = Math.max(1, many / 10);
        double tenth = peak(texts, 0, first);
        double all = peak(texts, first, many);
        figures.line("heap at its peak, first " + first + " articles", tenth, "MB");
        figures.line("heap at its peak, the rest of " + many, all, "MB");
        figures.line("heap in use afterwards", Heap.usedMegabytes(), "MB");
    }

    private double peak(List<String> texts, int from, int to) {
        Heap.resetPeak();
        long findings = 0;
        for (int i = from; i < to; i++) {
            findings += findings(texts.get(i % texts.size()));
        }
        return findings < 0 ? 0 : Heap.peakMegabytes();
    }

    private long findings(String text) {
        Reading reading = reader.read(text, DAY, "en");
        return reading.names().size()
                + reading.dates().size()
                + reading.quotes().size()
                + reading.events().size();
    }

    private static long words(String text) {
        Map<String, Integer> counts = new HashMap<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        sentences.setText(text);
        words.setText(text);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            counts.merge(text.substring(start, end).toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        int found = counts.size();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            found++;
        }
        return found;
    }

    /** This thread's own time: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
