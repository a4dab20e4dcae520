package org.beatbook.extract.metadata;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One heuristic for one field.
 *
 * @param name what the page's record calls it
 * @param find the field's value, null where the rule has nothing to say
 */
record Rule<T>(String name, Function<Clues, @Nullable T> find) {

    /** A value and the name of the rule that found it. */
    record Found<T>(T value, String rule) {}

    /** The first rule that answers. */
    static <T> @Nullable Found<T> first(List<Rule<T>> policy, Clues clues) {
        for (Rule<T> rule : policy) {
            T value = rule.find.apply(clues);
            if (value != null) {
                return new Found<>(value, rule.name);
            }
        }
        return null;
    }
}
