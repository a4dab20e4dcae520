package org.beatbook.extract.markup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Cuts out of a page what hardly a rule reads, before the parser makes text and nodes of it: what is within styles,
 * scripts and comments, and the outlines of drawings. On news pages that is four bytes in ten. The tree stays the same
 * node by node; a script holds the number of its cut, by which its text is had where it is asked for.
 *
 * <p>One pass by the tokenisation rules of HTML (WHATWG HTML, section 13.2.5) and no further than they and the parser
 * surely agree: where markup is so broken, or so seldom, that they might not, the rest of the page is left alone. What is
 * raw text to the parser depends on where it stands within drawings, choices and what is shown without scripts; there
 * nothing is cut, and an element of raw text must be plain both ways.
 */
final class Unread {
    /** Stands before the number of a cut; in no script by itself. */
    static final char MARK = '\u0002';

    /** Bytes that are worth a cut. */
    private static final int LEAST = 24;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final MarkupTag tag;
    /** Where each cut begins and ends. */
    private int[] cuts = new int[64];

    private int count;
    private int at;
    private boolean lost;
    private int drawings;
    private boolean choice;
    private boolean scriptless;

    private Unread(byte[] bytes, int from) {
        this.bytes = bytes;
        this.tag = new MarkupTag(bytes);
        this.at = from;
    }

    /**
     * A page without what is not read.
     *
     * @param bytes what is left of it
     * @param page the whole of it
     * @param cuts where in the page each cut begins and ends
     */
    record Rest(byte[] bytes, byte[] page, int[] cuts) {

        /** What a script holds: itself, or what was cut out in its place. */
        String data(String held, Charset charset) {
            if (held.length() < 2 || held.length() > LEAST || held.charAt(0) != MARK) {
                return held;
            }
            int number = 0;
            for (int i = 1; i < held.length(); i++) {
                number = number * 10 + held.charAt(i) - '0';
            }
            boolean known = number >= 0 && number < cuts.length && number % 2 == 0;
            return known ? new String(page, cuts[number], cuts[number + 1] - cuts[number], charset) : held;
        }
    }

    /**
     * Cuts a page.
     *
     * @param bytes in a charset in which the bytes of ASCII mean ASCII wherever they stand
     * @param from where its text begins
     */
    static Rest of(byte[] bytes, int from) {
        Unread unread = new Unread(bytes, from);
        while (!unread.lost) {
            unread.next();
        }
        return unread.rest(from);
    }

    private void next() {
        int open = indexOf('<', at);
        if (open < 0 || open + 2 >= bytes.length) {
            lost = true;
            return;
        }
        byte sign = bytes[open + 1];
        if (MarkupTag.isLetter(sign)) {
            start(open);
        } else if (sign == '/' && MarkupTag.isLetter(bytes[open + 2])) {
            end(open);
        } else if (sign == '!' && is("--", open + 2)) {
            comment(open + 4);
        } else if (sign == '!' || sign == '?' || sign == '/') {
            at = indexOf('>', open + 2) + 1;
            lost = at == 0 || bytes[open + 2] == '[' || bytes[open + 2] == '>';
        } else {
            at = open + 1;
            lost = sign < 0;
        }
    }

    private void comment(int from) {
        if (from >= bytes.length || bytes[from] == '>' || is("->", from)) {
            at = Math.min(from, bytes.length);
            return;
        }
        for (int dash = indexOf('-', from); dash >= 0; dash = indexOf('-', dash + 1)) {
            if (is("-->", dash) || is("--!>", dash)) {
                cut(from, dash);
                at = dash + 3;
                return;
            }
        }
        lost = true;
    }

    private void end(int open) {
        tag.read(open + 2);
        switch (tag.name()) {
            case DRAWING -> drawings = Math.max(0, drawings - 1);
            case CHOICE -> choice = false;
            case SCRIPTLESS -> scriptless = false;
            default -> {}
        }
        at = tag.end();
        lost = at < 0;
    }

    private void start(int open) {
        tag.read(open + 1);
        at = tag.end();
        lost = at < 0 || tag.name() == MarkupTag.Name.RARE;
        if (lost) {
            return;
        }
        boolean entangled = drawings > 0 || choice || scriptless;
        switch (tag.name()) {
            case DRAWING -> drawing();
            case CHOICE -> choice = true;
            case SCRIPTLESS -> scriptless = true;
            case OUTLINE -> cut(tag.outline(), tag.outlineEnd());
            case FRAGMENT, WITHIN -> lost = entangled && (tag.name() == MarkupTag.Name.FRAGMENT || !isPlain(open));
            case SCRIPT, STYLE, TEXT -> raw(open, entangled);
            default -> {}
        }
    }

    private void drawing() {
        lost = tag.endsOddly();
        drawings += tag.isClosed() ? 0 : 1;
    }

    private void raw(int open, boolean entangled) {
        if (tag.isClosed() || tag.endsOddly() || entangled && !isPlain(open)) {
            lost = true;
            return;
        }
        int from = at;
        int end = close(open, from);
        if (end < 0 || tag.name() == MarkupTag.Name.SCRIPT && isNested(from, end)) {
            lost = true;
            return;
        }
        at = end;
        boolean read = tag.name() == MarkupTag.Name.TEXT || tag.name() == MarkupTag.Name.SCRIPT && tag.isData();
        if (!read && !entangled) {
            cut(from, end);
        }
    }

    /** Where the end tag of an element of raw text begins; below 0 where it has none. */
    private int close(int open, int from) {
        for (int end = indexOf('<', from); end >= 0; end = indexOf('<', end + 1)) {
            if (isCloseOf(open, end)) {
                return end;
            }
        }
        return -1;
    }

    private boolean isCloseOf(int open, int end) {
        return end + 1 < bytes.length && bytes[end + 1] == '/' && tag.isNamedAlike(open + 1, end + 2);
    }

    /** Whether an element holds nothing but text, so that it is the same whether that is raw or not. */
    private boolean isPlain(int open) {
        int end = indexOf('<', at);
        return end >= 0 && isCloseOf(open, end) && !tag.isClosed() && !tag.endsOddly();
    }

    /** Whether a script may hold another in a comment of its own: then its first end tag may not be its end. */
    private boolean isNested(int from, int end) {
        boolean comment = false;
        for (int i = indexOf('<', from); i >= 0 && i < end; i = indexOf('<', i + 1)) {
            comment |= is("!--", i + 1);
            if (comment && (bytes[i + 1] | 0x20) == 's') {
                return true;
            }
        }
        return false;
    }

    private void cut(int from, int to) {
        if (to - from < LEAST || isBlank(from, to)) {
            return;
        }
        if (count + 2 > cuts.length) {
            cuts = Arrays.copyOf(cuts, count * 2);
        }
        cuts[count++] = from;
        cuts[count++] = to;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** What is left, with its mark and number in the place of each cut. */
    private Rest rest(int begin) {
        byte[] left = new byte[bytes.length - begin];
        int length = 0;
        int from = begin;
        for (int i = 0; i < count; i += 2) {
            System.arraycopy(bytes, from, left, length, cuts[i] - from);
            length = number(left, length + cuts[i] - from, i);
            from = cuts[i + 1];
        }
        System.arraycopy(bytes, from, left, length, bytes.length - from);
        return new Rest(Arrays.copyOf(left, length + bytes.length - from), bytes, Arrays.copyOf(cuts, count));
    }

    /** Writes the mark and a number of at most eight figures, fewer than the bytes of the least cut. */
    private static int number(byte[] into, int from, int number) {
        into[from] = MARK;
        String figures = Integer.toString(number);
        for (int i = 0; i < figures.length(); i++) {
            into[from + 1 + i] = (byte) figures.charAt(i);
        }
        return from + 1 + figures.length();
    }

    private boolean is(String sign, int from) {
        if (from + sign.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if (bytes[from + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the next byte of a sign is, looked for eight at a time; below 0 where there is none. */
    private int indexOf(char sign, int from) {
        long wanted = sign * 0x0101010101010101L;
        int i = from;
        while (i + 8 <= bytes.length) {
            long other = (long) EIGHT.get(bytes, i) ^ wanted;
            long zero = (other - 0x0101010101010101L) & ~other & 0x8080808080808080L;
            if (zero != 0) {
                return i + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
            i += 8;
        }
        while (i < bytes.length && bytes[i] != sign) {
            i++;
        }
        return i < bytes.length ? i : -1;
    }
}
