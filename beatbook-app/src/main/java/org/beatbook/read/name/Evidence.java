package org.beatbook.read.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.read.Sentence;
import org.beatbook.read.Text;
import org.beatbook.read.Token;

/**
 * What a whole text says of a word wherever it stands: whether a title comes before it, a verb of saying behind it,
 * whether it is part of a longer name. Bits are gathered by word and given to each of its places.
 */
final class Evidence {
    private static final int TITLED = 1;
    private static final int SAYS = 1 << 1;
    private static final int NEAR = 1 << 2;
    private static final int AFTER_GIVEN = 1 << 3;
    private static final int ENDS_IN_ORG_WORD = 1 << 4;
    private static final int ENDS_IN_PLACE_WORD = 1 << 5;
    private static final int BEFORE_PLACE = 1 << 6;
    private static final int GENITIVE = 1 << 7;
    private static final int AFTER_THE = 1 << 8;
    private static final int LAST_OF_LONGER = 1 << 9;
    private static final int FIRST_OF_LONGER = 1 << 10;
    private static final int INSIDE_OF_LONGER = 1 << 11;
    private static final int CAPITAL_INSIDE = 1 << 12;
    private static final int SMALL = 1 << 13;
    private static final int BRACKETED = 1 << 14;
    private static final int WHO = 1 << 15;
    private static final int AGED = 1 << 16;
    private static final int FIRST_IS_GIVEN = 1 << 17;
    private static final int ORG_LIST = 1 << 18;
    private static final int PLACE_LIST = 1 << 19;
    private static final int ROLE_BEFORE = 1 << 20;

    private final Map<String, int[]> bits = new HashMap<>();
    private final List<Token> tokens;
    private final long[] masks;
    private final Runs runs;

    Evidence(Text text, long[] masks, Runs runs) {
        this.tokens = text.tokens();
        this.masks = masks;
        this.runs = runs;
        for (Token token : tokens) {
            if (token.isCapital()) {
                bits.computeIfAbsent(token.lower(), k -> new int[1]);
            }
        }
        for (Sentence sentence : text.sentences()) {
            gather(sentence.from(), sentence.to());
        }
    }

    int of(int token) {
        int[] found = bits.get(tokens.get(token).lower());
        return found == null ? 0 : found[0];
    }

    private void gather(int from, int to) {
        for (int at = from; at < to; ) {
            Token token = tokens.get(at);
            if (token.isCapital()) {
                int end = Math.min(to, runs.end(at));
                run(at, end, from, to);
                at = Math.max(at + 1, end);
            } else {
                int[] known = bits.get(token.lower());
                if (known != null) {
                    known[0] |= SMALL;
                }
                at++;
            }
        }
    }

    private void run(int start, int end, int from, int to) {
        int all = around(start, end, from, to);
        for (int i = start; i < end; i++) {
            int[] known = bits.get(tokens.get(i).lower());
            if (known != null) {
                known[0] |= all
                        | (end - start > 1 && end - start < 7 ? position(i, start, end) : 0)
                        | (i > from ? CAPITAL_INSIDE : 0);
            }
        }
    }

    private int around(int start, int end, int from, int to) {
        int all = start > from ? before(start) : 0;
        if (Kind.TITLE.any(masks[start])) {
            all |= TITLED;
        }
        if (end < to) {
            all |= after(end, to);
        }
        if (Kind.ORG_WORD.any(masks[end - 1])) {
            all |= ENDS_IN_ORG_WORD;
        }
        if (Kind.PLACE_WORD.any(masks[end - 1])) {
            all |= ENDS_IN_PLACE_WORD;
        }
        if (end - start > 1 && Kind.GIVEN.starts(masks[start])) {
            all |= FIRST_IS_GIVEN;
        }
        return all;
    }

    private int before(int start) {
        long mask = masks[start - 1];
        int all = Kind.TITLE.any(mask) ? TITLED : 0;
        all |= Kind.ROLE.any(mask) ? ROLE_BEFORE : 0;
        all |= Kind.NEAR.any(mask) ? NEAR : 0;
        all |= tokens.get(start - 1).lower().equals("the") ? AFTER_THE : 0;
        return all | (tokens.get(start - 1).text().equals("(") ? BRACKETED : 0);
    }

    private int after(int end, int to) {
        String next = tokens.get(end).lower();
        int all = Kind.SAY.any(masks[end]) ? SAYS : 0;
        all |= next.equals("who") ? WHO : 0;
        all |= next.equals("'s") || next.equals("'") ? GENITIVE : 0;
        if (next.equals(",") && end + 1 < to) {
            all |= tokens.get(end + 1).lower().equals("who") ? WHO : 0;
            all |= tokens.get(end + 1).isNumber() && tokens.get(end + 1).text().length() == 2 ? AGED : 0;
            all |= Kind.COUNTRY.any(masks[end + 1]) || Kind.PLACE.any(masks[end + 1]) ? BEFORE_PLACE : 0;
        }
        return all;
    }

    private int position(int at, int start, int end) {
        long mask = masks[at];
        int all = at == start ? FIRST_OF_LONGER : at == end - 1 ? LAST_OF_LONGER : INSIDE_OF_LONGER;
        all |= at > start && Kind.GIVEN.any(masks[at - 1]) ? AFTER_GIVEN : 0;
        all |= Kind.ORGANISATION.any(mask) ? ORG_LIST : 0;
        return all | (Kind.PLACE.any(mask) ? PLACE_LIST : 0);
    }
}
