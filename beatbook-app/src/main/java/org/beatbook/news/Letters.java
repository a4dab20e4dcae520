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

    /** As {@link Character#toLowerCase(int)}. */
    public static int toLowerCase(int c) {
        return c < ASCII ? c >= 'A' && c <= 'Z' ? c | 0x20 : c : Character.toLowerCase(c);
    }

    /** As {@link Character#toLowerCase(char)}. */
    public static char toLowerCase(char c) {
        return (char) toLowerCase((int) c);
    }

    /** Whether a text has no other characters: then there is nothing to normalize, which is slow. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }
}
