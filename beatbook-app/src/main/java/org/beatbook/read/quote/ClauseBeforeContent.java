package org.beatbook.read.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Kim said: "…"}, {@code Kim warned Seoul that …}, {@code Kim called it "…"}: the clause comes first. */
final class ClauseBeforeContent {
    private static final Set<String> AUTHORS = Set.of("i", "we", "you", "me", "us");
    private static final int FEWEST_TOKENS = 3;
    private final Layout layout;
    private final Contents contents;
    private final ContentAfter after;

    ClauseBeforeContent(Layout layout, Contents contents) {
        this.layout = layout;
        this.contents = contents;
        this.after = new ContentAfter(layout, contents);
    }

    @Nullable
    Finding find(Clause clause, @Nullable Clause next, int limit) {
        int start = after.start(clause, limit);
        if (start < 0) {
            return null;
        }
        Phrase content = contents.trimmed(start, after.end(start, clause, next, limit));
        return content == null || isOwn(clause, content)
                ? null
                : contents.finding(content, clause, "clause before content");
    }

    /** What an author says in the first person is told, not quoted; and a word or two say nothing. */
    private boolean isOwn(Clause clause, Phrase content) {
        Phrase subject = clause.subject();
        Marked marked = layout.markedAt(content.from());
        boolean sentence = marked != null && contents.isDirect(content) && contents.isSentence(marked);
        boolean anyone = subject != null && subject.to() == subject.from() + 1 && layout.is(subject.from(), "one");
        boolean author = anyone || subject != null && layout.isAny(subject.from(), AUTHORS);
        boolean plain = !contents.isDirect(content) && !contents.isMixed(content);
        return author && !sentence || plain && content.to() - content.from() < FEWEST_TOKENS;
    }
}
