package org.beatbook.read.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code According to Kim, …} and {@code …, according to officials}; so with "in the words of" and "in the view of". */
final class AccordingTo {
    private static final Set<String> NO_SPEAKERS =
            Set.of("plan", "schedule", "law", "rules", "tradition", "custom", "age");
    private final Layout layout;
    private final Contents contents;
    private final SubjectAfter after;

    AccordingTo(Layout layout, Contents contents) {
        this.layout = layout;
        this.contents = contents;
        this.after = new SubjectAfter(layout);
    }

    /**
     * @param at where the words may begin
     * @param low the first token that belongs to no quote yet
     */
    @Nullable
    Finding find(int at, int low, int limit) {
        int behind = behindWords(at);
        Phrase speaker = behind < 0 ? null : after.beginningAt(behind, limit);
        if (speaker == null || layout.isAny(speaker.to() - 1, NO_SPEAKERS)) {
            return null;
        }
        if (layout.isAny(at - 1, SmallWords.BREAKS)) {
            return null;
        }
        Clause clause = clause(at, behind, speaker);
        return isLead(at, low) ? lead(clause, speaker, limit) : trail(clause, at, low, limit);
    }

    private static Clause clause(int at, int behind, Phrase speaker) {
        SpeechVerbs.Frames none = new SpeechVerbs.Frames(Set.of(), Set.of());
        SpeechVerbs.Verb verb = new SpeechVerbs.Verb(at, behind, "according to", SpeechVerbs.Form.BASE, none);
        return new Clause(at, speaker.to(), verb, speaker, true, false);
    }

    private int behindWords(int at) {
        if (layout.is(at, "according") && layout.is(at + 1, "to")) {
            return at + 2;
        }
        boolean words = layout.is(at, "in")
                && layout.is(at + 1, "the")
                && (layout.is(at + 2, "words") || layout.is(at + 2, "view") || layout.is(at + 2, "opinion"))
                && layout.is(at + 3, "of");
        return words ? at + 4 : -1;
    }

    private boolean isLead(int at, int low) {
        for (int i = low; i < at; i++) {
            boolean word = !layout.isPunctuation(i) && !layout.is(i, "but") && !layout.is(i, "and");
            if (word || layout.isMarked(i)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Finding lead(Clause clause, Phrase speaker, int limit) {
        int comma = comma(speaker.to(), limit);
        int next = comma < 0 ? -1 : comma(comma + 1, limit);
        boolean apposition = next > 0
                && !contents.hasFinite(comma + 1, next)
                && contents.hasFinite(next, limit)
                && (layout.isAny(comma + 1, SmallWords.DETERMINERS)
                        || layout.is(comma + 1, "who")
                        || layout.token(comma + 1).isNumber());
        Phrase content = comma < 0 ? null : contents.trimmed((apposition ? next : comma) + 1, limit);
        return content == null ? null : contents.finding(content, clause, "according to");
    }

    private int comma(int from, int limit) {
        for (int at = from; at < limit && !layout.isMarked(at); at++) {
            if (layout.is(at, ",")) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable Finding trail(Clause clause, int at, int low, int limit) {
        Phrase before = contents.trimmed(low, at);
        if (before == null) {
            return null;
        }
        int tail = contents.tail(clause, limit);
        Phrase behind = layout.is(at - 1, ",") && layout.is(tail, ",") ? contents.trimmed(tail + 1, limit) : null;
        boolean open = SmallWords.looksFinite(layout.lower(before.to() - 1))
                || !contents.hasFinite(before.from(), before.to());
        if (behind != null && layout.isMarked(behind.from())) {
            return contents.finding(behind, clause, "according to");
        }
        if (behind != null && open) {
            return new Finding(List.of(before, behind), false, contents.isMixed(behind), clause, null, "according to");
        }
        return contents.hasFinite(before.from(), before.to()) ? contents.finding(before, clause, "according to") : null;
    }
}
