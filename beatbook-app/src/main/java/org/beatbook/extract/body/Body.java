package org.beatbook.extract.body;

import java.util.List;
import org.beatbook.extract.markup.Markup;
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

    /** Reads the body; headline and standfirst of the metadata are left out of it where they only stand above it. */
    public static Body read(Markup markup, Metadata metadata) {
        Flat flat = Flat.of(markup.document().body());
        if (flat.runs == 0) {
            return new Body(List.of(), null, "none");
        }
        Scores scores = new Scores(flat);
        Sieve sieve = new Sieve(flat, scores);
        scores.total(sieve.dropped);
        Containers.Choice choice = new Containers(flat, scores, sieve).choose();
        boolean[] kept = new Trim(flat, scores, sieve, choice.element(), metadata).kept();
        return new Body(Writer.write(flat, kept, choice.element()), flat.element[choice.element()], choice.rule());
    }
}
