package org.beatbook.publish;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Block;
import org.beatbook.news.Page;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an article changed, word by word.
 *
 * @param passages the headline, the standfirst and the stretches of the body that differ, in the order of the page
 * @param trivial whether there are differences that are left aside: spaces, quotation marks, dashes
 */
public record Difference(List<Passage> passages, boolean trivial) {
    /** Blocks that are compared; what stands behind them is compared as one. */
    private static final int MOST_BLOCKS = 2_000;

    /** Words of a stretch that are compared one by one; longer ones are shown as taken out and put in. */
    private static final int MOST_WORDS = 4_000;

    /** A stretch of which less than this is common is not mended but written anew. */
    private static final double COMMON = 0.3;

    public Difference {
        passages = List.copyOf(passages);
    }

    /** What became of a run of words. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Words that stand side by side and share their fate. */
    public record Run(Fate fate, String text) {}

    /**
     * A stretch that differs.
     *
     * @param where such as {@code Headline} or {@code Text}
     */
    public record Passage(String where, List<Run> runs) {}

    /**
     * Compares two versions.
     *
     * @param body whether the body may be shown; else headline and standfirst alone are compared
     */
    static Difference between(Page before, Page after, boolean body) {
        List<Passage> passages = new ArrayList<>();
        boolean trivial = field(passages, "Headline", before.headline(), after.headline());
        trivial |= field(passages, "Standfirst", before.standfirst(), after.standfirst());
        if (body) {
            List<Block> old = before.blocks();
            List<Block> now = after.blocks();
            trivial |= trifles(old, now);
            blocks(passages, old, now);
        }
        return new Difference(passages, trivial);
    }

    /** Adds a field's passage where it differs; returns whether it differs in trifles only. */
    private static boolean field(List<Passage> out, String name, @Nullable String before, @Nullable String after) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        if (Words.plain(old).equals(Words.plain(now))) {
            return !old.equals(now);
        }
        out.add(new Passage(name, runs(old, now)));
        return false;
    }

    /** Whether a block is there again, but for trifles. */
    private static boolean trifles(List<Block> before, List<Block> after) {
        Set<String> plain = new HashSet<>(plain(after));
        Set<String> exact = new HashSet<>(texts(after));
        return texts(before).stream().anyMatch(t -> !exact.contains(t) && plain.contains(Words.plain(t)));
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private static List<String> plain(List<Block> blocks) {
        return blocks.stream().map(b -> Words.plain(b.text())).toList();
    }

    private static void blocks(List<Passage> out, List<Block> old, List<Block> now) {
        List<String> before = texts(bounded(old));
        List<String> after = texts(bounded(now));
        for (Stretch change : changes(plain(bounded(old)), plain(bounded(now)))) {
            String was = joined(before.subList(change.from, change.to));
            String is = joined(after.subList(change.fromNow, change.toNow));
            if (!Words.plain(was).equals(Words.plain(is))) {
                out.add(new Passage("Text", runs(was, is)));
            }
        }
    }

    private static List<Block> bounded(List<Block> blocks) {
        if (blocks.size() <= MOST_BLOCKS) {
            return blocks;
        }
        List<Block> out = new ArrayList<>(blocks.subList(0, MOST_BLOCKS));
        out.add(new Block(Block.Kind.PARAGRAPH, joined(texts(blocks.subList(MOST_BLOCKS, blocks.size())))));
        return out;
    }

    private static String joined(List<String> texts) {
        return String.join("\n\n", texts);
    }

    /** What stands between two common pieces: from and to before, from and to now. */
    private record Stretch(int from, int to, int fromNow, int toNow) {}

    /** The algorithm tells what was taken out and what was put in apart, though both stand at one place. */
    private static List<Stretch> changes(List<String> before, List<String> after) {
        List<Stretch> out = new ArrayList<>();
        for (Change c : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            Stretch last = out.isEmpty() ? null : out.getLast();
            if (last != null && last.to == c.startOriginal && last.toNow == c.startRevised) {
                out.removeLast();
                out.add(new Stretch(last.from, c.endOriginal, last.fromNow, c.endRevised));
            } else {
                out.add(new Stretch(c.startOriginal, c.endOriginal, c.startRevised, c.endRevised));
            }
        }
        return out;
    }

    private static List<Run> runs(String before, String after) {
        List<String> old = Words.of(before);
        List<String> now = Words.of(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return anew(before, after);
        }
        List<Stretch> changes = changes(
                old.stream().map(Words::piece).toList(),
                now.stream().map(Words::piece).toList());
        Weaving weaving = new Weaving();
        int at = 0;
        for (Stretch change : changes) {
            weaving.add(Fate.KEPT, now.subList(at, change.fromNow));
            weaving.add(Fate.REMOVED, old.subList(change.from, change.to));
            weaving.add(Fate.ADDED, now.subList(change.fromNow, change.toNow));
            at = change.toNow;
        }
        weaving.add(Fate.KEPT, now.subList(at, now.size()));
        return weaving.kept() < COMMON * Math.max(before.length(), after.length())
                ? anew(before, after)
                : weaving.runs();
    }

    private static List<Run> anew(String before, String after) {
        List<Run> runs = new ArrayList<>();
        if (!before.isBlank()) {
            runs.add(new Run(Fate.REMOVED, before));
        }
        if (!after.isBlank()) {
            runs.add(new Run(Fate.ADDED, after));
        }
        return runs;
    }
}
