package org.beatbook.pipeline.lists;

import java.io.IOException;

/** Makes lines of lists from the lines of a file. */
interface Format {
    /**
     * Takes one line.
     *
     * @return whether something was added; else it is none that a list has
     * @throws IllegalArgumentException where the line is not as the format has it
     */
    boolean take(String line, ListFiles lists) throws IOException;
}
