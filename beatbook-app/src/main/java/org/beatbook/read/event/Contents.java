package org.beatbook.read.event;

/** What of a sentence is the content of a promise, a threat, a demand or a refusal, and so no event of its own. */
final class Contents {
    private final Clause clause;
    private int until;

    Contents(Clause clause) {
        this.clause = clause;
    }

    /** Takes in an act: what it is about, or the words it is told in. */
    void add(Match match) {
        int end = match.act().hasContent() && !match.act().noun()
                ? Bounds.right(clause, match.verb(), true)
                : match.end();
        until = Math.max(until, end);
    }

    /** Whether a word stands in what an act before it is about. */
    boolean covers(int at) {
        return at < until;
    }
}
