package org.beatbook.extract.body;

import java.util.List;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Imprint;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The body of an article.
 *
 * @param blocks in page order, captions included
 * @param container the smallest element that holds them all; absent where nothing was found
 * @param rule the name of the rule that found it
 */
public record Body(List<Block> blocks, @Nullable Element container, String rule) {
    private static final int LITTLE = 400;

    /** Reads the body; headline and standfirst of the metadata are left out of it where they only stand above it. */
    public static Body read(Markup markup, Metadata metadata) {
        Flat flat = flat(markup);
        if (flat.runs == 0) {
            return new Body(List.of(), null, "none");
        }
        Steps steps = steps(flat, markup, metadata);
        int container = steps.range.container();
        if (!any(steps.kept)) {
            return new Body(Writer.write(flat, plain(flat, steps.sieve), 0), flat.element[0], "all-text");
        }
        List<Block> blocks = Writer.write(flat, steps.kept, container);
        List<Block> declared = Declared.instead(blocks, markup, metadata);
        return new Body(
                declared.isEmpty() ? blocks : declared,
                flat.element[container],
                declared.isEmpty() ? steps.choice.rule() : "json-ld");
    }

    private static boolean any(boolean[] kept) {
        for (boolean run : kept) {
            if (run) {
                return true;
            }
        }
        return false;
    }

    /** Of a page without a line of prose: what stands in no box and is no link. */
    private static boolean[] plain(Flat flat, Sieve sieve) {
        boolean[] kept = new boolean[flat.runs];
        for (int run = 0; run < flat.runs; run++) {
            kept[run] = !sieve.dropped[run] && flat.linked[run] * 2 < flat.length(run);
        }
        return kept;
    }

    /** A page with hardly any prose is read again with what it shows where scripts do not run. */
    static Flat flat(Markup markup) {
        Flat flat = Flat.of(markup.outline(), false);
        return flat.length < LITTLE || flat.scores().good(0) < LITTLE ? Flat.of(markup.outline(), true) : flat;
    }

    /** What each step made of a page, for explaining it. */
    record Steps(Scores scores, Sieve sieve, Containers.Choice choice, Extent.Range range, boolean[] kept) {}

    static Steps steps(Flat flat, Markup markup, Metadata metadata) {
        Scores scores = flat.scores();
        Sieve sieve = Sieve.of(flat, scores);
        scores.total(sieve.dropped);
        Containers.Choice choice = new Containers(flat, scores, sieve).choose();
        String headline = metadata.headline() == null ? null : Trim.fold(metadata.headline());
        Extent.Range range = Extent.of(flat, scores, sieve, choice, headline);
        boolean[] kept = new Trim(flat, scores, sieve, range, headline).kept();
        int first = flat.firstRun[range.container()];
        int end = flat.endRun[range.container()];
        new Repeats(flat, kept).leaveOut(first, end);
        new Edges(flat, scores, kept, Imprint.of(metadata)).trim(first, end);
        return new Steps(scores, sieve, choice, range, kept);
    }
}
