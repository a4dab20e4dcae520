package org.beatbook.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.beatbook.group.Grouping;
import org.beatbook.group.Remembered;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;

/** A long stream put into stories: one thread invents and sketches, one places. */
final class StoriesBench {
    private static final int BATCH = 100;
    private static final int WAITING = 20;
    /** Slices of the table. */
    private static final int SLICES = 10;
    /** So many days are remembered; more than are looked at before an article's. */
    private static final int DAYS = 14;

    private final PrintWriter out;
    private final Happenings happenings = new Happenings();

    StoriesBench(PrintWriter out) {
        this.out = out;
    }

    void run(int many) throws InterruptedException {
        BlockingQueue<List<Sketch>> sketches = new ArrayBlockingQueue<>(WAITING);
        Thread sketching = Thread.ofPlatform().daemon().start(() -> sketch(many, sketches));
        Remembered days = new Remembered(DAYS);
        Grouping grouping = new Grouping(days);
        out.printf("%10s %12s %12s %12s %10s%n", "articles", "a second", "CPU us each", "live MB", "stories");
        long begin = System.nanoTime();
        long placing = 0;
        long slice = begin;
        int done = 0;
        Set<String> stories = new HashSet<>();
        while (done < many) {
            List<Sketch> batch = sketches.take();
            long start = cpu();
            for (Sketch sketch : batch) {
                for (Placing placed : days.place(grouping, sketch)) {
                    stories.add(placed.story());
                }
            }
            placing += cpu() - start;
            done += batch.size();
            if (done % Math.max(BATCH, many / SLICES) < BATCH) {
                double articles = Math.max(1, many / SLICES);
                long took = System.nanoTime() - slice;
                out.printf(
                        Locale.ROOT,
                        "%10d %12.0f %12.1f %12.0f %10d%n",
                        done,
                        articles * 1e9 / took,
                        placing / 1e3 / articles,
                        Heap.usedMegabytes(),
                        stories.size());
                out.flush();
                placing = 0;
                stories.clear();
                slice = System.nanoTime();
            }
        }
        sketching.join();
        out.printf(Locale.ROOT, "%10d %12.0f a second over all%n", many, many * 1e9 / (System.nanoTime() - begin));
    }

    /** This thread's own time: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void sketch(int many, BlockingQueue<List<Sketch>> sketches) {
        try {
            for (int done = 0; done < many; done += BATCH) {
                List<Sketch> batch = new ArrayList<>();
                for (int i = 0; i < Math.min(BATCH, many - done); i++) {
                    batch.add(Grouping.sketch(happenings.next()));
                }
                sketches.put(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
