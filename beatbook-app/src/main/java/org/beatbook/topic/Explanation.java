package org.beatbook.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.beatbook.news.Item;
import org.beatbook.news.Topic;
import org.beatbook.query.Clause;
import org.beatbook.query.Clause.And;
import org.beatbook.query.Clause.Leaf;
import org.beatbook.query.Clause.Not;
import org.beatbook.query.Clause.Or;
import org.beatbook.query.Excerpt;
import org.beatbook.query.Field;
import org.beatbook.query.SingleArticle;

/**
 * Why an article belongs to a topic, or does not.
 *
 * @param clauses the query's clauses in the order they are written
 * @param matches whether the query as a whole matches
 * @param score the sum of the weights of the clauses that count
 * @param belongs whether it matches with a score that reaches the threshold, and no editor excluded it
 */
public record Explanation(Topic topic, List<Reason> clauses, boolean matches, double score, boolean belongs) {

    /**
     * What one clause says.
     *
     * @param negated whether it stands under NOT
     * @param matched whether the article matches it
     * @param counts whether its weight is in the score: it matches, and so do the groups it stands in
     */
    public record Reason(Leaf clause, boolean negated, boolean matched, boolean counts, List<Place> places, Item item) {
        /** The reason in plain English. */
        public String line() {
            return Plain.line(this);
        }
    }

    /**
     * Where a clause matches: one field.
     *
     * @param value the whole value, of a tag; otherwise the excerpt's text
     */
    public record Place(Field field, String value, Excerpt excerpt) {}

    /** @param text the body without captions */
    public static Explanation of(Topic topic, Item item, String text) {
        Clause clause = Clause.parse(topic.query());
        Walk walk = new Walk(new SingleArticle(item, text), item);
        OptionalDouble score = walk.article.score(clause);
        walk.visit(clause, false, true);
        boolean reached = score.isPresent() && score.getAsDouble() >= topic.threshold();
        boolean belongs = reached && !topic.excluded().contains(item.id());
        return new Explanation(topic, walk.reasons, score.isPresent(), score.orElse(0), belongs);
    }

    /** One line for each clause that counts. */
    public List<String> reasons() {
        return clauses.stream().filter(Reason::counts).map(Reason::line).toList();
    }

    /** The whole explanation: the clauses that count, those that do not, and the sum. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(reasons());
        clauses.stream().filter(c -> !c.counts()).map(Reason::line).forEach(lines::add);
        lines.add(sum());
        return lines;
    }

    private String sum() {
        String numbers = "score %s, threshold %s: ".formatted(number(score), number(topic.threshold()));
        if (!matches) {
            return "the query as a whole does not match: does not belong";
        }
        if (score < topic.threshold()) {
            return numbers + "does not belong";
        }
        return numbers + (belongs ? "belongs" : "would belong, but an editor excluded it");
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Goes through the tree and asks each clause. */
    private static final class Walk {
        private final SingleArticle article;
        private final Item item;
        private final List<Reason> reasons = new ArrayList<>();

        Walk(SingleArticle article, Item item) {
            this.article = article;
            this.item = item;
        }

        void visit(Clause clause, boolean negated, boolean inMatch) {
            boolean matched = article.score(clause).isPresent();
            boolean counts = inMatch && matched;
            switch (clause) {
                case And and -> and.parts().forEach(p -> visit(p, negated, counts));
                case Or or -> or.parts().forEach(p -> visit(p, negated, counts));
                case Not not -> visit(not.part(), !negated, false);
                case Leaf leaf ->
                    reasons.add(new Reason(
                            leaf,
                            negated,
                            matched,
                            counts,
                            matched ? Plain.places(leaf, article, item) : List.of(),
                            item));
            }
        }
    }
}
