package org.beatbook.archive;

/** A record of the archive that cannot be read. The message names file, offset and reason. */
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(Problem problem) {
        super(problem + "; run `beatbook archive verify`");
    }
}
