package org.beatbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Anchor;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.Span;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;

/** Where the sentences of an article stand, parted as reading parts them. */
final class Anchors {
    private Anchors() {}

    /** In the order of the text; a sentence that comes twice stands where it came first. */
    static List<Anchor> of(Prose prose) {
        List<Anchor> anchors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Text text = Text.of(prose.text());
        for (Sentence sentence : text.sentences()) {
            Span span = text.span(sentence.from(), sentence.to());
            String id = Proof.anchor(span.text());
            if (seen.add(id)) {
                Prose.Part part = prose.partAt(span.start());
                int start = part.from() + span.start() - part.start();
                anchors.add(new Anchor(
                        part.where(), part.index(), start, start + span.text().length(), id));
            }
        }
        return anchors;
    }
}
