package org.beatbook.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What outlets do to a text that they take over. A text's paragraphs are parted by blank lines. */
final class CopyVariants {
    private final Random random;
    /** Lines that outlets put under or into their articles. */
    private final List<String> lines;

    CopyVariants(Random random, List<String> lines) {
        this.random = random;
        this.lines = lines;
    }

    enum Way {
        SHORTENED,
        HALVED,
        REORDERED,
        BOILERPLATE,
        PARAGRAPH,
        EDITED,
        TYPESET,
        SHORTENED_REORDERED_BOILERPLATE,
        SHORTENED_EDITED_PARAGRAPH
    }

    /** @param paragraph one that the outlet has of its own */
    String of(String text, Way way, String paragraph) {
        return switch (way) {
            case SHORTENED -> shortened(text, 0.6);
            case HALVED -> shortened(text, 0.4);
            case REORDERED -> reordered(text);
            case BOILERPLATE -> boilerplate(text);
            case PARAGRAPH -> inserted(text, paragraph);
            case EDITED -> edited(text);
            case TYPESET -> typeset(text);
            case SHORTENED_REORDERED_BOILERPLATE -> boilerplate(reordered(shortened(text, 0.6)));
            case SHORTENED_EDITED_PARAGRAPH -> inserted(edited(shortened(text, 0.6)), paragraph);
        };
    }

    /** Sentences are left out here and there, as often from the end. */
    private String shortened(String text, double to) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?。])(?=\\s|\\p{IsHan})")));
        int words = words(text);
        while (sentences.size() > 1 && words(String.join("", sentences)) > to * words) {
            sentences.remove(random.nextBoolean() ? sentences.size() - 1 : random.nextInt(sentences.size()));
        }
        return String.join("", sentences).strip();
    }

    static int words(String text) {
        return WordHashes.of(text).length;
    }

    private String reordered(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\\n\\n")));
        Collections.shuffle(paragraphs, random);
        return String.join("\n\n", paragraphs);
    }

    private String boilerplate(String text) {
        return text + "\n\n" + lines.get(random.nextInt(lines.size()));
    }

    private String inserted(String text, String paragraph) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\\n\\n")));
        paragraphs.add(random.nextInt(paragraphs.size() + 1), paragraph);
        return String.join("\n\n", paragraphs);
    }

    /** One word in thirty is another, is misspelt, or is left out. */
    private String edited(String text) {
        String[] words = text.split("(?<=\\s)");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(30) == 0 && words[i].strip().length() > 2) {
                words[i] = switch (random.nextInt(3)) {
                    case 0 -> words[random.nextInt(words.length)];
                    case 1 -> words[i].charAt(1) + words[i].charAt(0) + words[i].substring(2);
                    default -> "";
                };
            }
        }
        return String.join("", words);
    }

    private String typeset(String text) {
        return text.replace(" a ", "\u00A0a\u00A0")
                .replace('\'', '\u2019')
                .replace("\"", "\u201D")
                .replace("-", "\u2011")
                .replace("th", random.nextBoolean() ? "th" : "t\u00ADh")
                .toUpperCase(java.util.Locale.ROOT);
    }

    static List<Way> ways() {
        return Arrays.asList(Way.values());
    }
}
