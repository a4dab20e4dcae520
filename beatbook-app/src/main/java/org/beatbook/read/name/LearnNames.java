package org.beatbook.read.name;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.beatbook.news.Name;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/**
 * Learns the model from annotated sets: {@code LearnNames FOLDER FILE} writes it, the same bytes for the same input; {@code
 * LearnNames FOLDER} learns without a fourth of Wikigold's developing half and a third of GUM's news, and prints how well
 * those are read. The reporting half of Wikigold is never learnt from.
 */
public final class LearnNames {
    private static final int ROUNDS = 12;
    private static final double DECAY = 3e-3;
    /** How many of ten capital words are hidden in the second telling of each text, against learning by heart. */
    private static final int HIDDEN = 4;

    private LearnNames() {}

    public static void main(String[] args) throws IOException {
        boolean measures = args.length < 2;
        List<Sample> train = new ArrayList<>();
        List<Sample> held = new ArrayList<>();
        gather(Path.of(args[0]), train, measures ? held : train);
        Model model = learn(train);
        System.err.printf("learnt from %d texts%n", train.size());
        if (measures) {
            measure("wikigold", held, model);
            measure("GUM", held, model);
        } else {
            try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
                model.write(out);
            }
        }
    }

    private static void gather(Path root, List<Sample> train, List<Sample> held) {
        List<Sample> wikigold = Corpora.wikigold(root.resolve("wikigold/CONLL-format/data/wikigold.conll.txt"), 2);
        for (int i = 0; i < wikigold.size(); i++) {
            if (!reports(Integer.toString(i))) {
                (i % 4 == 0 ? held : train).add(wikigold.get(i));
            }
        }
        int news = 0;
        for (Path file : Corpora.files(root.resolve("gum"))) {
            String name = file.getFileName().toString();
            if (name.endsWith(".conllu.gz")) {
                boolean isNews = name.startsWith("GUM_news");
                Sample sample = new Gum(Lexicon.english()).read(file, isNews ? 1.5f : 1);
                (isNews && news++ % 3 == 0 ? held : train).add(sample);
            }
        }
        train.addAll(Corpora.uner(root.resolve("uner-ewt/en_ewt-ud-dev.iob2"), 1));
        train.addAll(Corpora.uner(root.resolve("uner-ewt/en_ewt-ud-test.iob2"), 1));
        messages(root, train);
    }

    /** Short messages count little: their names stand in other company than those of news. */
    private static void messages(Path root, List<Sample> train) {
        List<Path> files = new ArrayList<>(Corpora.files(root.resolve("btc/CONLL-format/data")));
        Path wnut = root.resolve("wnut17/CONLL-format/data");
        files.add(wnut.resolve("train/wnut17train.conll"));
        files.add(wnut.resolve("dev/emerging.dev.conll"));
        files.add(wnut.resolve("test/emerging.test.annotated"));
        files.forEach(file -> train.addAll(Corpora.messages(file, 5, 0.05f)));
    }

    private static void measure(String set, List<Sample> samples, Model model) {
        Score score = new Score();
        samples.stream()
                .filter(sample -> sample.set().startsWith(set))
                .forEach(sample -> score.add(sample, new Tagger(model)));
        System.err.println(set + ": " + score);
    }

    private static Model learn(List<Sample> samples) {
        List<Learner.Example> examples = new ArrayList<>();
        Random random = new Random(11);
        for (Sample sample : samples) {
            examples(sample, examples, null);
            examples(sample, examples, random);
        }
        return new Learner(DECAY).learn(examples, ROUNDS);
    }

    private static void examples(Sample sample, List<Learner.Example> examples, @Nullable Random random) {
        Text text = Text.of(sample.text());
        int[] labels = labels(text, sample.names());
        long[] masks = Lexicon.english().masks(text);
        Runs runs = new Runs(text);
        Features features = new Features(text.tokens(), masks, runs, new Evidence(text, masks, runs));
        for (int i = 0; random != null && i < masks.length; i++) {
            if (text.token(i).isCapital() && random.nextInt(10) < HIDDEN) {
                features.hide(i);
            }
        }
        for (Sentence sentence : text.sentences()) {
            int at = sentence.from();
            while (at < sentence.to()) {
                int end = at;
                while (end < sentence.to() && runs.isCandidate(end)) {
                    end++;
                }
                if (end > at) {
                    examples.add(example(features, labels, at, end, sentence, sample.weight()));
                }
                at = Math.max(end, at + 1);
            }
        }
    }

    private static Learner.Example example(
            Features features, int[] labels, int from, int to, Sentence sentence, float weight) {
        int[][] of = new int[to - from][];
        for (int i = from; i < to; i++) {
            int[] all = features.of(i, sentence.from(), sentence.to());
            of[i - from] = Arrays.copyOf(all, features.count());
        }
        int[] right = Arrays.copyOfRange(labels, from, to);
        for (int i = 0; i < right.length; i++) {
            if (!Label.follows(i == 0 ? 0 : right[i - 1], right[i])) {
                right[i]--;
            }
        }
        return new Learner.Example(of, right, weight);
    }

    /** The label of each token; an article at the front is no part of a name, and a comma parts two places. */
    private static int[] labels(Text text, List<Sample.Gold> names) {
        int[] labels = new int[text.tokens().size()];
        for (Sample.Gold name : names) {
            int from = text.tokenAt(name.start());
            boolean first = true;
            for (int i = from; i < labels.length && text.token(i).start() < name.end(); i++) {
                boolean parts =
                        (name.type() == Name.Type.PLACE && text.token(i).text().equals(","))
                                || (i == from && text.token(i).lower().equals("the"));
                labels[i] = parts ? 0 : Label.of(name.type(), first);
                first = parts;
            }
        }
        return labels;
    }

    private static boolean reports(String name) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (sum[sum.length - 1] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
