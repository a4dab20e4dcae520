package org.beatbook.query;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.beatbook.news.Lookalikes;

/** What is the same but for the way it is written. */
public final class Folding {
    /** Compatible forms, letter case, characters that are not seen: for all scripts. */
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();

    /**
     * Diacritics, where they only adorn a letter. In kana and the Indic scripts such marks make another letter, so these
     * are left alone.
     */
    private static final Normalizer2 DIACRITICS = new FilteredNormalizer2(
            ICUFoldingFilter.NORMALIZER,
            new UnicodeSet("[[:Latn:][:Grek:][:Cyrl:][:Arab:][:Hebr:][\\u0300-\\u036F]]").freeze());

    private static final Pattern APOSTROPHES = Pattern.compile("['‘’ʼ＇`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Folding() {}

    /** Without case and diacritics. */
    static String bare(String text) {
        return DIACRITICS.normalize(CASE.normalize(text));
    }

    /**
     * The words of a text without case, diacritics, punctuation and look-alike letters, joined by one space: for keys.
     * {@code "North Korea’s ‘No. 1’ spy"} becomes {@code "north koreas no 1 spy"}.
     */
    public static String fold(String text) {
        String plain = APOSTROPHES.matcher(Lookalikes.resolve(text)).replaceAll("");
        String folded = bare(plain);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }
}
