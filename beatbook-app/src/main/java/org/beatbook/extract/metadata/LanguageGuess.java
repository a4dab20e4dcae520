package org.beatbook.extract.metadata;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, from its script and its commonest small words. Cheap rather than fine: it serves where a page
 * names no language, or one that its letters contradict.
 */
final class LanguageGuess {
    private static final Map<UnicodeScript, String> OF_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"), Map.entry(UnicodeScript.HIRAGANA, "ja"), Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"), Map.entry(UnicodeScript.HEBREW, "he"), Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"), Map.entry(UnicodeScript.BENGALI, "bn"), Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"), Map.entry(UnicodeScript.GUJARATI, "gu"), Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.KANNADA, "kn"), Map.entry(UnicodeScript.MALAYALAM, "ml"), Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.MYANMAR, "my"), Map.entry(UnicodeScript.KHMER, "km"), Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.TIBETAN, "bo"), Map.entry(UnicodeScript.ETHIOPIC, "am"), Map.entry(UnicodeScript.ORIYA, "or"));
    private static final Map<String, UnicodeScript> SCRIPT_OF = new HashMap<>();
    private static final Map<String, List<String>> LANGUAGES_OF = new HashMap<>();
    private static final int FEWEST_WORDS = 8;

    static {
        Words.table("stopwords.txt", "\\s+").forEach((language, words) -> {
            words.stream().distinct().forEach(w -> LANGUAGES_OF.computeIfAbsent(w, x -> new ArrayList<>(2)).add(language));
            SCRIPT_OF.put(language, UnicodeScript.of(words.get(words.size() / 3).codePointAt(0)));
        });
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
        return script != own && !(both && Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC).contains(script));
    }

    /** The script of at least three of five letters; kana in a text of Han tell Japanese. */
    private static @Nullable UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                counts.merge(c < 0x250 ? UnicodeScript.LATIN : kana(UnicodeScript.of(c)), 1, Integer::sum);
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana * 10 > han && (kana + han) * 5 > letters * 3) {
            return UnicodeScript.HIRAGANA;
        }
        for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
            if (letters >= 30 && count.getValue() * 5 > letters * 3) {
                return count.getKey();
            }
        }
        return null;
    }

    private static UnicodeScript kana(UnicodeScript script) {
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    private static @Nullable Guess byWords(String text, UnicodeScript script) {
        Map<String, Double> scores = new HashMap<>();
        int hits = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+")) {
            List<String> languages = LANGUAGES_OF.get(word);
            if (languages != null) {
                hits++;
                languages.forEach(l -> scores.merge(l, 1.0 / languages.size(), Double::sum));
            }
        }
        scores.keySet().removeIf(l -> SCRIPT_OF.get(l) != script && !l.equals("sr"));
        String best = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > most) {
                second = most;
                most = score.getValue();
                best = score.getKey();
            } else {
                second = Math.max(second, score.getValue());
            }
        }
        return best == null || hits < FEWEST_WORDS ? null : new Guess(best, hits > 40 && most > 3 * second);
    }
}
