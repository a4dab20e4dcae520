package org.beatbook.extract.metadata;

import java.util.Optional;

/** What language a text is in, for those who have nothing but the text. */
public final class TextLanguage {
    private TextLanguage() {}

    /** The primary subtag; empty where the text is too short to tell. */
    public static Optional<String> guess(String text) {
        return Optional.ofNullable(LanguageGuess.of(text)).map(LanguageGuess.Guess::language);
    }
}
