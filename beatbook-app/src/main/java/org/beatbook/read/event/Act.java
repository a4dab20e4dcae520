package org.beatbook.read.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Event;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the lexicon: words that tell an act, and where they have who received it.
 *
 * @param noun whether the act's word is a noun, else a verb
 * @param words lemmas of verbs, or nouns
 * @param next words of which one stands right behind; none: any may
 * @param objects nouns of which one heads the object, as their words, by the first of them in singular and plural; none:
 *     any may
 * @param direct whether the object receives
 * @param prepositions before who receives
 * @param needs whether someone must receive it
 * @param figurative whether it is often said of sport, markets and shows, and then tells no act
 * @param together whether all that take part do the same
 * @param line as the lexicon has it, to name the rule
 */
record Act(
        Event.Type type,
        @Nullable String mode,
        List<String> contexts,
        boolean noun,
        List<String> words,
        Set<String> next,
        Map<String, List<List<String>>> objects,
        boolean direct,
        List<String> prepositions,
        boolean needs,
        boolean figurative,
        boolean together,
        String line) {

    /** How much it asks for; of two acts in the same words the one that asks for more holds. */
    int specificity() {
        return (objects.isEmpty() ? 0 : 4) + (next.isEmpty() ? 0 : 2) + (direct && needs ? 1 : 0);
    }

    /** Whether what it is about is wanted, refused, offered or said, and so no act that happened. */
    boolean hasContent() {
        return switch (type) {
            case AGREE, REQUEST, REJECT, ACCUSE, THREATEN -> true;
            default -> false;
        };
    }
}
