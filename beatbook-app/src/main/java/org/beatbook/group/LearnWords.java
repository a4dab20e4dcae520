package org.beatbook.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Counts in how many stretches of text a word is, in annotated sets of free licences: {@code LearnWords FOLDER FILE} writes
 * the table, the same bytes for the same input. FOLDER has gum, meantime, uner-ewt, wikigold, wnut17 and btc.
 */
public final class LearnWords {
    private static final List<String> SETS = List.of("gum", "meantime", "uner-ewt", "wikigold", "wnut17", "btc");
    private static final Pattern COLUMNS = Pattern.compile(".*(\\.conllu\\.gz|\\.iob2|\\.conll|\\.conll\\.txt)");
    private static final Pattern XML_TOKEN = Pattern.compile("<token [^>]*>([^<]*)</token>");
    /** So many words are one stretch. */
    static final int STRETCH = 250;
    /** Words in fewer stretches are left out. */
    private static final int FEWEST = 2;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> stretch = new HashSet<>();
    private int words;
    private int stretches;

    private LearnWords() {}

    public static void main(String[] args) throws IOException {
        LearnWords learning = new LearnWords();
        for (String set : SETS) {
            try (Stream<Path> tree = Files.walk(Path.of(args[0], set))) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    learning.read(file);
                }
            }
            learning.flush();
        }
        StringBuilder table =
                new StringBuilder("# words in stretches of " + STRETCH + " words, of " + learning.stretches + "\n");
        learning.counts.forEach((word, count) -> {
            if (count >= FEWEST) {
                table.append(word).append('\t').append(count).append('\n');
            }
        });
        Files.writeString(Path.of(args[1]), table);
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean isXml = name.endsWith(".xml");
        if (!isXml && !COLUMNS.matcher(name).matches()) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isXml) {
                    Matcher token = XML_TOKEN.matcher(line);
                    while (token.find()) {
                        add(token.group(1));
                    }
                } else {
                    column(line);
                }
            }
        }
        if (stretch.size() > STRETCH / 3) {
            flush();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private void column(String line) {
        if (!line.isBlank() && !line.startsWith("# ")) {
            String[] columns = line.split("[\t ]");
            add(columns.length > 2 && columns[0].chars().allMatch(Character::isDigit) ? columns[1] : columns[0]);
        }
    }

    private void add(String word) {
        for (Tokens.Token token : Tokens.of(word)) {
            stretch.add(token.isNumber() ? Sketching.number(token.text()) : token.stem());
            if (++words % STRETCH == 0) {
                flush();
            }
        }
    }

    private void flush() {
        stretch.forEach(word -> counts.merge(word, 1, Integer::sum));
        stretches += stretch.isEmpty() ? 0 : 1;
        stretch.clear();
    }
}
