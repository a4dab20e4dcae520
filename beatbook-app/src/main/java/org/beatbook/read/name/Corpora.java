package org.beatbook.read.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotated sets in columns (CoNLL, IOB): a token a line, blank lines between sentences. Their kinds are mapped to
 * ours; products and works are no names here.
 */
public final class Corpora {
    private static final Map<String, Name.Type> TYPES = Map.of(
            "PER", Name.Type.PERSON,
            "ORG", Name.Type.ORGANISATION,
            "LOC", Name.Type.PLACE,
            "person", Name.Type.PERSON,
            "location", Name.Type.PLACE,
            "corporation", Name.Type.ORGANISATION,
            "group", Name.Type.ORGANISATION);

    private Corpora() {}

    /**
     * Wikigold by document.
     *
     * @param file {@code wikigold.conll.txt}
     */
    public static List<Sample> wikigold(Path file, float weight) {
        List<Sample> samples = new ArrayList<>();
        Builder builder = new Builder();
        for (String line : lines(file)) {
            if (line.startsWith("-DOCSTART-")) {
                builder.flush("wikigold " + samples.size(), weight, samples);
            } else {
                builder.line(line, line.lastIndexOf(' '));
            }
        }
        builder.flush("wikigold " + samples.size(), weight, samples);
        return samples;
    }

    /** Sets of short messages, some of them taken together as a text. */
    static List<Sample> messages(Path file, int together, float weight) {
        List<Sample> samples = new ArrayList<>();
        Builder builder = new Builder();
        int sentences = 0;
        for (String line : lines(file)) {
            builder.line(line, line.indexOf('\t'));
            if (line.isBlank() && ++sentences % together == 0) {
                builder.flush(file.getFileName() + " " + samples.size(), weight, samples);
            }
        }
        builder.flush(file.getFileName() + " " + samples.size(), weight, samples);
        return samples;
    }

    /** Universal NER on the English Web Treebank, by document. */
    static List<Sample> uner(Path file, float weight) {
        List<Sample> samples = new ArrayList<>();
        Builder builder = new Builder();
        for (String line : lines(file)) {
            if (line.startsWith("# newdoc")) {
                builder.flush("uner " + samples.size(), weight, samples);
            } else if (!line.startsWith("#")) {
                String[] fields = line.split("\t");
                builder.line(
                        fields.length < 3 ? "" : fields[1] + "\t" + fields[2],
                        fields.length < 3 ? -1 : fields[1].length());
            }
        }
        builder.flush("uner " + samples.size(), weight, samples);
        return samples;
    }

    /** The lines of a file in UTF-8, unpacked where its name ends in {@code .gz}. */
    public static List<String> lines(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts tokens together to a text, with spaces where a writer has them. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Sample.Gold> names = new ArrayList<>();
        private Name.@Nullable Type open;
        private int start;
        private int quotes;
        private String before = "";

        void line(String line, int cut) {
            if (line.isBlank() || cut <= 0) {
                close();
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : " ");
                quotes = 0;
                before = "";
                return;
            }
            token(line.substring(0, cut), line.substring(cut + 1).strip());
        }

        private void token(String token, String label) {
            Name.Type type = label.length() > 2 ? TYPES.get(label.substring(2)) : null;
            int end = text.length();
            boolean spaced = spaced(token);
            if (type != open || label.startsWith("B-")) {
                close();
            }
            if (spaced && end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
                text.append(' ');
            }
            if (open == null && type != null) {
                start = text.length();
                open = type;
            }
            text.append(token);
            before = token;
        }

        private boolean spaced(String token) {
            boolean tight = token.equals("\"") && quotes++ % 2 == 1
                    || token.length() <= 3 && ",.;:!?)%]".indexOf(token.charAt(0)) >= 0
                    || token.equals("'s")
                    || token.equals("'")
                    || token.equals("n't")
                    || before.equals("(")
                    || before.equals("[")
                    || before.equals("$")
                    || before.equals("\"") && quotes % 2 == 1;
            return !tight;
        }

        private void close() {
            if (open != null
                    && !text.substring(start).startsWith("@")
                    && !text.substring(start).startsWith("#")) {
                names.add(new Sample.Gold(start, text.length(), open));
            }
            open = null;
        }

        void flush(String set, float weight, List<Sample> samples) {
            close();
            if (!text.toString().isBlank()) {
                samples.add(new Sample(set, weight, text.toString(), List.copyOf(names)));
            }
            text.setLength(0);
            names.clear();
            quotes = 0;
            before = "";
        }
    }
}
