package org.beatbook.read.name;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;

/**
 * Which tokens of a text can be part of a name: words with a capital letter or a digit, and small words and marks between
 * them. Runs of these are what the model looks at; all else is no name.
 */
final class Runs {
    private static final Set<String> LINKS = Set.of(
            ("of the and for de la le les du des del della di da do dos das von van der den zu zur bin ibn al el abu ul"
                            + " ur e y et und to in on at 's ' & - / . ,")
                    .split(" "));
    private static final Set<String> PARTICLES =
            Set.of("de la le du del della di da dos das von van der den bin ibn al el abu ul ter ten".split(" "));
    private static final int LONGEST_LINK = 3;

    private final boolean[] candidate;
    private final int[] start;
    private final int[] end;

    Runs(Text text) {
        List<Token> tokens = text.tokens();
        candidate = new boolean[tokens.size()];
        start = new int[tokens.size()];
        end = new int[tokens.size()];
        for (Sentence sentence : text.sentences()) {
            mark(tokens, sentence.from(), sentence.to());
        }
    }

    /** Whether a name may hold this token. */
    boolean isCandidate(int token) {
        return candidate[token];
    }

    /** The first token of the run of capital words that a token stands in or beside. */
    int start(int token) {
        return start[token];
    }

    int end(int token) {
        return end[token];
    }

    private void mark(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            candidate[i] = isNameLike(tokens.get(i));
        }
        capitals(tokens, from, to);
        int gap = from - LONGEST_LINK - 10;
        for (int i = from; i < to; i++) {
            if (!isNameLike(tokens.get(i))) {
                continue;
            }
            if (i - gap - 1 <= LONGEST_LINK && linked(tokens, gap + 1, i)) {
                Arrays.fill(candidate, gap + 1, i, true);
            } else if (i > from && PARTICLES.contains(tokens.get(i - 1).lower())) {
                candidate[i - 1] = true;
                candidate[Math.max(from, i - 2)] |=
                        PARTICLES.contains(tokens.get(Math.max(from, i - 2)).lower());
            }
            gap = i;
        }
    }

    /** Runs of words that are capital, with particles between them. */
    private void capitals(List<Token> tokens, int from, int to) {
        int at = from;
        while (at < to) {
            int next = at + 1;
            if (candidate[at]) {
                while (next < to
                        && (candidate[next]
                                || (PARTICLES.contains(tokens.get(next).lower())
                                        && next + 1 < to
                                        && candidate[next + 1]))) {
                    next++;
                }
            }
            Arrays.fill(start, at, next, at);
            Arrays.fill(end, at, next, next);
            at = next;
        }
    }

    private static boolean linked(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!LINKS.contains(tokens.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameLike(Token token) {
        String text = token.text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return token.isNumber() && text.length() <= 5;
    }
}
