package org.beatbook.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beatbook.news.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A number of a sentence with what it counts.
 *
 * @param origin the sentence, the number and its words marked
 * @param counted the words behind the number up to the next small word, the same in singular and plural; of a measure its
 *     name
 * @param measured whether it is a measure
 * @param context the other words of the sentence that count
 * @param rounded whether the sentence says that it is about that many
 * @param least whether it says that it is more than that, or at least
 */
record Figure(
        Origin origin,
        double value,
        List<String> counted,
        boolean measured,
        Set<String> context,
        boolean rounded,
        boolean least) {
    private static final Map<String, String> MEASURES = measures();
    private static final Map<String, Map<String, Double>> WORDS = words();
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*|\\d+(?:[.,]\\d+)*|\\S");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int MOST_COUNTED = 3;
    private static final int SHORTEST = 4;

    /** How much of what the shorter sentence tells the other must tell, too. */
    private static final double SHARED = 0.3;

    private static final int LEAST_SHARED = 2;
    private static final double ROUND = 0.1;

    private record Token(String text, int start, int end) {
        String plain() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is worth looking for numbers. */
    static boolean mayHave(String sentence) {
        return tokens(sentence).stream().anyMatch(t -> value(t) != null);
    }

    private static List<Token> tokens(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .map(m -> new Token(m.group(), m.start(), m.end()))
                .toList();
    }

    /** The numbers of a sentence that count something; days, years, times of the day and names count nothing. */
    static List<Figure> of(Origin origin) {
        List<Token> tokens = tokens(origin.proof().sentence());
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Double value = value(tokens.get(i));
            if (value != null && isFree(tokens, i)) {
                Figure figure = read(origin, tokens, i, value);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    private static @Nullable Double value(Token token) {
        Double word = WORDS.getOrDefault("number", Map.of()).get(token.plain());
        if (word != null) {
            return word;
        }
        String text = token.text();
        int dash = text.indexOf('-');
        if (dash > 0) {
            return compound(token.plain().substring(0, dash), token.plain().substring(dash + 1));
        }
        if (THOUSANDS.matcher(text).matches()) {
            return Double.valueOf(text.replace(",", ""));
        }
        return PLAIN.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    /** {@code twenty-two}. */
    private static @Nullable Double compound(String tens, String ones) {
        Double ten = WORDS.getOrDefault("number", Map.of()).get(tens);
        Double one = WORDS.getOrDefault("number", Map.of()).get(ones);
        return ten != null && one != null && ten >= 20 && one < 10 ? ten + one : null;
    }

    /** No part of a name or a date: nothing but a space before it, and no month. */
    private static boolean isFree(List<Token> tokens, int i) {
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        boolean joined = before.end() == tokens.get(i).start() && !"(“\"‘".contains(before.text());
        return !joined && !is("no", before.plain()) && value(before) == null;
    }

    private static @Nullable Figure read(Origin origin, List<Token> tokens, int i, double number) {
        int at = i + 1;
        double value = number;
        while (at < tokens.size()
                && WORDS.getOrDefault("times", Map.of())
                        .containsKey(tokens.get(at).plain())) {
            value *= Objects.requireNonNull(
                    WORDS.getOrDefault("times", Map.of()).get(tokens.get(at).plain()));
            at++;
        }
        List<String> counted = new ArrayList<>();
        int end = at;
        while (end < tokens.size() && counted.size() < MOST_COUNTED && counts(tokens, end, counted.isEmpty())) {
            counted.add(stem(tokens.get(end).plain()));
            end++;
        }
        if (counted.isEmpty()) {
            return null;
        }
        String measure = MEASURES.get(tokens.get(at).plain());
        if (measure != null) {
            counted.set(0, measure);
        }
        Set<String> context = new HashSet<>();
        for (int n = 0; n < tokens.size(); n++) {
            if (n < i || n >= end) {
                word(tokens.get(n)).ifPresent(context::add);
            }
        }
        boolean about = said(tokens, i, "about");
        int from = about && is("about", tokens.get(i - 1).plain()) ? i - 1 : i;
        Origin marked =
                origin.marked(tokens.get(from).start(), tokens.get(end - 1).end());
        return new Figure(marked, value, counted, measure != null, context, about, said(tokens, i, "least"));
    }

    private static boolean counts(List<Token> tokens, int i, boolean first) {
        Token token = tokens.get(i);
        boolean letter = Character.isLetter(token.text().codePointAt(0));
        boolean close = token.start() - tokens.get(i - 1).end() <= 1;
        return letter
                && close
                && !is("stop", token.plain())
                && !is("no", token.plain())
                && (first || token.text().length() >= SHORTEST);
    }

    private static boolean said(List<Token> tokens, int i, String what) {
        return i > 0 && is(what, tokens.get(i - 1).plain())
                || i > 1
                        && tokens.get(i - 1).plain().equals("a")
                        && is(what, tokens.get(i - 2).plain());
    }

    private static Optional<String> word(Token token) {
        boolean says = token.text().length() >= SHORTEST
                && Character.isLetter(token.text().codePointAt(0))
                && !is("stop", token.plain())
                && !is("about", token.plain());
        return says ? Optional.of(stem(token.plain())) : Optional.empty();
    }

    private static String stem(String word) {
        String plain = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        return plain.length() > SHORTEST && plain.endsWith("s") && !plain.endsWith("ss")
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }

    private static boolean is(String what, String word) {
        return WORDS.getOrDefault(what, Map.of()).containsKey(word);
    }

    String source() {
        return origin.source();
    }

    /** As the sentence has it. */
    String written() {
        return origin.proof().words();
    }

    /** What it counts, without the number. */
    String what() {
        return String.join(" ", measured ? counted.subList(1, counted.size()) : counted)
                                .isEmpty()
                        || !measured
                ? String.join(" ", counted)
                : counted.getFirst() + "s " + String.join(" ", counted.subList(1, counted.size()));
    }

    /** How surely both are of the same thing; 0 where that is not clear. */
    double likeness(Figure other) {
        if (!language().equals(other.language()) || measured != other.measured || !countsTheSame(other)) {
            return 0;
        }
        Set<String> both = new HashSet<>(context);
        both.retainAll(other.context);
        int fewer = Math.min(context.size(), other.context.size());
        double share = fewer == 0 ? 0 : (double) both.size() / fewer;
        return both.size() < LEAST_SHARED || share < SHARED ? 0 : share + 0.01 * both.size();
    }

    /** The primary subtag. */
    private String language() {
        String tag = origin.language();
        return tag == null ? "" : tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private boolean countsTheSame(Figure other) {
        if (!measured) {
            return counted.stream().anyMatch(other.counted::contains);
        }
        boolean qualified = counted.size() > 1 && other.counted.size() > 1;
        return counted.getFirst().equals(other.counted.getFirst())
                && (!qualified || counted.get(1).equals(other.counted.get(1)));
    }

    /** Whether not both can be right. */
    boolean contradicts(Figure other) {
        if (value == other.value) {
            return false;
        }
        double low = Math.min(value, other.value);
        double high = Math.max(value, other.value);
        boolean rounding = (rounded || other.rounded) && high - low <= ROUND * high;
        boolean more = (value < other.value ? least : other.least) && high <= 1.5 * low;
        return !rounding && !more;
    }

    private static Map<String, String> measures() {
        Map<String, String> out = new HashMap<>();
        for (String line : lines("measures.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                out.put(words[i], words[0]);
            }
        }
        return Map.copyOf(out);
    }

    private static Map<String, Map<String, Double>> words() {
        Map<String, Map<String, Double>> out = new HashMap<>();
        for (String line : lines("counting.txt")) {
            String[] words = line.split(" ");
            Map<String, Double> of = out.computeIfAbsent(words[0], w -> new HashMap<>());
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=");
                of.put(pair[0], pair.length > 1 ? Double.parseDouble(pair[1]) : 0);
            }
        }
        return out;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Figure.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
