package org.beatbook.extract.metadata;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.CommonWords;
import org.beatbook.news.WordFilter;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, from its script and its commonest small words. Cheap rather than fine: it serves where a page
 * names no language, or one that its letters contradict.
 */
final class LanguageGuess {
    private static final Map<UnicodeScript, String> OF_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.ORIYA, "or"));
    private static final Map<String, UnicodeScript> SCRIPT_OF = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();
    /** The languages, by their places in {@link #NAMES}, that a word is common in. */
    private static final Map<String, int[]> LANGUAGES_OF = new HashMap<>();

    private static final WordFilter COMMON;

    private static final int LONGEST_WORD = 14;
    /** So many characters tell the script. */
    private static final int ENOUGH = 800;

    private static final int FEWEST_WORDS = 8;

    /** So many common words are surely a language's own; more say nothing new. */
    private static final int ENOUGH_WORDS = 64;

    static {
        CommonWords.table().forEach((language, common) -> {
            List<String> words = common.small();
            if (words.isEmpty()) {
                return;
            }
            int place = NAMES.size();
            NAMES.add(language);
            words.forEach(w -> LANGUAGES_OF.merge(w, new int[] {place}, LanguageGuess::joined));
            SCRIPT_OF.put(language, UnicodeScript.of(words.get(words.size() / 3).codePointAt(0)));
        });
        COMMON = new WordFilter(LANGUAGES_OF.keySet());
        OF_SCRIPT.forEach((script, language) -> SCRIPT_OF.put(language, script));
        SCRIPT_OF.put("yi", UnicodeScript.HEBREW);
        SCRIPT_OF.put("zh", UnicodeScript.HAN);
    }

    /**
     * A guess.
     *
     * @param language primary subtag
     * @param sure whether nothing else comes near
     */
    record Guess(String language, boolean sure) {}

    private LanguageGuess() {}

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + 1);
        both[a.length] = b[0];
        return both;
    }

    static @Nullable Guess of(String text) {
        UnicodeScript script = script(text);
        if (script == null) {
            return null;
        }
        if (script == UnicodeScript.HAN) {
            return new Guess("zh", true);
        }
        String only = OF_SCRIPT.get(script);
        return only != null ? new Guess(only, true) : byWords(text, script);
    }

    /** Whether a language is written in another script than most of the text's letters. */
    static boolean contradicts(String text, String language) {
        UnicodeScript script = script(text);
        UnicodeScript own = SCRIPT_OF.getOrDefault(language, UnicodeScript.COMMON);
        boolean east = language.equals("ja") || language.equals("zh") || language.equals("ko");
        if (script == null || own == UnicodeScript.COMMON) {
            return false;
        }
        if (east && (script == UnicodeScript.HAN || script == own)) {
            return false;
        }
        boolean both = Set.of("sr", "uz", "kk", "az", "bs", "mn", "ku").contains(language);
        return script != own
                && !(both && Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC).contains(script));
    }

    /** The script of at least three of five letters; kana in a text of Han tell Japanese. */
    private static @Nullable UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int letters = 0;
        for (int i = 0; i < Math.min(text.length(), ENOUGH); i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xc0;
                latin += letter ? 1 : 0;
                letters += letter ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
                others.merge(kana(UnicodeScript.of(c)), 1, Integer::sum);
            }
        }
        if (letters < 30) {
            return null;
        }
        return latin * 5 > letters * 3 ? UnicodeScript.LATIN : most(others, letters);
    }

    private static @Nullable UnicodeScript most(Map<UnicodeScript, Integer> counts, int letters) {
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana * 10 > han && (kana + han) * 5 > letters * 3) {
            return UnicodeScript.HIRAGANA;
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (count.getValue() * 5 > letters * 3) {
                return count.getKey();
            }
        }
        return null;
    }

    private static UnicodeScript kana(UnicodeScript script) {
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    private static @Nullable Guess byWords(String text, UnicodeScript script) {
        double[] scores = new double[NAMES.size()];
        int hits = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= lower.length() && hits < ENOUGH_WORDS; i++) {
            if (i < lower.length() && isWord(lower.charAt(i))) {
                hash = 31 * hash + lower.charAt(i);
                continue;
            }
            boolean common = i > start && i - start <= LONGEST_WORD && COMMON.mayHold(hash);
            int[] languages = common ? LANGUAGES_OF.get(lower.substring(start, i)) : null;
            if (languages != null) {
                hits++;
                for (int language : languages) {
                    scores[language] += 1.0 / languages.length;
                }
            }
            start = i + 1;
            hash = 0;
        }
        return hits < FEWEST_WORDS ? null : best(scores, script, hits);
    }

    private static boolean isWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c == '\'';
        }
        return Character.isLetter(c)
                || c > 0x300 && Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static @Nullable Guess best(double[] scores, UnicodeScript script, int hits) {
        int best = -1;
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            String language = NAMES.get(i);
            if (scores[i] == 0 || SCRIPT_OF.get(language) != script && !language.equals("sr")) {
                continue;
            }
            if (best < 0 || scores[i] > scores[best]) {
                second = best < 0 ? 0 : scores[best];
                best = i;
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        return best < 0 ? null : new Guess(NAMES.get(best), hits > 40 && scores[best] > 3 * second);
    }
}
