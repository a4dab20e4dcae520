package org.beatbook.group;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What of an article is compared: terms by hash, in ascending order, each with its kind, how often it is said and whether
 * that is in the headline or first sentence.
 */
record Traits(int[] terms, byte[] kinds, byte[] counts, byte[] leads) {
    /** So many terms are kept of an article; what comes early and often first. */
    static final int MOST = 160;

    private static final int BYTES = 7;

    /** What a term is. */
    enum Kind {
        WORD,
        NAME,
        PHRASE,
        NUMBER,
        DATE,
        SOUND,
        ENTITY,
        EVENT;

        static final Kind[] ALL = values();

        int hash(String term) {
            int hash = ordinal() == NAME.ordinal() ? 0 : ordinal();
            for (int i = 0; i < term.length(); i++) {
                hash = hash * 0x01000193 ^ term.charAt(i);
            }
            hash ^= hash >>> 15;
            hash *= 0x2c1b3c6d;
            hash ^= hash >>> 12;
            return hash == 0 ? 1 : hash;
        }
    }

    /**
     * A term of one article.
     *
     * @param text as the article has it first
     */
    record Term(String text, int hash, Kind kind, int count, int lead, int first) {}

    /** @param terms in the order in which the article has them first */
    static Traits of(List<Term> terms) {
        List<Term> kept = terms.size() > MOST ? least(terms, Traits::standing, MOST) : terms;
        kept = least(kept, Term::hash, kept.size());
        Traits traits = new Traits(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            Term term = kept.get(i);
            traits.terms[i] = term.hash();
            traits.kinds[i] = (byte) term.kind().ordinal();
            traits.counts[i] = (byte) Math.min(Byte.MAX_VALUE, term.count());
            traits.leads[i] = (byte) Math.min(Byte.MAX_VALUE, term.lead());
        }
        return traits;
    }

    /** Those of the smallest numbers, in their order; of two with the same the first. Without a comparison of objects. */
    private static List<Term> least(List<Term> terms, ToIntFunction<Term> number, int most) {
        long[] order = new long[terms.size()];
        Arrays.setAll(order, i -> (long) number.applyAsInt(terms.get(i)) << 32 | i);
        Arrays.sort(order);
        List<Term> least = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            least.add(terms.get((int) order[i]));
        }
        return least;
    }

    private static int standing(Term term) {
        return -Math.min(5, term.count())
                - 3 * Math.min(2, term.lead())
                - (term.kind() == Kind.WORD || term.kind() == Kind.SOUND ? 0 : 3);
    }

    private Traits(int size) {
        this(new int[size], new byte[size], new byte[size], new byte[size]);
    }

    Kind kind(int i) {
        return Kind.ALL[kinds[i]];
    }

    byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(terms.length * BYTES);
        for (int i = 0; i < terms.length; i++) {
            bytes.putInt(terms[i]).put(kinds[i]).put(counts[i]).put(leads[i]);
        }
        return bytes.array();
    }

    static Traits unpacked(byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        Traits traits = new Traits(packed.length / BYTES);
        for (int i = 0; i < traits.terms.length; i++) {
            traits.terms[i] = bytes.getInt();
            traits.kinds[i] = bytes.get();
            traits.counts[i] = bytes.get();
            traits.leads[i] = bytes.get();
        }
        return traits;
    }
}
