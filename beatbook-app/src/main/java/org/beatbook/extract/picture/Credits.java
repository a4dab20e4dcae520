package org.beatbook.extract.picture;

import org.beatbook.news.Credit;

/** Reads credit lines into parts. */
public final class Credits {
    private Credits() {}

    /**
     * The parts of a credit line, each spelled as written there; a line that says nothing gives empty parts. Any string
     * is taken; of one longer than {@value CreditReader#LONGEST_LINE} characters only the beginning is read.
     */
    public static Credit parse(String line) {
        return new CreditReader(line).read();
    }
}
