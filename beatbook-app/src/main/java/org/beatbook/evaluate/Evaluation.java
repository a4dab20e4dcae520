package org.beatbook.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beatbook.news.Reading;
import org.beatbook.read.Reader;
import org.beatbook.read.name.Lists;

/** Measures reading on an annotated set: the door. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * Reads all texts of a set and compares.
     *
     * @param lists that are read with
     * @param misses told of each finding that is missing, wrong or too much: place, what, words
     * @return the table's lines; measures that nothing is annotated for are left out
     * @throws IllegalArgumentException where the set is not as it should be
     */
    public static List<Figure> of(
            AnnotatedSet set, Path path, AnnotatedSet.Half half, Lists lists, Consumer<String> misses) {
        Reader reader = new Reader(lists);
        List<Figure> sum = new ArrayList<>();
        for (Annotated text : set.texts(path, half)) {
            Reading reading = reader.read(text.text(), text.published(), text.language());
            List<Figure> figures = new ArrayList<>();
            for (Measure measure : set.measures()) {
                figures.addAll(
                        measure.of(text, reading, (what, start, end) -> misses.accept(miss(text, what, start, end))));
            }
            for (int i = 0; i < figures.size(); i++) {
                if (i < sum.size()) {
                    sum.set(i, sum.get(i).plus(figures.get(i)));
                } else {
                    sum.add(figures.get(i));
                }
            }
        }
        return sum.stream().filter(figure -> figure.gold() > 0).toList();
    }

    private static String miss(Annotated text, String what, int start, int end) {
        return "%s: %s: %s"
                .formatted(text.place(), what, text.text().substring(start, end).replaceAll("\\s+", " "));
    }
}
