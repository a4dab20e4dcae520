package org.beatbook.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles in a language that does not exist, with what matters of real ones: few words stand often and many seldom (Zipf),
 * turns of phrase that all use, happenings with their own names and quotes that independent reports share.
 */
final class InventedNews {
    private static final int WORDS = 20_000;
    private static final int PHRASES = 4000;
    private static final String[] SYLLABLES = {
        "ba", "ne", "tor", "il", "ka", "den", "mu", "sha", "re", "vo", "lin", "pe", "gar", "os", "ti", "fen", "du", "wy"
    };

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    InventedNews(long seed) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            vocabulary.add(word(1 + random.nextInt(i < 200 ? 2 : 4)));
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(words(3 + random.nextInt(5)));
        }
        for (int i = 0; i < 40; i++) {
            lines.add(sentences(10 + random.nextInt(40)));
        }
    }

    /** What one happening's reports have in common. */
    record Happening(List<String> names, List<String> quotes) {}

    Happening happening() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            names.add(capital(word(3)) + " " + capital(word(2)));
        }
        return new Happening(names, List.of(quote(), quote(), quote()));
    }

    private String quote() {
        return "\"" + sentence(12 + random.nextInt(25)) + "\" said " + capital(word(3)) + ".";
    }

    /** The lines that outlets put to their articles. */
    List<String> lines() {
        return lines;
    }

    /** A report of its own, of about so many words; it has one or two of the happening's quotes. */
    String report(Happening happening, int words) {
        List<String> paragraphs = new ArrayList<>();
        int quotes = words < 150 ? 0 : 1 + random.nextInt(2);
        for (int left = words; left > 0; ) {
            String paragraph = paragraph(happening);
            if (quotes > 0 && random.nextInt(3) == 0) {
                paragraph += " " + happening.quotes().get(--quotes);
            }
            paragraphs.add(paragraph);
            left -= CopyVariants.words(paragraph);
        }
        return String.join("\n\n", paragraphs);
    }

    String paragraph(Happening happening) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            String name = happening.names().get(random.nextInt(happening.names().size()));
            paragraph.append(capital(words(3))).append(' ').append(name).append(' ');
            paragraph.append(sentence(5 + random.nextInt(20))).append(i == 0 ? "" : " ");
        }
        return paragraph.toString();
    }

    private String sentences(int words) {
        StringBuilder text = new StringBuilder();
        while (CopyVariants.words(text.toString()) < words) {
            text.append(text.isEmpty() ? "" : " ").append(capital(sentence(8 + random.nextInt(12))));
        }
        return text.toString();
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder(words(words));
        if (random.nextInt(3) == 0) {
            sentence.append(' ').append(phrases.get(zipf(PHRASES)));
        }
        return sentence.append('.').toString();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(vocabulary.get(zipf(WORDS)));
        }
        return words.toString();
    }

    /** The rank of a word, where the frequency falls as one through the rank. */
    private int zipf(int most) {
        return (int) Math.exp(random.nextDouble() * Math.log(most)) - 1;
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
