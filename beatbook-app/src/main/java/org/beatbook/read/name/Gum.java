package org.beatbook.read.name;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Name;

/**
 * Reads GUM (CoNLL-U with entities in the last column). Its entities are whole phrases of which only those with a proper
 * noun for a head are names; titles, roles and what is nested before the head are cut off.
 */
final class Gum {
    private static final Map<String, Name.Type> TYPES =
            Map.of("person", Name.Type.PERSON, "organization", Name.Type.ORGANISATION, "place", Name.Type.PLACE);

    private final Lexicon lexicon;
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Sample.Gold> found = new ArrayList<>();
    private String sentence = "";
    private int at;
    private int base;

    private record Word(int start, int end, String text, String tag) {}

    private record Open(String id, String type, int first, String least) {}

    Gum(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Sample read(Path file, float weight) {
        for (String line : Corpora.lines(file)) {
            if (line.startsWith("# newpar") && !text.isEmpty()) {
                text.append("\n\n");
            } else if (line.startsWith("# text = ")) {
                sentence = line.substring(9);
                text.append(text.isEmpty() || text.toString().endsWith("\n") ? "" : " ");
                at = 0;
                words.clear();
                open.clear();
                base = text.length();
                text.append(sentence);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                word(line.split("\t"));
            }
        }
        return new Sample(file.getFileName().toString(), weight, text.toString(), apart());
    }

    private void word(String[] fields) {
        if (fields.length < 10 || fields[0].contains("-") || fields[0].contains(".")) {
            return;
        }
        int start = sentence.indexOf(fields[1], at);
        if (start < 0) {
            return;
        }
        at = start + fields[1].length();
        words.add(new Word(base + start, base + at, fields[1], fields[4]));
        for (String part : fields[9].split("\\|")) {
            if (part.startsWith("Entity=")) {
                entities(part.substring(7));
            }
        }
    }

    private void entities(String value) {
        int i = 0;
        while (i < value.length()) {
            int end = i + 1;
            while (end < value.length() && value.charAt(end) != '(' && value.charAt(end) != ')') {
                end++;
            }
            boolean closes = end < value.length() && value.charAt(end) == ')';
            String body = value.substring(i, end);
            if (body.startsWith("(")) {
                String[] fields = body.substring(1).split("-");
                open.push(new Open(fields[0], fields[1], words.size() - 1, fields.length > 5 ? fields[5] : "1"));
                body = fields[0];
            }
            if (closes) {
                close(body);
                end++;
            }
            i = end;
        }
    }

    private void close(String id) {
        for (Open one : open) {
            if (one.id().equals(id)) {
                open.remove(one);
                name(one);
                return;
            }
        }
    }

    private void name(Open one) {
        Name.Type type = TYPES.get(one.type());
        String[] least = one.least().split(",");
        if (type == null || least.length == 0 || !least[0].matches("[0-9]+")) {
            return;
        }
        int first = one.first() + Integer.parseInt(least[0]) - 1;
        int last = Math.min(words.size() - 1, first + contiguous(least) - 1);
        while (first <= last && !isHead(first, type)) {
            first++;
        }
        if (first > last || !words.get(last).tag().startsWith("NNP")) {
            return;
        }
        int start = words.get(first).start();
        int end = words.get(last).end();
        String name = text.substring(start, end);
        if (type == Name.Type.PERSON
                && (words.get(last).tag().equals("NNPS") || !lexicon.known(name).isEmpty())) {
            return;
        }
        boolean isPlace = !lexicon.gazetteer().of(name).isEmpty();
        found.add(new Sample.Gold(start, end, isPlace ? Name.Type.PLACE : type));
    }

    /** How many of the least words stand side by side, from the first on. */
    private static int contiguous(String[] least) {
        int length = 1;
        while (length < least.length
                && least[length].matches("[0-9]+")
                && Integer.parseInt(least[length]) == Integer.parseInt(least[length - 1]) + 1) {
            length++;
        }
        return length;
    }

    private boolean isHead(int word, Name.Type type) {
        String tag = words.get(word).tag();
        if (!tag.startsWith("NNP")) {
            return false;
        }
        String name = words.get(word).text();
        return type != Name.Type.PERSON || !lexicon.isTitle(name);
    }

    /** The longest of those that overlap. */
    private List<Sample.Gold> apart() {
        found.sort(Comparator.comparingInt(Sample.Gold::start).thenComparing(g -> -g.end()));
        List<Sample.Gold> apart = new ArrayList<>();
        for (Sample.Gold gold : found) {
            if (apart.isEmpty() || apart.getLast().end() <= gold.start()) {
                apart.add(gold);
            }
        }
        return apart;
    }
}
