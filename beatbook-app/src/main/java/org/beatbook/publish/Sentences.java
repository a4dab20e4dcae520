package org.beatbook.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Anchor;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Block;
import org.beatbook.news.Notes;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose.Where;
import org.beatbook.news.Saying;
import org.beatbook.news.Telling;
import org.jspecify.annotations.Nullable;

/**
 * An article's text parted at its sentences, so that a link can lead to each.
 *
 * @param anchors in the order of the text
 * @param telling ids of the sentences that something on a page comes from
 * @param beyond the sentences that pages refer to, of blocks that are not shown here
 */
public record Sentences(List<Anchor> anchors, Set<String> telling, List<Proof> beyond) {

    public Sentences {
        anchors = List.copyOf(anchors);
        telling = Set.copyOf(telling);
        beyond = List.copyOf(beyond);
    }

    /**
     * A stretch of text.
     *
     * @param id what a link to it says; absent between sentences
     * @param telling whether something on a page comes from it
     */
    public record Run(String text, @Nullable String id, boolean telling) {}

    /**
     * @param shown the blocks that are shown
     * @param first which block of the body comes first of those
     * @param cut whether that is less than was read
     */
    static Sentences of(ArticlePage page, List<Block> shown, int first, boolean cut) {
        List<Proof> proofs = page.notes() == null ? List.of() : proofs(page.notes());
        Set<String> telling = proofs.stream().map(Proof::anchor).collect(Collectors.toSet());
        Sentences all = new Sentences(page.anchors(), telling, List.of());
        return cut ? new Sentences(page.anchors(), telling, all.beyond(proofs, shown, first)) : all;
    }

    private static List<Proof> proofs(Notes notes) {
        return Stream.concat(
                        notes.tellings().stream().map(Telling::proof),
                        notes.sayings().stream().map(Saying::proof))
                .toList();
    }

    private List<Proof> beyond(List<Proof> proofs, List<Block> shown, int first) {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < shown.size(); i++) {
            runs(Where.BLOCK, first + i, shown.get(i).text()).forEach(r -> there.add(String.valueOf(r.id())));
        }
        return proofs.stream()
                .filter(p -> p.where() == Where.BLOCK && there.add(p.anchor()))
                .toList();
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
