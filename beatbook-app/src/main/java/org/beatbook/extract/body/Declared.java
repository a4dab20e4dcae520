package org.beatbook.extract.body;

import java.util.List;
import org.beatbook.extract.markup.LinkedData;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The text that a page gives in its linked data, for pages that print much less of it until a script runs. */
final class Declared {
    private static final String BODY = "articleBody";
    private static final int SHORTEST = 500;

    /** So many times longer than what is printed: many sites shorten it or give but the beginning. */
    private static final int TIMES = 2;

    private Declared() {}

    /** The paragraphs to take instead of what was found in the page; empty where that is enough. */
    static List<Block> instead(List<Block> printed, Markup markup, Metadata metadata) {
        String longest = "";
        for (LinkedData object : markup.linkedData()) {
            String body = object.text(BODY);
            if (body != null && body.length() > longest.length() && isThisPage(object, metadata.headline())) {
                longest = body;
            }
        }
        if (longest.length() < SHORTEST || longest.length() < TIMES * length(printed)) {
            return List.of();
        }
        List<Block> blocks = paragraphs(longest);
        return length(blocks) < TIMES * length(printed) ? List.of() : blocks;
    }

    private static boolean isThisPage(LinkedData object, @Nullable String headline) {
        String own = object.text("headline");
        if (own == null || headline == null) {
            return true;
        }
        // Either may be cut short.
        String one = Trim.fold(own);
        String other = Trim.fold(headline);
        return one.startsWith(other) || other.startsWith(one);
    }

    private static int length(List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() != Block.Kind.CAPTION)
                .mapToInt(b -> b.text().length())
                .sum();
    }

    private static List<Block> paragraphs(String body) {
        return plain(body)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(l -> new Block(Block.Kind.PARAGRAPH, l))
                .toList();
    }

    private static String plain(String body) {
        if (body.indexOf('<') < 0 && body.indexOf('&') < 0) {
            return body;
        }
        // Markup in it may be written as entities.
        Document parsed = Jsoup.parse(body);
        String text = parsed.wholeText();
        return text.indexOf('<') < 0 ? text : Jsoup.parse(text).wholeText();
    }
}
