package org.beatbook.group;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.beatbook.news.Report;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text to find its copies by: its words as hashes of 16 bits in their order, so that any run of words
 * can be compared without the text. Of a long text those pieces are kept whose own words select them, the same ones in
 * every text that has them (A. Broder, "On the resemblance and containment of documents", 1997: sampling modulo m).
 */
final class Copying {
    /** So many words are kept. */
    private static final int MOST = 1500;
    /** A text is cut where its words say so, on average after so many; a power of two. */
    private static final int PIECE = 16;
    /** A text that nothing cuts is cut after so many. */
    private static final int LONGEST_PIECE = 64;

    private static final int SCALES = 10;
    /** So many keys find four of ten words of a text again; with fewer, shortened ones are missed. */
    private static final int KEYS = 24;

    private static final int AGENCY = 60;
    private static final byte FORMAT = 2;
    /** What stands before the agency's name: format, scale, length, the length of the name. */
    private static final int HEAD = 7;

    private static final Copying NONE = new Copying(0, 0, null, new char[0]);

    /** How many words the whole text has. */
    final int length;
    /** One of {@code 2^scale} pieces is kept. */
    final int scale;
    /** The agency that it names as its own; absent where it names none. */
    final @Nullable String agency;
    /** 0 between pieces that do not follow each other. */
    final char[] words;

    private @Nullable Runs runs;

    private Copying(int length, int scale, @Nullable String agency, char[] words) {
        this.length = length;
        this.scale = scale;
        this.agency = agency;
        this.words = words;
    }

    /** Of an article that only a listing tells of it is the headline and standfirst, else the text alone. */
    static Copying of(Report report) {
        boolean isTeaser = report.text().isBlank();
        String standfirst = report.standfirst() == null ? "" : report.standfirst();
        String text = isTeaser ? report.headline() + "\n\n" + standfirst : report.text();
        String agency = report.agency() == null ? Dateline.agency(text).orElse(null) : report.agency();
        char[] words = WordHashes.of(text);
        Copying whole = new Copying(words.length, 0, agency, words);
        int scale = 0;
        while (whole.words.length > MOST && scale < SCALES) {
            whole = whole.sampled(++scale);
        }
        char[] kept = whole.words.length > MOST ? Arrays.copyOf(whole.words, MOST) : whole.words;
        return new Copying(words.length, scale, agency, kept);
    }

    /** At most some 3 KB, with the keys. */
    byte[] packed() {
        byte[] name = agency == null ? new byte[0] : agency.getBytes(StandardCharsets.UTF_8);
        byte[] shortName = name.length > AGENCY ? new byte[0] : name;
        int[] keys = keys();
        ByteBuffer packed = ByteBuffer.allocate(HEAD + shortName.length + 1 + 4 * keys.length + 2 * words.length);
        packed.put(FORMAT).put((byte) scale).putInt(length);
        packed.put((byte) (agency == null ? -1 : shortName.length)).put(shortName);
        packed.put((byte) keys.length);
        for (int key : keys) {
            packed.putInt(key);
        }
        packed.asCharBuffer().put(words);
        return packed.array();
    }

    /** Of bytes that are none of ours nothing is known, and so no copies are found. */
    static Copying unpacked(byte[] bytes) {
        if (!isOurs(bytes)) {
            return NONE;
        }
        ByteBuffer packed = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int scale = packed.get();
        int length = packed.getInt();
        int named = packed.get();
        byte[] name = new byte[Math.max(0, named)];
        packed.get(name);
        packed.position(packed.position() + 1 + 4 * keys(bytes).length);
        char[] words = new char[packed.remaining() / 2];
        packed.asCharBuffer().get(words);
        return new Copying(length, scale, named < 0 ? null : new String(name, StandardCharsets.UTF_8), words);
    }

    /** The keys of a packed text, without unpacking the rest: most texts are never compared as a whole. */
    static int[] keys(byte[] bytes) {
        if (!isOurs(bytes)) {
            return new int[0];
        }
        int at = keysAt(bytes);
        int[] keys = new int[bytes[at]];
        ByteBuffer.wrap(bytes, at + 1, 4 * keys.length).asIntBuffer().get(keys);
        return keys;
    }

    private static int keysAt(byte[] bytes) {
        return HEAD + Math.max(0, bytes[HEAD - 1]);
    }

    private static boolean isOurs(byte[] bytes) {
        if (bytes.length <= HEAD || bytes[0] != FORMAT || bytes.length <= keysAt(bytes)) {
            return false;
        }
        int keys = bytes[keysAt(bytes)];
        return keys >= 0 && keysAt(bytes) + 1 + 4 * keys <= bytes.length;
    }

    /** The same of fewer pieces. */
    Copying sampled(int to) {
        if (to <= scale) {
            return this;
        }
        char[] kept = new char[words.length];
        int size = 0;
        int start = 0;
        boolean keeps = isKept(0, to);
        for (int i = 0; i < words.length; i++) {
            if (words[i] == 0 || isCut(i) || i - start == LONGEST_PIECE) {
                start = words[i] == 0 ? i + 1 : i;
                keeps = isKept(start, to);
            }
            if (keeps && words[i] != 0) {
                kept[size++] = words[i];
            } else if (size > 0 && kept[size - 1] != 0) {
                kept[size++] = 0;
            }
        }
        return new Copying(length, to, agency, Arrays.copyOf(kept, size));
    }

    private boolean isCut(int i) {
        return (pair(i) & PIECE - 1) == 0;
    }

    private boolean isKept(int start, int to) {
        return (pair(start) >>> 32 & (1L << to) - 1) == 0;
    }

    private long pair(int i) {
        long next = i + 1 < words.length ? words[i + 1] : 0;
        return i < words.length ? WordHashes.mixed((long) words[i] << 16 | next) : 1;
    }

    /** The keys that it is looked up by: of its runs of words those with the smallest hashes. */
    int[] keys() {
        return runs().smallest(KEYS);
    }

    Runs runs() {
        if (runs == null) {
            runs = Runs.of(words);
        }
        return runs;
    }

    /** How much of each of two texts stands in the other. */
    static Overlap overlap(Copying a, Copying b) {
        int scale = Math.max(a.scale, b.scale);
        return Overlap.of(a.sampled(scale), b.sampled(scale), 1 << scale);
    }
}
