package org.beatbook.read;

import java.util.Locale;
import org.beatbook.news.Lookalikes;

/**
 * A word, a number or a mark.
 *
 * @param start of its first UTF-16 code unit in the text
 * @param end after its last
 * @param text to the letter
 * @param lower in lower case, with plain apostrophes, letters of another script that only look like Latin ones put right
 */
public record Token(int start, int end, String text, String lower) {

    static Token of(String whole, int start, int end) {
        String text = whole.substring(start, end);
        return new Token(
                start,
                end,
                text,
                Lookalikes.resolve(text).replace('\u2019', '\'').toLowerCase(Locale.ROOT));
    }

    /** Whether it begins with a letter. */
    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }

    /** Whether it begins with a capital letter, or one of a script without capitals. */
    public boolean isCapital() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }
}
