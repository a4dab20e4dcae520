package org.beatbook.read.name;

/**
 * One way to write a name down for comparison.
 *
 * @param key words in small letters
 * @param reason what was changed to come to it; empty where nothing was
 */
record Variant(String key, String reason, Joins joins) {

    /** Whom two names that come to the same key make one. */
    enum Joins {
        /** Anyone. */
        ALL,
        /** Only with one whom the lists know. */
        LISTED,
        /** Only with one whom the lists know by the shorter name; the listed one's own name is not shortened so. */
        LISTED_SHORTER
    }

    boolean isSure() {
        return joins == Joins.ALL;
    }
}
