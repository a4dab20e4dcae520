package org.beatbook.read.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.beatbook.news.Name;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/**
 * Learns the model from annotated sets and writes it: {@code LearnNames FOLDER FILE}, or {@code LearnNames FOLDER} to
 * learn from a part of the developing half and measure on the rest.
 */
public final class LearnNames {
    private static final int ROUNDS = 7;

    private LearnNames() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        boolean measures = args.length < 2;
        List<Sample> train = new ArrayList<>();
        List<Sample> held = new ArrayList<>();
        List<Sample> reporting = new ArrayList<>();
        int number = 0;
        for (Sample sample : Corpora.wikigold(root, w("W", 2f))) {
            if (!reports(Integer.toString(number))) {
                (measures && number % 4 == 0 ? held : train).add(sample);
            } else {
                reporting.add(sample);
            }
            number++;
        }
        others(root, train, held, measures);
        long start = System.currentTimeMillis();
        String cached = System.getenv("MODEL");
        Model model = cached == null ? learn(train) : Model.read(Files.newInputStream(Path.of(cached)));
        if (cached == null && measures) model.write(Files.newOutputStream(Path.of("/tmp/nm/held.gz")));
        System.err.printf("%d texts, %d ms%n", train.size(), System.currentTimeMillis() - start);
        if (!measures) {
            model.write(Files.newOutputStream(Path.of(args[1])));
            System.err.printf("%s: %d bytes%n", args[1], Files.size(Path.of(args[1])));
        }
        measure("held out", held, model);
        if (measures) measure("reporting", reporting, model);
    }

    private static void others(Path root, List<Sample> train, List<Sample> held, boolean measures) {
        int number = 0;
        for (Path file : Corpora.files(root.resolve("gum"))) {
            if (file.toString().endsWith(".conllu.gz")) {
                boolean news = file.getFileName().toString().startsWith("GUM_news");
                Sample sample = new Gum(Lexicon.english()).read(file, news ? w("G", 1.5f) : w("G", 1.5f) * 0.7f);
                (measures && news && number++ % 3 == 0 ? held : train).add(sample);
            }
        }
        float u = w("U", 1f), m = w("M", 0f);
        train.addAll(Corpora.uner(root.resolve("uner-ewt/en_ewt-ud-dev.iob2"), u));
        train.addAll(Corpora.uner(root.resolve("uner-ewt/en_ewt-ud-test.iob2"), u));
        if (m == 0) return;
        Path wnut = root.resolve("wnut17/CONLL-format/data");
        train.addAll(Corpora.messages(wnut.resolve("train/wnut17train.conll"), 5, m));
        train.addAll(Corpora.messages(wnut.resolve("dev/emerging.dev.conll"), 5, m));
        train.addAll(Corpora.messages(wnut.resolve("test/emerging.test.annotated"), 5, m));
        for (Path file : Corpora.files(root.resolve("btc/CONLL-format/data"))) {
            train.addAll(Corpora.messages(file, 5, m));
        }
    }

    static float w(String k, float d) { return System.getenv(k) == null ? d : Float.parseFloat(System.getenv(k)); }

    private static void measure(String what, List<Sample> samples, Model model) {
        Tagger tagger = new Tagger(model);
        for (String set : List.of("wikigold", "GUM")) {
            Score score = new Score();
            samples.stream().filter(s -> s.set().startsWith(set)).forEach(s -> score.add(s, tagger));
            System.err.println(what + " " + set + ": " + score);
        }
    }

    static Model learn(List<Sample> samples) {
        List<Learner.Example> examples = new ArrayList<>();
        Random random = new Random(11);
        for (Sample sample : samples) {
            examples(sample, examples, null);
            if (w("B", 1) > 0) examples(sample, examples, random);
        }
        return new Learner(w("D", 1e-6f)).learn(examples, (int) w("R", ROUNDS));
    }

    private static void examples(Sample sample, List<Learner.Example> examples, @Nullable Random random) {
        Text text = Text.of(sample.text());
        int[] labels = labels(text, sample.names());
        long[] masks = Lexicon.english().masks(text);
        Runs runs = new Runs(text);
        Features features = new Features(text.tokens(), masks, runs, new Evidence(text, masks, runs));
        for (int i = 0; random != null && i < masks.length; i++) {
            if (text.token(i).isCapital() && random.nextInt(10) < (int) w("H", 6)) {
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
            of[i - from] = Arrays.copyOf(features.of(i, sentence.from(), sentence.to()), features.count());
        }
        int[] right = Arrays.copyOfRange(labels, from, to);
        for (int i = 0; i < right.length; i++) {
            if (!Label.follows(i == 0 ? 0 : right[i - 1], right[i])) {
                right[i]--;
            }
        }
        return new Learner.Example(of, right, weight);
    }

    private static int[] labels(Text text, List<Sample.Gold> names) {
        int[] labels = new int[text.tokens().size()];
        for (Sample.Gold name : names) {
            int from = text.tokenAt(name.start());
            boolean first = true;
            for (int i = from; i < labels.length && text.token(i).start() < name.end(); i++) {
                boolean parts = name.type() == Name.Type.PLACE && text.token(i).text().equals(",")
                        || i == from && text.token(i).lower().equals("the");
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
