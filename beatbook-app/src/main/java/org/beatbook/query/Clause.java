package org.beatbook.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A query as a tree. Weights stand at the leaves: the weight of a group is multiplied into those of its leaves. */
public sealed interface Clause {

    /** All must match. */
    record And(List<Clause> parts) implements Clause {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one must match. */
    record Or(List<Clause> parts) implements Clause {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Must not match; adds nothing to a score. */
    record Not(Clause part) implements Clause {}

    /** A clause that is matched as a whole and has a weight. */
    sealed interface Leaf extends Clause {
        double weight();

        Leaf withWeight(double weight);
    }

    /**
     * Words one after another.
     *
     * @param field where; absent for {@link Field#TEXT}
     * @param text as written, without quotation marks and star
     * @param prefix whether the word may go on, as in {@code nuclear*}
     */
    record Words(@Nullable Field field, String text, boolean prefix, double weight) implements Leaf {
        @Override
        public Words withWeight(double value) {
            return new Words(field, text, prefix, value);
        }
    }

    /**
     * Words or phrases in any order in one field, with at most {@code distance} other words between them.
     *
     * @param parts two or more; their own fields and weights say nothing
     */
    record Near(@Nullable Field field, int distance, List<Words> parts, double weight) implements Leaf {
        public Near {
            parts = List.copyOf(parts);
        }

        @Override
        public Near withWeight(double value) {
            return new Near(field, distance, parts, value);
        }
    }

    /** A whole value, or the beginning of one. */
    record Keyword(Field field, String value, boolean prefix, double weight) implements Leaf {
        @Override
        public Keyword withWeight(double value) {
            return new Keyword(field, this.value, prefix, value);
        }
    }

    /** Days from and to, both inclusive; absent means open. */
    record Dates(@Nullable LocalDate from, @Nullable LocalDate to, double weight) implements Leaf {
        @Override
        public Dates withWeight(double value) {
            return new Dates(from, to, value);
        }
    }

    /**
     * Reads a query.
     *
     * @throws QueryException where it cannot be read; it points at the place
     */
    static Clause parse(String text) {
        return new Parser(text).parse();
    }

    /** The query's text in its plainest form; {@link #parse} makes the same tree of it. */
    default String print() {
        return Printer.print(this);
    }

    /** All leaves in the order they are written, also those under {@code NOT}. */
    default List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        collect(this, leaves);
        return leaves;
    }

    private static void collect(Clause clause, List<Leaf> leaves) {
        switch (clause) {
            case And and -> and.parts().forEach(p -> collect(p, leaves));
            case Or or -> or.parts().forEach(p -> collect(p, leaves));
            case Not not -> collect(not.part(), leaves);
            case Leaf leaf -> leaves.add(leaf);
        }
    }

    /**
     * The score of an article: the sum of the weights of the leaves that match, in groups that match. This one sum is
     * what arrival, search and explanation use, so that they cannot differ.
     *
     * @param matches whether the article matches a leaf; leaves are equal where they say the same
     * @return absent where the query does not match
     */
    default OptionalDouble score(Predicate<Leaf> matches) {
        return switch (this) {
            case And and -> {
                double sum = 0;
                for (Clause part : and.parts()) {
                    OptionalDouble score = part.score(matches);
                    if (score.isEmpty()) {
                        yield OptionalDouble.empty();
                    }
                    sum += score.getAsDouble();
                }
                yield OptionalDouble.of(sum);
            }
            case Or or -> {
                double sum = 0;
                boolean any = false;
                for (Clause part : or.parts()) {
                    OptionalDouble score = part.score(matches);
                    any |= score.isPresent();
                    sum += score.orElse(0);
                }
                yield any ? OptionalDouble.of(sum) : OptionalDouble.empty();
            }
            case Not not -> not.part().score(matches).isPresent() ? OptionalDouble.empty() : OptionalDouble.of(0);
            case Leaf leaf -> matches.test(leaf) ? OptionalDouble.of(leaf.weight()) : OptionalDouble.empty();
        };
    }
}
