package org.beatbook.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.beatbook.Beatbook;
import org.beatbook.archive.Archive;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Capture;
import org.beatbook.news.Digest;
import org.beatbook.news.Filter;
import org.beatbook.news.Kind;
import org.beatbook.news.Prose;
import org.beatbook.news.Topic;
import org.beatbook.pipeline.BookFolder;
import org.beatbook.pipeline.Progress;
import org.beatbook.pipeline.Summary;
import org.beatbook.publish.Html;
import org.beatbook.publish.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The measurements. Each prints one line a figure: what, how much, in which unit. */
public final class Bench {
    private static final int ROUNDS = 9;
    /**
     * So many rounds are not counted: the compiler is still at work on what they run. Java compiles in full what was
     * called some 5,000 times, and much of extraction is called once or twice a page.
     */
    private static final int WARM_UPS = 12;

    /** So many times Beatbook is started. */
    private static final int STARTS = 5;

    /** So many pages are parsed, and then extracted, by turns. */
    private static final int TURN = 10;

    private static final int REQUESTS = 2000;
    private static final int SAMPLES = 300;
    private static final List<String> QUERIES = List.of(
            "\"North Korea\"",
            "satellite -reef",
            "headline:election",
            "\"grain exports\" OR \"chip factory\"",
            "wildfire AND date:2019",
            "near/8(port strikes)");

    private final PrintWriter out;

    public Bench(PrintWriter out) {
        this.out = out;
    }

    /**
     * Extraction beside jsoup's bare parse of the same pages, on one thread, a few pages by turns: a machine that others
     * share is twice as fast in one second as in the next, and both are to have the same of it.
     */
    public void extraction(List<Capture> pages) {
        Extractor extractor = new Extractor();
        double[] bare = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        double[] multiples = new double[ROUNDS];
        long sink = 0;
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            long parsing = 0;
            long extracting = 0;
            for (int from = 0; from < pages.size(); from += TURN) {
                List<Capture> turn = pages.subList(from, Math.min(pages.size(), from + TURN));
                long start = cpu();
                for (Capture page : turn) {
                    sink += bareParse(page).childNodeSize();
                }
                long parsed = cpu();
                for (Capture page : turn) {
                    sink += extractor.extract(page).blocks().size();
                }
                parsing += parsed - start;
                extracting += cpu() - parsed;
            }
            if (round >= 0) {
                bare[round] = parsing / 1e9;
                whole[round] = extracting / 1e9;
                multiples[round] = (double) extracting / parsing;
            }
        }
        line("extraction, one thread", pages.size() / median(whole), "pages/s");
        line("jsoup's bare parse, same pages", pages.size() / median(bare), "pages/s");
        line("extraction as a multiple of the bare parse", median(multiples), "times");
        if (sink == 0) {
            out.println("nothing was read");
        }
    }

    /** This thread's own time: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The yardstick: from the page's bytes to jsoup's tree, charset and all, and nothing more. */
    private static Document bareParse(Capture page) {
        try (InputStream bytes = new ByteArrayInputStream(page.body())) {
            return Jsoup.parse(bytes, null, page.head().url());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Import end to end: WARC to archive, article, store, index, topics. */
    public void importing(int captures) throws IOException {
        Path folder = Files.createTempDirectory("beatbook-bench");
        try {
            Path warcs = folder.resolve("warcs");
            writeWarc(warcs, captures);
            try (Beatbook book = Beatbook.write(folder.resolve("book"), Duration.ZERO, n -> {})) {
                book.saveTopic(topic());
                Heap.resetPeak();
                long start = System.nanoTime();
                Summary summary = importAll(book, warcs);
                double seconds = (System.nanoTime() - start) / 1e9;
                line("import end to end, " + summary.articles() + " articles", summary.captures() / seconds, "pages/s");
                line("heap at its peak", Heap.peakMegabytes(), "MB");
                line("largest heap allowed", Runtime.getRuntime().maxMemory() / 1e6, "MB");
            }
        } finally {
            new BookFolder(folder).remove();
        }
    }

    /**
     * All of the reading, in English, on one thread.
     *
     * @param pages whose prose is read; none: invented news
     * @param many articles that are read while the heap is watched
     */
    public void reading(List<Capture> pages, int many) {
        Extractor extractor = new Extractor();
        List<String> texts = pages.stream()
                .map(extractor::extract)
                .filter(page -> page.kind() == Kind.ARTICLE)
                .map(page -> Prose.of(page).text())
                .toList();
        new ReadingBench(this::line).run(texts.isEmpty() ? new News().texts(SAMPLES) : texts, many);
    }

    /** Puts a stream of generated articles into stories. */
    public void stories(int many) throws InterruptedException {
        new StoriesBench(out).run(many);
    }

    /** A round of conditional requests to hosts that take their time. */
    public void round() throws IOException {
        new RoundBench(this::line).run();
    }

    /** Topic page and search over a generated book. */
    public void book(int articles, Path folder) throws IOException {
        BookFolder there = new BookFolder(folder);
        if (!there.exists()) {
            Path warcs = folder.resolveSibling(folder.getFileName() + "-warcs");
            writeWarc(warcs, articles);
            try (Beatbook book = Beatbook.write(folder, Duration.ZERO, n -> {})) {
                importAll(book, warcs);
                book.saveTopic(topic());
            }
            new BookFolder(warcs).remove();
        }
        try (Beatbook book = Beatbook.read(folder)) {
            out.printf("book of %d articles%n", book.front().articles());
            percentiles("topic page", i -> page(book, 1 + i % 20));
            percentiles("topic page by articles", i -> book.topicPage("north-korea", Filter.NONE.withPage(1 + i % 20)));
            percentiles("search", i -> book.search(QUERIES.get(i % QUERIES.size()), Filter.NONE));
        }
    }

    /** As a server answers: the stories of the topic, on the first page with what happened, up to the bytes. */
    private static String page(Beatbook book, int number) {
        Digest digest = number == 1 ? book.happenings().digest("north-korea").orElse(null) : null;
        return book.tales()
                .topic("north-korea", Filter.NONE.withPage(number), null)
                .map(page -> Html.stories(Site.live(null), page, digest))
                .orElseThrow();
    }

    /** Start-up: the version, and the first response of a server; by the start script, as a user does. */
    public void start(Path script, Path book) throws IOException, InterruptedException {
        double[] versions = new double[STARTS];
        double[] first = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            new ProcessBuilder(script.toString(), "--version").start().waitFor();
            versions[i] = (System.nanoTime() - start) / 1e9;
            first[i] = FirstResponse.seconds(script, book);
        }
        line("beatbook --version", median(versions), "s");
        line("serve, from start to its first response", median(first), "s");
    }

    private interface Asked {
        Object answer(int number);
    }

    private void percentiles(String what, Asked asked) {
        double[] millis = new double[REQUESTS];
        for (int i = -REQUESTS / 4; i < REQUESTS; i++) {
            long start = System.nanoTime();
            Object answer = asked.answer(Math.abs(i));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            if (answer == null) {
                throw new IllegalStateException("no answer");
            }
        }
        Arrays.sort(millis);
        line(what + ", half of them within", millis[REQUESTS / 2], "ms");
        line(what + ", 99 of 100 within", millis[REQUESTS * 99 / 100], "ms");
    }

    private static Summary importAll(Beatbook book, Path warcs) throws IOException {
        try (Stream<Path> files = Files.list(warcs)) {
            return book.importAll(
                    files.sorted().toList(), List.of(), null, null, List.of(), Progress.SILENT, () -> false);
        }
    }

    private static void writeWarc(Path folder, int captures) {
        Generator generator = new Generator(1);
        try (Archive archive = Archive.open(folder)) {
            for (int i = 0; i < captures; i++) {
                archive.append(generator.next(i), null);
            }
            archive.force();
        }
    }

    /** Generated pages, for where no real ones are named. */
    public static List<Capture> generated(int count) {
        Generator generator = new Generator(new SplittableRandom(7).nextLong());
        List<Capture> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(Archive.decode(generator.next(i)));
        }
        return pages;
    }

    private static Topic topic() {
        return new Topic(
                "north-korea",
                "North Korea",
                "\"North Korea\" OR tag:\"North Korea\"",
                1,
                null,
                "en",
                List.of(),
                List.of());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void line(String what, double value, String unit) {
        out.printf(Locale.ROOT, "%-48s %10.2f %s%n", what, value, unit);
        out.flush();
    }
}
