package org.beatbook.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.beatbook.news.Caption;
import org.beatbook.news.Name;
import org.beatbook.news.Prose;
import org.beatbook.news.Reading;
import org.beatbook.news.Span;
import org.beatbook.news.Spell;

/** Takes down whom, what and which day each picture's caption names. A people's name shows nobody in particular. */
final class Captions {
    private static final Set<Name.Form> SHOWN = Set.of(Name.Form.NAME, Name.Form.NOMINAL);

    private Captions() {}

    /**
     * @param day of the article: a picture shows nothing that is yet to come, so what seems to be of a later day is misread
     * @param identity the id of whom a text's entity means; absent where that is not kept
     */
    static List<Caption> of(Prose prose, Reading reading, LocalDate day, Function<String, Optional<String>> identity) {
        List<Caption> captions = new ArrayList<>();
        for (Prose.Part part : prose.parts()) {
            if (part.where() == Prose.Where.CAPTION) {
                Caption caption = of(part, reading, day, identity);
                if (caption.when() != null || !caption.entities().isEmpty()) {
                    captions.add(caption);
                }
            }
        }
        return captions;
    }

    private static Caption of(
            Prose.Part part, Reading reading, LocalDate day, Function<String, Optional<String>> identity) {
        List<String> entities = reading.names().stream()
                .filter(n -> within(part, n.span()) && n.entity() != null && SHOWN.contains(n.form()))
                .map(n -> identity.apply(n.entity()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Optional<Spell> when = reading.dates().stream()
                .filter(d -> within(part, d.span()))
                .map(Spell::of)
                .flatMap(Optional::stream)
                .filter(spell -> !spell.from().isAfter(day))
                .findFirst();
        return new Caption(part.index(), when.orElse(null), entities);
    }

    private static boolean within(Prose.Part part, Span span) {
        return part.start() <= span.start() && span.end() <= part.end();
    }
}
