package org.beatbook.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well texts agree: multisets of four tokens in a row, precision and recall averaged over pages (after
 * scrapinghub/article-extraction-benchmark).
 */
public final class Shingles {
    private double precision;
    private double recall;
    private int precisionPages;
    private int recallPages;

    /** One page's counts. */
    public record Score(int truePositive, int falsePositive, int falseNegative) {
        public double f1() {
            return truePositive == 0 ? 0 : 2.0 * truePositive / (2.0 * truePositive + falsePositive + falseNegative);
        }
    }

    public static Score score(String found, String gold) {
        Map<List<String>, Integer> missing = new HashMap<>();
        for (List<String> shingle : shingles(gold)) {
            missing.merge(shingle, 1, Integer::sum);
        }
        int goldCount = missing.values().stream().mapToInt(Integer::intValue).sum();
        int hits = 0;
        int extra = 0;
        for (List<String> shingle : shingles(found)) {
            int left = missing.getOrDefault(shingle, 0);
            if (left > 0) {
                missing.put(shingle, left - 1);
                hits++;
            } else {
                extra++;
            }
        }
        return new Score(hits, extra, goldCount - hits);
    }

    public void add(Score score) {
        if (score.truePositive() + score.falsePositive() > 0) {
            precision += score.truePositive() / (double) (score.truePositive() + score.falsePositive());
            precisionPages++;
        }
        if (score.truePositive() + score.falseNegative() > 0) {
            recall += score.truePositive() / (double) (score.truePositive() + score.falseNegative());
            recallPages++;
        }
    }

    public double precision() {
        return precision / Math.max(1, precisionPages);
    }

    public double recall() {
        return recall / Math.max(1, recallPages);
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : -1;
            boolean word = point >= 0 && word(point);
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                tokens.add(text.substring(start, i));
                start = -1;
            }
            i += point < 0 ? 1 : Character.charCount(point);
        }
        return tokens;
    }

    private static boolean word(int point) {
        return point == '_'
                || switch (Character.getType(point)) {
                    case Character.UPPERCASE_LETTER,
                            Character.LOWERCASE_LETTER,
                            Character.TITLECASE_LETTER,
                            Character.MODIFIER_LETTER,
                            Character.OTHER_LETTER,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static List<List<String>> shingles(String text) {
        List<String> tokens = tokens(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        if (tokens.size() < 4) {
            return List.of(tokens);
        }
        List<List<String>> shingles = new ArrayList<>();
        for (int i = 0; i + 4 <= tokens.size(); i++) {
            shingles.add(tokens.subList(i, i + 4));
        }
        return shingles;
    }
}
