package org.beatbook.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Anchor;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Notes;
import org.beatbook.news.Prose.Where;
import org.jspecify.annotations.Nullable;

/**
 * An article's text parted at its sentences, so that a link can lead to each.
 *
 * @param anchors in the order of the text
 * @param telling ids of the sentences that something on a page comes from
 */
public record Sentences(List<Anchor> anchors, Set<String> telling) {

    public Sentences {
        anchors = List.copyOf(anchors);
        telling = Set.copyOf(telling);
    }

    /**
     * A stretch of text.
     *
     * @param id what a link to it says; absent between sentences
     * @param telling whether something on a page comes from it
     */
    public record Run(String text, @Nullable String id, boolean telling) {}

    static Sentences of(ArticlePage page) {
        Set<String> telling = new HashSet<>();
        Notes notes = page.notes();
        if (notes != null) {
            notes.tellings().forEach(t -> telling.add(t.proof().anchor()));
            notes.sayings().forEach(s -> telling.add(s.proof().anchor()));
        }
        return new Sentences(page.anchors(), telling);
    }

    /** The sentences of a part that is shown whole. */
    public List<Run> runs(Where where, int index, String text) {
        return runs(where, index, 0, text);
    }

    /**
     * The sentences of a line of a block.
     *
     * @param from where in the block the line begins
     */
    List<Run> runs(Where where, int index, int from, String text) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Anchor anchor : anchors) {
            int start = anchor.start() - from;
            int end = anchor.end() - from;
            if (anchor.where() != where || anchor.index() != index || start < at || end > text.length()) {
                continue;
            }
            if (start > at) {
                runs.add(new Run(text.substring(at, start), null, false));
            }
            runs.add(new Run(text.substring(start, end), anchor.id(), telling.contains(anchor.id())));
            at = end;
        }
        if (at < text.length()) {
            runs.add(new Run(text.substring(at), null, false));
        }
        return runs;
    }

    /** The entries of a list, each in its sentences. */
    public List<List<Run>> entries(int index, String text) {
        List<List<Run>> entries = new ArrayList<>();
        int from = 0;
        for (String entry : text.split("\n", -1)) {
            entries.add(runs(Where.BLOCK, index, from, entry));
            from += entry.length() + 1;
        }
        return entries;
    }
}
