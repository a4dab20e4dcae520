package org.beatbook.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone said.
 *
 * @param span with its quotation marks; of one that its reporting clause breaks, from its first part to its last
 * @param direct whether all of it stands in quotation marks
 * @param mixed whether it is reported speech with a fragment in marks
 * @param parts of a quote that is broken; else none
 * @param verb the word that says so: said, warned, according to; absent where there is none
 * @param speaker who said it; absent where that is not sure
 * @param rule what found it
 */
public record Quote(
        Span span,
        boolean direct,
        boolean mixed,
        List<Span> parts,
        @Nullable Span verb,
        @Nullable Speaker speaker,
        String rule) {

    public Quote {
        parts = List.copyOf(parts);
    }

    /**
     * Who speaks.
     *
     * @param span as the reporting clause has it: a name, a description, a pronoun
     * @param entity whom it means; absent where that is not sure
     */
    public record Speaker(Span span, @Nullable String entity) {}
}
