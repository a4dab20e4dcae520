package org.beatbook.news;

/** What a character is, told without a look into Unicode's tables where it is ASCII, as most of most texts is. */
public final class Letters {
    private static final int ASCII = 0x80;

    private Letters() {}

    /** As {@link Character#isLetterOrDigit(int)}. */
    public static boolean isLetterOrDigit(int c) {
        return c < ASCII
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }
}
