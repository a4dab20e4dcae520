package org.beatbook.read.quote;

import java.util.Set;
import org.beatbook.read.quote.SpeechVerbs.Frames;
import org.jspecify.annotations.Nullable;

/** What a verb of speech reports behind it: {@code said that …}, {@code told reporters: "…"}, {@code warned against …}. */
final class ContentAfter {
    private static final int FAR = 24;
    private static final int LEAD = 12;
    private static final int FINITE_WITHIN = 30;
    /** These give a name by themselves; the others that judge need an "as". */
    private static final Set<String> NAMING = Set.of("call", "dub", "label", "brand", "term", "describe");

    private static final Set<String> CONCEDING =
            Set.of("while", "although", "though", "whereas", "when", "after", "because", "since");
    private static final Set<String> DENYING =
            Set.of("denied", "denies", "disputed", "disputes", "rejected", "rejects");
    private static final Set<String> RELATIVES = Set.of("that", "which", "who");

    private final Layout layout;
    private final Contents contents;
    private final Adjuncts adjuncts;

    ContentAfter(Layout layout, Contents contents) {
        this.layout = layout;
        this.contents = contents;
        this.adjuncts = new Adjuncts(layout);
    }

    /** Where the content begins, or -1. */
    int start(Clause clause, int limit) {
        Frames frames = clause.verb().frames();
        int behind = clause.to();
        if (behind >= limit || frames.has("m")) {
            return frames.has("m") ? judged(clause, behind, limit) : -1;
        }
        if (frames.has("n") || frames.has("v")) {
            return behind;
        }
        int object = clause.inverted() ? behind : adjuncts.after(behind, limit, false);
        int recipient = frames.has("r") || frames.has("u") ? adjuncts.after(behind, limit, true) : object;
        int gerund = gerund(frames, behind, recipient);
        if (gerund >= 0) {
            return gerund;
        }
        int asked = frames.has("u") ? adjuncts.afterRecipient(behind, limit) : behind;
        if (asked > behind && layout.is(asked, "to")) {
            return asked;
        }
        int at = said(frames, Math.max(object, recipient), limit);
        if (at < 0 && clause.inverted()) {
            return -1;
        }
        at = at >= 0 ? at : farMarks(frames, behind, limit);
        return at >= 0 ? at : plain(clause, behind, object, recipient, limit);
    }

    /** Warned Seoul against, cautioned against. */
    private int gerund(Frames frames, int behind, int recipient) {
        if (frames.prepositions().contains(layout.lower(behind))) {
            return behind + 1;
        }
        return frames.has("r") && frames.prepositions().contains(layout.lower(recipient)) ? recipient + 1 : -1;
    }

    /** Behind "that", a colon or a comma that marks follow, or at the marks. */
    private int said(Frames frames, int at, int limit) {
        if (layout.is(at, ",") && layout.isMarked(at + 1) || layout.is(at, ":") && layout.isMarked(at + 1)) {
            return frames.has("d") || frames.has("t") ? at + 1 : -1;
        }
        if (layout.is(at, ",") && layout.isThat(at + 1) || layout.isThat(at)) {
            int that = layout.is(at, ",") ? at + 1 : at;
            return frames.has("t") && that + 1 < limit ? that + 1 : -1;
        }
        Marked marked = layout.markedAt(at);
        if (marked != null) {
            boolean of = layout.is(at - 1, "of") || layout.is(at - 2, "of") || layout.is(at - 2, "about");
            boolean whole = contents.isSentence(marked);
            return frames.has("d") && whole || frames.has("t") && (whole || !of) ? at : -1;
        }
        if (layout.is(at, ":")) {
            return frames.has("d") && frames.has("t") ? at + 1 : -1;
        }
        boolean question = switch (layout.lower(at)) {
            case "whether", "if", "why", "how", "what", "who", "when", "where" -> true;
            default -> false;
        };
        return question && frames.has("w") ? at : -1;
    }

    private int plain(Clause clause, int behind, int object, int recipient, int limit) {
        Frames frames = clause.verb().frames();
        int that = frames.has("t") ? farThat(behind, limit) : -1;
        if (that >= 0) {
            return that + 1;
        }
        boolean told = frames.has("r");
        int at = told ? recipient : object;
        if (!frames.has("c") || told && recipient == behind || at >= limit) {
            return -1;
        }
        boolean clauseBegins = begins(at) && contents.hasFinite(at + 1, Math.min(limit, at + FINITE_WITHIN));
        if (clauseBegins && (frames.has("s") || told || isDefinite(at))) {
            return at;
        }
        // What was taken for when and where may begin what is said
        boolean whole =
                at > behind && frames.has("s") && contents.hasFinite(behind, Math.min(limit, behind + FINITE_WITHIN));
        return whole && !layout.isAny(behind, SmallWords.TIMES) && at >= limit - 1 ? behind : -1;
    }

    private boolean isDefinite(int at) {
        return layout.isAny(at, SmallWords.DETERMINERS)
                || layout.isAny(at, SmallWords.PRONOUNS)
                || layout.capital(at)
                || layout.is(at, "there");
    }

    private boolean begins(int at) {
        boolean amount = layout.is(at + 1, "least") || layout.is(at + 1, "most") || isNumber(at + 1);
        if (layout.isAny(at, SmallWords.PREPOSITIONS) && !layout.capital(at) && !amount) {
            return hasComma(at);
        }
        String word = layout.lower(at);
        boolean no = switch (word) {
            case "so",
                    "nothing",
                    "anything",
                    "goodbye",
                    "to",
                    "of",
                    "about",
                    "and",
                    ",",
                    ".",
                    "when",
                    "as",
                    "who",
                    "something",
                    "much",
                    "more",
                    "less" -> true;
            default -> false;
        };
        return !no && !layout.isPunctuation(at);
    }

    private boolean isNumber(int at) {
        return at < layout.size() && layout.token(at).isNumber();
    }

    /** Whether a comma ends what leads in to a clause: for years, the talks … */
    private boolean hasComma(int from) {
        for (int at = from; at < Math.min(layout.size(), from + LEAD); at++) {
            if (layout.is(at, ",")) {
                return true;
            }
        }
        return false;
    }

    /** The marks behind a comma or a colon, with a place or a hearer before and no other verb. */
    private int farMarks(Frames frames, int from, int limit) {
        boolean adjunct = layout.isAny(from, SmallWords.PREPOSITIONS)
                || layout.isAny(from, SmallWords.TIMES)
                || layout.is(from, "into")
                || frames.has("r");
        for (int at = from; adjunct && frames.has("d") && at < Math.min(limit, from + FAR); at++) {
            Marked marked = layout.markedAt(at);
            if (marked != null) {
                boolean parted = layout.is(at - 1, ":") || layout.is(at - 1, ",");
                return parted && contents.isSentence(marked) ? at : -1;
            }
            if (SmallWords.looksFinite(layout.lower(at)) && !layout.capital(at) || layout.is(at, ";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The "that" behind a place or a crowd that no verb stands before. */
    private int farThat(int from, int limit) {
        boolean adjunct = layout.isAny(from, SmallWords.PREPOSITIONS) || layout.isAny(from, SmallWords.TIMES);
        boolean commas = layout.is(from, ",");
        for (int at = from; at < Math.min(limit, from + FAR); at++) {
            if (layout.isThat(at)) {
                boolean relative = at > from && SmallWords.looksFinite(layout.lower(at + 1));
                return relative
                        ? -1
                        : at == from
                                        || adjunct
                                        || commas
                                        || layout.isAny(from, SmallWords.DETERMINERS)
                                                && layout.isAny(from + 1, SmallWords.SAYERS)
                                ? at
                                : -1;
            }
            if (layout.isMarked(at) || SmallWords.looksFinite(layout.lower(at)) || layout.is(at, ";")) {
                return -1;
            }
        }
        return -1;
    }

    /** Called the move "a farce", described it as "constructive": from what is judged to the words in marks. */
    private int judged(Clause clause, int from, int limit) {
        for (int at = from; at < Math.min(limit, from + 14); at++) {
            Marked marked = layout.markedAt(at);
            if (marked != null) {
                boolean word = marked.to() - marked.from() < 4;
                boolean as = !word && layout.is(at - 1, "as") || layout.is(at - 2, "as") || layout.is(at - 3, "as");
                boolean object = at > from && !layout.is(from, "as");
                return as || object && !word && NAMING.contains(clause.verb().lemma()) ? from : -1;
            }
            if (layout.isPunctuation(at) && !layout.is(at, "-")) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the content ends: before the next clause that is no part of it, or at the limit. */
    int end(int start, Clause clause, @Nullable Clause next, int limit) {
        Marked first = layout.markedAt(start);
        if (first != null && contents.isSentence(first) && isWhole(first, limit)) {
            return first.to();
        }
        if (clause.verb().frames().has("m")) {
            return endOfMarks(start, limit);
        }
        int to = next == null || next.from() <= start ? limit : cut(start, next, limit);
        if (isGap(start, clause)) {
            return comma(start, to);
        }
        if (isSubordinate(clause)) {
            return comma(start, to);
        }
        if (clause.verb().frames().has("n")) {
            return beforeBut(start, to);
        }
        return layout.is(clause.verb().from() - 1, "who") ? aside(start, to) : beforeDenial(start, to);
    }

    /** {@code A rocket that Seoul said fell into the sea, and that …}: what is said is only the relative clause. */
    private boolean isGap(int start, Clause clause) {
        Phrase subject = clause.subject();
        return subject != null
                && !clause.inverted()
                && start == clause.to()
                && SmallWords.looksFinite(layout.lower(start))
                && layout.isAny(subject.from() - 1, RELATIVES);
    }

    /** {@code The source, who said he had been there, told …}: what is said ends where the main clause goes on. */
    private int aside(int start, int to) {
        int comma = comma(start, to);
        boolean goesOn =
                SmallWords.looksFinite(layout.lower(comma + 1)) || SmallWords.looksFinite(layout.lower(comma + 2));
        return comma < to && goesOn ? comma : to;
    }

    /** While Kim said that …, the main clause tells more. */
    private boolean isSubordinate(Clause clause) {
        Phrase subject = clause.subject();
        return subject != null && !clause.inverted() && layout.isAny(subject.from() - 1, CONCEDING);
    }

    /** {@code He backed the ban, which he denied}: what is said to it is no part of it. */
    private int beforeDenial(int from, int to) {
        for (int at = from; at + 2 < to; at++) {
            boolean which = layout.is(at, ",") && layout.is(at + 1, "which");
            if (which && (layout.isAny(at + 3, DENYING) || layout.isAny(at + 4, DENYING))) {
                return at;
            }
        }
        return to;
    }

    private int beforeBut(int from, int to) {
        int at = from;
        while (at + 1 < to && !(layout.is(at, ",") && layout.is(at + 1, "but"))) {
            at++;
        }
        return at + 1 < to ? at : to;
    }

    private int comma(int from, int to) {
        int at = from;
        while (at < to && !layout.is(at, ",")) {
            at++;
        }
        return at;
    }

    /** A sentence in marks that only a comma or a new clause follows. */
    private boolean isWhole(Marked marked, int limit) {
        int next = marked.to();
        return next >= limit
                || layout.isPunctuation(next)
                || layout.is(next, "and")
                || layout.is(next, "as")
                || contents.endsAsSpeech(marked);
    }

    private int endOfMarks(int start, int limit) {
        int at = start;
        while (at < limit && !layout.isMarked(at)) {
            at++;
        }
        Marked marked = layout.markedAt(at);
        return marked == null ? at : marked.to();
    }

    private int cut(int start, Clause next, int limit) {
        int at = next.from() - 1;
        if (next.joined()) {
            return next.from();
        }
        boolean joint = layout.is(at, "and")
                || layout.is(at, "but")
                || layout.is(at, "while")
                || layout.is(at, "although")
                || layout.is(at, ";")
                || layout.is(at, "though")
                || layout.is(at, "as")
                || layout.is(at, "whereas");
        if (joint) {
            return at;
        }
        boolean trailing =
                layout.is(at, ",") && contents.isBare(next, limit) && contents.tail(next, limit) >= limit - 1;
        return trailing ? at : limit;
    }
}
