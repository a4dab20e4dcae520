package org.beatbook.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.beatbook.query.Clause.And;
import org.beatbook.query.Clause.Dates;
import org.beatbook.query.Clause.Keyword;
import org.beatbook.query.Clause.Leaf;
import org.beatbook.query.Clause.Near;
import org.beatbook.query.Clause.Not;
import org.beatbook.query.Clause.Or;
import org.beatbook.query.Clause.Words;
import org.jspecify.annotations.Nullable;

/** Tree to text. */
final class Printer {
    private Printer() {}

    static String print(Clause clause) {
        return switch (clause) {
            case And and -> join(and.parts(), " AND ");
            case Or or -> join(or.parts(), " OR ");
            case Not not -> "NOT " + part(not.part());
            case Leaf leaf -> leaf(leaf) + weight(leaf.weight());
        };
    }

    private static String join(List<Clause> parts, String with) {
        return parts.stream().map(Printer::part).collect(Collectors.joining(with));
    }

    private static String part(Clause clause) {
        return clause instanceof And || clause instanceof Or ? "(" + print(clause) + ")" : print(clause);
    }

    /** A leaf without its weight. */
    static String leaf(Leaf leaf) {
        return switch (leaf) {
            case Words words -> field(words.field()) + words(words);
            case Near near ->
                field(near.field()) + "near/" + near.distance()
                        + near.parts().stream().map(Printer::words).collect(Collectors.joining(" ", "(", ")"));
            case Keyword keyword ->
                field(keyword.field())
                        + (keyword.prefix() ? keyword.value() + "*" : '"' + escaped(keyword.value()) + '"');
            case Dates dates -> "date:" + dates(dates.from(), dates.to());
        };
    }

    private static String words(Words words) {
        return words.prefix() ? words.text() + "*" : '"' + escaped(words.text()) + '"';
    }

    private static String field(@Nullable Field field) {
        return field == null ? "" : field.word() + ":";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\\' || Parser.QUOTES.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    private static String weight(double weight) {
        return weight == 1 ? "" : "^" + number(weight);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
