package org.beatbook.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.query.Analysis.Token;
import org.beatbook.query.Clause.And;
import org.beatbook.query.Clause.Keyword;
import org.beatbook.query.Clause.Leaf;
import org.beatbook.query.Clause.Near;
import org.beatbook.query.Clause.Not;
import org.beatbook.query.Clause.Or;
import org.beatbook.query.Clause.Words;
import org.jspecify.annotations.Nullable;

/**
 * Text to tree, by recursive descent over the characters:
 *
 * <pre>
 * or    = and { "OR" and }
 * and   = not { [ "AND" ] not }
 * not   = ( "NOT" | "-" ) not | group
 * group = ( "(" or ")" | field ":" group | near | phrase | word ) [ "^" number ]
 * near  = "near/" number "(" { phrase | word } ")"
 * </pre>
 */
final class Parser {
    static final int MAX_LENGTH = 10_000;
    static final int MAX_DEPTH = 50;
    static final int MAX_CLAUSES = 500;
    private static final double MAX_WEIGHT = 1000;
    private static final int MAX_DISTANCE = 100;
    private static final double WEIGHT_STEPS = 1000;

    /** Each of them opens and closes a phrase: people paste queries from texts with typographic marks. */
    static final String QUOTES = "\"“”„‟«»＂";

    private static final Pattern FIELD = Pattern.compile("([a-z]+):(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAR = Pattern.compile("near(?:/([^\\s()\"]*))?\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTANCE = Pattern.compile("\\d{1,3}");
    private static final Pattern WEIGHT = Pattern.compile("\\^(\\d{1,4}(?:\\.\\d{1,3})?)(?![\\w.])");
    private static final Pattern OPERATOR =
            Pattern.compile("(AND|OR|NOT)(?=[\\s()]|$)", Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;
    private int at;
    private int depth;
    private int clauses;

    Parser(String text) {
        this.text = text;
    }

    Clause parse() {
        if (text.length() > MAX_LENGTH) {
            throw new QueryException(
                    "the query has %d characters, more than %d".formatted(text.length(), MAX_LENGTH), MAX_LENGTH);
        }
        skipSpace();
        if (atEnd()) {
            throw error("the query is empty: expected a word or a phrase", at);
        }
        Clause clause = or(null);
        if (!atEnd()) {
            throw error("unexpected closing parenthesis at character " + (at + 1) + ": none was opened", at);
        }
        return clause;
    }

    private Clause or(@Nullable Field field) {
        List<Clause> parts = new ArrayList<>();
        do {
            parts.add(and(field));
        } while (operator("OR"));
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    private Clause and(@Nullable Field field) {
        List<Clause> parts = new ArrayList<>();
        do {
            parts.add(not(field));
        } while (operator("AND") || goesOn());
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    private boolean goesOn() {
        return !atEnd() && peek() != ')' && !looking("OR");
    }

    private Clause not(@Nullable Field field) {
        int start = at;
        if (operator("NOT") || minus()) {
            deeper(start);
            Clause part = not(field);
            depth--;
            return new Not(part);
        }
        return group(field);
    }

    private boolean minus() {
        boolean minus = !atEnd() && peek() == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
        at += minus ? 1 : 0;
        return minus;
    }

    private Clause group(@Nullable Field field) {
        expectOperand();
        int start = at;
        Clause clause = bare(field);
        Optional<Double> weight = weight();
        skipSpace();
        return weight.isPresent() ? weighted(clause, weight.get(), start) : clause;
    }

    private void expectOperand() {
        if (atEnd()) {
            throw error("expected a word, a phrase or an opening parenthesis at the end of the query", at);
        }
        if (peek() == ')') {
            throw error("expected a word or a phrase before the closing parenthesis at character " + (at + 1), at);
        }
        Matcher operator = matcher(OPERATOR);
        if (operator.lookingAt()) {
            throw error(
                    "expected a word or a phrase before %s at character %d; write \"%s\" to search for the word"
                            .formatted(operator.group(1), at + 1, operator.group(1)),
                    at);
        }
    }

    private Clause bare(@Nullable Field field) {
        if (peek() == '(') {
            return parenthesis(field);
        }
        if (inWords(field)) {
            Matcher named = matcher(FIELD);
            if (named.lookingAt()) {
                return fielded(named);
            }
            Matcher near = matcher(NEAR);
            if (near.lookingAt()) {
                return counted(near(field, near));
            }
        }
        return counted(leaf(field));
    }

    /** Addresses hold what looks like a field: {@code url:https://…}. */
    private static boolean inWords(@Nullable Field field) {
        return field == null || field.type() == Field.Type.WORDS;
    }

    private Clause parenthesis(@Nullable Field field) {
        int open = at++;
        deeper(open);
        skipSpace();
        Clause inner = or(field);
        if (atEnd()) {
            throw error("expected a closing parenthesis for the one that opens at character " + (open + 1), open);
        }
        at++;
        depth--;
        return inner;
    }

    private Clause fielded(Matcher named) {
        int start = at;
        String word = named.group(1).toLowerCase(Locale.ROOT);
        Field field = Field.of(word)
                .orElseThrow(() -> error(
                        "there is no field \"%s\" (at character %d): fields are %s; to search for the text, put it in quotation marks"
                                .formatted(word, start + 1, fields()),
                        start));
        at = named.end();
        deeper(start);
        Clause clause = bareOrOperand(field);
        depth--;
        return clause;
    }

    private Clause bareOrOperand(Field field) {
        expectOperand();
        return bare(field);
    }

    private static String fields() {
        List<String> words = new ArrayList<>();
        for (Field field : Field.values()) {
            words.add(field.word());
        }
        return String.join(", ", words);
    }

    private Leaf near(@Nullable Field field, Matcher near) {
        int start = at;
        int distance = distance(near);
        at = near.end();
        List<Words> parts = new ArrayList<>();
        skipSpace();
        while (!atEnd() && peek() != ')') {
            parts.add(counted((Words) leaf(null)));
            skipSpace();
        }
        if (atEnd()) {
            throw error("expected a closing parenthesis for near at character " + (start + 1), start);
        }
        at++;
        if (parts.size() < 2) {
            throw error("near at character " + (start + 1) + " needs two words or phrases", start);
        }
        return new Near(field, distance, parts, 1);
    }

    private int distance(Matcher near) {
        String number = near.group(1);
        if (number == null || !DISTANCE.matcher(number).matches()) {
            throw error("near at character %d takes a number of words: near/5(port strikes)".formatted(at + 1), at);
        }
        int distance = Integer.parseInt(number);
        if (distance > MAX_DISTANCE) {
            throw error("the distance of near is %d, more than %d".formatted(distance, MAX_DISTANCE), at);
        }
        return distance;
    }

    private Leaf leaf(@Nullable Field field) {
        int start = at;
        if (QUOTES.indexOf(peek()) >= 0) {
            return value(field, phrase(), false, start);
        }
        String word = inWords(field) ? word() : untilSpace();
        if (word.isEmpty()) {
            throw error("expected a word at character " + (start + 1) + ", not \"" + peek() + "\"", start);
        }
        boolean prefix = word.endsWith("*");
        String stem = prefix ? word.substring(0, word.length() - 1) : word;
        if (stem.contains("*")) {
            throw error("a star stands only at the end of a word, as in nuclear*: character " + (start + 1), start);
        }
        return value(field, stem, prefix, start);
    }

    private Leaf value(@Nullable Field field, String value, boolean prefix, int start) {
        if (field == null || field.type() == Field.Type.WORDS) {
            checkWords(value, prefix, start);
            return new Words(field, value, prefix, 1);
        }
        return field.type() == Field.Type.DATE
                ? DateRange.parse(value, start)
                : new Keyword(field, Keywords.checked(field, value, prefix, start), prefix, 1);
    }

    private static void checkWords(String value, boolean prefix, int start) {
        List<Token> words = Analysis.words(value);
        if (words.isEmpty()) {
            throw error("there is no word to search for at character " + (start + 1), start);
        }
        if (prefix && words.size() > 1 && words.stream().allMatch(w -> w.length() == 1)) {
            throw error("a star stands after a single word, at character " + (start + 1), start);
        }
        String first = words.getFirst().term();
        if (prefix && first.length() < 2 && !Character.isIdeographic(first.codePointAt(0))) {
            throw error("a star needs at least two letters before it, at character " + (start + 1), start);
        }
    }

    private String phrase() {
        int open = at++;
        StringBuilder phrase = new StringBuilder();
        while (!atEnd() && QUOTES.indexOf(peek()) < 0) {
            if (peek() == '\\' && at + 1 < text.length()) {
                at++;
            }
            phrase.append(text.charAt(at++));
        }
        if (atEnd()) {
            throw error(
                    "expected a closing quotation mark for the phrase that begins at character " + (open + 1), open);
        }
        at++;
        return phrase.toString();
    }

    private String word() {
        int start = at;
        while (!atEnd() && !isSpace(peek()) && "()^".indexOf(peek()) < 0 && QUOTES.indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A whole value, which may hold quotation marks and opening parentheses. */
    private String untilSpace() {
        int start = at;
        while (!atEnd() && !isSpace(peek()) && peek() != ')' && peek() != '^') {
            at++;
        }
        return text.substring(start, at);
    }

    private Optional<Double> weight() {
        if (atEnd() || peek() != '^') {
            return Optional.empty();
        }
        Matcher weight = matcher(WEIGHT);
        if (!weight.lookingAt()) {
            throw error("expected a weight such as ^2 or ^0.5 at character " + (at + 1), at);
        }
        at = weight.end();
        return Optional.of(Double.parseDouble(weight.group(1)));
    }

    private static Clause weighted(Clause clause, double factor, int start) {
        return switch (clause) {
            case And and ->
                new And(and.parts().stream()
                        .map(p -> weighted(p, factor, start))
                        .toList());
            case Or or ->
                new Or(or.parts().stream().map(p -> weighted(p, factor, start)).toList());
            case Not not -> not;
            case Leaf leaf -> leaf.withWeight(product(leaf.weight(), factor, start));
        };
    }

    private static double product(double weight, double factor, int start) {
        double product = Math.round(weight * factor * WEIGHT_STEPS) / WEIGHT_STEPS;
        if (product > MAX_WEIGHT) {
            throw error("a weight is more than %.0f at character %d".formatted(MAX_WEIGHT, start + 1), start);
        }
        return product;
    }

    private <T extends Leaf> T counted(T leaf) {
        if (++clauses > MAX_CLAUSES) {
            throw error("the query has more than " + MAX_CLAUSES + " clauses", Math.min(at, text.length()));
        }
        return leaf;
    }

    private void deeper(int position) {
        if (++depth > MAX_DEPTH) {
            throw error("the query is nested more than " + MAX_DEPTH + " deep", position);
        }
    }

    private boolean looking(String operator) {
        Matcher matcher = matcher(OPERATOR);
        return matcher.lookingAt() && matcher.group(1).equals(operator);
    }

    private boolean operator(String operator) {
        if (!looking(operator)) {
            return false;
        }
        at += operator.length();
        skipSpace();
        return true;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private void skipSpace() {
        while (!atEnd() && isSpace(peek())) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private char peek() {
        return text.charAt(at);
    }

    static QueryException error(String message, int position) {
        return new QueryException(message, position);
    }
}
