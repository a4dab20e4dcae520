package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;

/** Finds the most likely names by the model: Viterbi over each stretch of tokens that can be names. */
final class Tagger {
    /** Longer stretches are parted, so that a text without small words takes no more memory than another. */
    private static final int LONGEST = 400;

    /** Taken from the score of no name, in the model's units: what it learnt from holds fewer names than news does. */
    private static final int BIAS = 8;

    private final Model model;

    Tagger(Model model) {
        this.model = model;
    }

    /** Names by the model, in order. */
    List<Mention> tag(Text text, Features features, Runs runs) {
        List<Mention> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                int end = at;
                while (end < sentence.to() && end - at < LONGEST && runs.isCandidate(end)) {
                    end++;
                }
                if (end > at) {
                    best(features, at, end, sentence, found);
                }
                at = Math.max(end, at + 1);
            }
        }
        return found;
    }

    private void best(Features features, int from, int to, Sentence sentence, List<Mention> found) {
        int length = to - from;
        int[] scores = new int[length * Label.COUNT];
        int[] alone = new int[length * Label.COUNT];
        int[] back = new int[length * Label.COUNT];
        for (int i = 0; i < length; i++) {
            int[] of = features.of(from + i, sentence.from(), sentence.to());
            model.score(of, features.count(), scores, i * Label.COUNT);
            System.arraycopy(scores, i * Label.COUNT, alone, i * Label.COUNT, Label.COUNT);
            scores[i * Label.COUNT] -= BIAS;
            step(scores, back, i);
        }
        mentions(path(scores, back, length), alone, from, found);
    }

    private void step(int[] scores, int[] back, int i) {
        int row = i * Label.COUNT;
        for (int label = 0; label < Label.COUNT; label++) {
            int best = Integer.MIN_VALUE;
            for (int before = 0; before < (i == 0 ? 1 : Label.COUNT); before++) {
                if (Label.follows(before, label)) {
                    int score = (i == 0 ? 0 : scores[row - Label.COUNT + before]) + model.pair(before, label);
                    if (score > best) {
                        best = score;
                        back[row + label] = before;
                    }
                }
            }
            scores[row + label] = best == Integer.MIN_VALUE ? -100_000_000 : scores[row + label] + best;
        }
    }

    private int[] path(int[] scores, int[] back, int length) {
        int[] path = new int[length];
        int last = (length - 1) * Label.COUNT;
        int best = 0;
        int most = Integer.MIN_VALUE;
        for (int label = 0; label < Label.COUNT; label++) {
            int score = scores[last + label] + model.pair(label, 0);
            if (score > most) {
                most = score;
                best = label;
            }
        }
        for (int i = length - 1; i >= 0; i--) {
            path[i] = best;
            best = back[i * Label.COUNT + best];
        }
        return path;
    }

    private void mentions(int[] path, int[] alone, int from, List<Mention> found) {
        for (int i = 0; i < path.length; i++) {
            Name.Type type = Label.values()[path[i]].type;
            if (type != null) {
                int end = i + 1;
                while (end < path.length && path[end] == Label.of(type, false)) {
                    end++;
                }
                found.add(new Mention(from + i, from + end, type, margin(path, alone, i, end)));
                i = end - 1;
            }
        }
    }

    /** A name's score over that of no name in its place, what stands beside it being none. */
    private int margin(int[] path, int[] alone, int from, int to) {
        int margin = model.pair(path[to - 1], 0);
        for (int i = from; i < to; i++) {
            int row = i * Label.COUNT;
            margin += alone[row + path[i]]
                    - alone[row]
                    + model.pair(i == from ? 0 : path[i - 1], path[i])
                    - model.pair(0, 0);
        }
        return margin - model.pair(0, 0);
    }
}
