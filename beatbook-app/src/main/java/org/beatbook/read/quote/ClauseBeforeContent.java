package org.beatbook.read.quote;

import org.jspecify.annotations.Nullable;

/** {@code Kim said: "…"}, {@code Kim warned Seoul that …}, {@code Kim called it "…"}: the clause comes first. */
final class ClauseBeforeContent {
    private final Contents contents;
    private final ContentAfter after;

    ClauseBeforeContent(Layout layout, Contents contents) {
        this.contents = contents;
        this.after = new ContentAfter(layout, contents);
    }

    @Nullable Finding find(Clause clause, @Nullable Clause next, int limit) {
        int start = after.start(clause, limit);
        if (start < 0) {
            return null;
        }
        Phrase content = contents.trimmed(start, after.end(start, clause, next, limit));
        return content == null ? null : contents.finding(content, clause, "clause before content");
    }
}
