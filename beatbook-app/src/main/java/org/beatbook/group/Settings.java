package org.beatbook.group;

/**
 * What grouping goes by.
 *
 * @param gap an article this many days or fewer from an article of a story may belong to it
 * @param span how many days may lie between the first and the last article of a story; longer ones are threads
 */
public record Settings(int gap, int span) {
    public static final Settings STANDARD = new Settings(3, 7);

    public Settings {
        if (gap < 0 || span < gap) {
            throw new IllegalArgumentException("gap is 0 or more and span no less: " + gap + ", " + span);
        }
    }

    /** So many days before and after an article's are looked at: those of any story that it may belong to, and their copies. */
    public int reach() {
        return gap + span + Copies.DAYS;
    }
}
