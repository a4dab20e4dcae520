package org.beatbook.news;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one capture says: the result of extraction, for every kind of page.
 *
 * @param kind article, listing or other
 * @param genre the genre; absent unless it is an article
 * @param headline the headline, or a listing's title
 * @param kicker the words above the headline, or before it in brackets
 * @param standfirst the sentences under the headline
 * @param authors the names of the byline, without "By"
 * @param published when it was published, in the publisher's own offset
 * @param modified when it was last changed
 * @param language BCP 47 tag, lower case language part
 * @param publisher the outlet's name
 * @param section the section it stands in
 * @param canonical the canonical URL, absolute
 * @param paid whether access is paid; absent where the page does not say
 * @param blocks the body in page order
 * @param pictures the article's pictures, the lead one first
 * @param teasers a listing's teasers in page order
 * @param rules for each field that was found, the name of the rule that found it
 */
public record Page(
        Kind kind,
        @Nullable Genre genre,
        @Nullable String headline,
        @Nullable String kicker,
        @Nullable String standfirst,
        List<String> authors,
        @Nullable When published,
        @Nullable When modified,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String section,
        @Nullable String canonical,
        @Nullable Boolean paid,
        List<Block> blocks,
        List<Picture> pictures,
        List<Teaser> teasers,
        Map<String, String> rules) {

    public Page {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        pictures = List.copyOf(pictures);
        teasers = List.copyOf(teasers);
        // Sorted, because the order of an immutable map differs from run to run, and the same book must print the same.
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /** All blocks but captions, joined by a blank line. */
    public String text() {
        return blocks.stream()
                .filter(b -> b.kind() != Block.Kind.CAPTION)
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }
}
