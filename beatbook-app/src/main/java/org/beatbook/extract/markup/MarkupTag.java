package org.beatbook.extract.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one tag in the bytes of a page: its name, where it knows it, and its end. Read anew for each tag. */
final class MarkupTag {
    /** What the names of tags mean to one who leaves text out. */
    enum Name {
        SCRIPT,
        STYLE,
        /** An element of raw text that is read: {@code title}, {@code textarea}, {@code iframe}. */
        TEXT,
        /** {@code svg}, in which raw text is not raw. */
        DRAWING,
        /** {@code path}, whose outline is long. */
        OUTLINE,
        /** {@code desc}: HTML within a drawing. */
        WITHIN,
        /** {@code select}, in which hardly an element is read. */
        CHOICE,
        SCRIPTLESS,
        /** {@code template}, which may change what the markup around it means. */
        FRAGMENT,
        /** Elements after which nothing is cut. */
        RARE,
        OTHER
    }

    private static final List<List<Known>> KNOWN = known();

    private final byte[] bytes;
    private Name name = Name.OTHER;
    private int end;
    private boolean closed;
    private boolean odd;
    private boolean data;
    private int outline;
    private int outlineEnd;

    MarkupTag(byte[] bytes) {
        this.bytes = bytes;
    }

    Name name() {
        return name;
    }

    /** One beyond its closing sign; below 0 where it has none, or another tag begins within it. */
    int end() {
        return end;
    }

    /** Whether it ends with a slash. */
    boolean isClosed() {
        return closed;
    }

    /** Whether it ends with a slash that is of its last value. */
    boolean endsOddly() {
        return odd;
    }

    /** Whether its attributes speak of JSON. */
    boolean isData() {
        return data;
    }

    int outline() {
        return outline;
    }

    int outlineEnd() {
        return outlineEnd;
    }

    static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Reads the tag whose name begins here. */
    void read(int from) {
        int stop = nameEnd(from);
        name = name(from, stop);
        closed = false;
        odd = false;
        data = false;
        outline = 0;
        outlineEnd = 0;
        end = attributes(stop);
    }

    /** Whether two names are alike but for upper and lower case, and end where they do. */
    boolean isNamedAlike(int one, int other) {
        int length = nameEnd(one) - one;
        if (other + length >= bytes.length || !isNameEnd(bytes[other + length])) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[one + i] | 0x20) != (bytes[other + i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < bytes.length && !isNameEnd(bytes[i]) && bytes[i] != '<') {
            i++;
        }
        return i;
    }

    private static boolean isNameEnd(byte b) {
        return isSpace(b) || b == '/' || b == '>';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
    }

    private int attributes(int from) {
        int i = from;
        while (true) {
            boolean slash = false;
            while (i < bytes.length && (isSpace(bytes[i]) || bytes[i] == '/')) {
                slash = bytes[i++] == '/';
            }
            if (i >= bytes.length || bytes[i] == '<' || bytes[i] == '=') {
                return -1;
            }
            if (bytes[i] == '>') {
                closed = slash;
                return i + 1;
            }
            int begin = i;
            i = attributeName(i);
            int stop = i;
            while (i < bytes.length && isSpace(bytes[i])) {
                i++;
            }
            if (i < bytes.length && bytes[i] == '=') {
                i = value(i + 1, begin, stop);
            }
            if (i < 0 || i >= bytes.length) {
                return -1;
            }
        }
    }

    /** Below 0 where another tag begins in it. */
    private int attributeName(int from) {
        int i = from;
        while (i < bytes.length && !isNameEnd(bytes[i]) && bytes[i] != '=') {
            if (bytes[i] == '<') {
                return bytes.length;
            }
            i++;
        }
        return i;
    }

    private int value(int from, int name, int nameEnd) {
        int i = from;
        while (i < bytes.length && isSpace(bytes[i])) {
            i++;
        }
        if (i >= bytes.length) {
            return -1;
        }
        byte quote = bytes[i];
        int begin = quote == '"' || quote == '\'' ? i + 1 : i;
        int stop = begin > i ? quoted(begin, quote) : bare(begin);
        if (stop < 0) {
            return -1;
        }
        look(name, nameEnd, begin, stop);
        return begin > i ? stop + 1 : stop;
    }

    private int quoted(int from, byte quote) {
        int i = from;
        while (i < bytes.length && bytes[i] != quote) {
            i++;
        }
        return i < bytes.length ? i : -1;
    }

    private int bare(int from) {
        int i = from;
        while (i < bytes.length && !isSpace(bytes[i]) && bytes[i] != '>') {
            if (bytes[i] == '<' || bytes[i] == '"' || bytes[i] == '\'' || bytes[i] == '`') {
                return -1;
            }
            i++;
        }
        odd |= i > from && i < bytes.length && bytes[i] == '>' && bytes[i - 1] == '/';
        return i;
    }

    private void look(int from, int stop, int begin, int end) {
        if (name == Name.OUTLINE && stop - from == 1 && (bytes[from] | 0x20) == 'd' && bytes[begin - 1] != '=') {
            outline = begin;
            outlineEnd = end;
        } else if (name == Name.SCRIPT) {
            for (int i = begin; i + 4 <= end && !data; i++) {
                data = (bytes[i] | 0x20) == 'j' && (bytes[i + 1] | 0x20) == 's' && (bytes[i + 2] | 0x20) == 'o';
            }
        }
    }

    /** The names that mean something, by their lengths: most names are told by that alone. */
    private Name name(int from, int stop) {
        int length = stop - from;
        for (Known known : length < KNOWN.size() ? KNOWN.get(length) : List.<Known>of()) {
            if (is(known.lower, from)) {
                return known.name;
            }
        }
        return Name.OTHER;
    }

    private record Known(String lower, Name name) {}

    private static List<List<Known>> known() {
        List<List<Known>> known = new ArrayList<>();
        Map.ofEntries(
                        Map.entry("script", Name.SCRIPT),
                        Map.entry("style", Name.STYLE),
                        Map.entry("title", Name.TEXT),
                        Map.entry("textarea", Name.TEXT),
                        Map.entry("iframe", Name.TEXT),
                        Map.entry("svg", Name.DRAWING),
                        Map.entry("path", Name.OUTLINE),
                        Map.entry("desc", Name.WITHIN),
                        Map.entry("select", Name.CHOICE),
                        Map.entry("noscript", Name.SCRIPTLESS),
                        Map.entry("template", Name.FRAGMENT),
                        Map.entry("foreignobject", Name.RARE),
                        Map.entry("math", Name.RARE),
                        Map.entry("xmp", Name.RARE),
                        Map.entry("noembed", Name.RARE),
                        Map.entry("noframes", Name.RARE),
                        Map.entry("frameset", Name.RARE),
                        Map.entry("plaintext", Name.RARE))
                .forEach((lower, name) -> {
                    while (known.size() <= lower.length()) {
                        known.add(new ArrayList<>());
                    }
                    known.get(lower.length()).add(new Known(lower, name));
                });
        return known;
    }

    private boolean is(String lower, int from) {
        for (int i = 0; i < lower.length(); i++) {
            if ((bytes[from + i] | 0x20) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
