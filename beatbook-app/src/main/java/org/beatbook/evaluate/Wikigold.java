package org.beatbook.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.beatbook.evaluate.Annotated.GoldName;
import org.beatbook.read.name.Corpora;
import org.beatbook.read.name.Sample;

/** Wikigold, by document; a document's id is its number. */
final class Wikigold {
    private Wikigold() {}

    static List<Annotated> read(Path path) {
        List<Annotated> all = new ArrayList<>();
        for (Path file : AnnotatedSet.files(path, "wikigold\\.conll\\.txt")) {
            for (Sample sample : Corpora.wikigold(file, 1)) {
                List<GoldName> names = sample.names().stream()
                        .map(name -> new GoldName(name.start(), name.end(), name.type(), null, null))
                        .toList();
                String id = Integer.toString(all.size());
                all.add(new Annotated(
                        id, "document " + id, sample.text(), "en", null, names, List.of(), List.of(), List.of()));
            }
        }
        return all;
    }
}
