package org.beatbook.query;

/** A query that cannot be parsed. Its message points at the place and says what was expected there. */
public final class QueryException extends RuntimeException {
    private final int position;

    public QueryException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Index into the query's text, 0 for the first character. */
    public int position() {
        return position;
    }
}
