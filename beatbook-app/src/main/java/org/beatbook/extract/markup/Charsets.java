package org.beatbook.extract.markup;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text: byte order mark, then Content-Type, then meta element or XML prolog, then a guess. What is
 * declared yields to what the bytes plainly are: text that is well-formed UTF-8 beyond chance is read as UTF-8, and
 * bytes that are plainly not UTF-8 are not read as such because a page says so.
 */
final class Charsets {
    /** How far a declaration is looked for: four times what browsers read, as archives put banners before it. */
    private static final int PRESCAN = 4096;

    /** How much of a page a guess reads. */
    private static final int GUESSED = 64 * 1024;

    private static final int LEAST_CONFIDENCE = 25;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Labels that mean another encoding than Java's charset of that name (WHATWG Encoding Standard, section 4.2). */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("x-user-defined", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("windows-949", "x-windows-949"),
            Map.entry("utf8", "utf-8"),
            Map.entry("unicode", "utf-8"),
            // A page whose declaration can be read as ASCII is not UTF-16.
            Map.entry("utf-16", "utf-8"),
            Map.entry("utf-16le", "utf-8"),
            Map.entry("utf-16be", "utf-8"));

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        Encoded encoded = Encoded.of(bytes, contentType);
        return new String(bytes, encoded.mark, bytes.length - encoded.mark, encoded.charset);
    }

    /** The same text, decoded as it is read: a parser has no need of it as a whole. */
    static Reader reader(byte[] bytes, @Nullable String contentType) {
        Encoded encoded = Encoded.of(bytes, contentType);
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, encoded.mark, bytes.length - encoded.mark), encoded.charset);
    }

    /**
     * How bytes are to be read.
     *
     * @param mark the length of the byte order mark before them
     */
    private record Encoded(int mark, Charset charset) {

        static Encoded of(byte[] bytes, @Nullable String contentType) {
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
                return new Encoded(3, StandardCharsets.UTF_8);
            }
            if (starts(bytes, 0xFF, 0xFE)) {
                return new Encoded(2, StandardCharsets.UTF_16LE);
            }
            if (starts(bytes, 0xFE, 0xFF)) {
                return new Encoded(2, StandardCharsets.UTF_16BE);
            }
            return new Encoded(0, choose(bytes, contentType));
        }
    }

    private static @Nullable Charset declared(byte[] bytes, @Nullable String contentType) {
        Charset header = contentType == null ? null : after(contentType.toLowerCase(Locale.ROOT), "charset", 0);
        return header != null ? header : prescan(bytes);
    }

    private static Charset choose(byte[] bytes, @Nullable String contentType) {
        Utf8Check check = Utf8Check.of(bytes);
        if (check.malformed() == 0 && check.sequences() >= 3) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = declared(bytes, contentType);
        boolean declaredUtf8 = StandardCharsets.UTF_8.equals(declared);
        if (check.sequences() == 0 && check.malformed() == 0) {
            // ISO-2022 and UTF-7 are escapes within ASCII; all else that is ASCII reads the same in any charset.
            return declared != null && declared.name().startsWith("ISO-2022") ? declared : StandardCharsets.UTF_8;
        }
        boolean mostlyUtf8 = check.malformed() == 0 || check.malformed() * 10L < check.sequences();
        if (mostlyUtf8 && (declared == null || declaredUtf8)) {
            return StandardCharsets.UTF_8;
        }
        return declared == null || declaredUtf8 ? guess(bytes) : declared;
    }

    private static Charset guess(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, GUESSED)))
                .detect();
        if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
            return WINDOWS_1252;
        }
        Charset charset = ofLabel(match.getName().toLowerCase(Locale.ROOT));
        return charset == null || charset.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : charset;
    }

    /** The charset that a meta element or an XML prolog among the first bytes names. */
    private static @Nullable Charset prescan(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml")) {
            Charset prolog = after(head.substring(0, Math.max(0, head.indexOf("?>"))), "encoding", 0);
            if (prolog != null) {
                return prolog;
            }
        }
        for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 5)) {
            int end = head.indexOf('>', at);
            Charset found = after(end < 0 ? head : head.substring(0, end), "charset", at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The charset of the label that follows {@code KEY =}, quoted or not. */
    private static @Nullable Charset after(String text, String key, int from) {
        int at = text.indexOf(key, from);
        if (at < 0) {
            return null;
        }
        int start = at + key.length();
        while (start < text.length() && " =\"'\t\n\r".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && " ;\"'>,/\t\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return ofLabel(text.substring(start, end));
    }

    private static @Nullable Charset ofLabel(String label) {
        String name = LABELS.getOrDefault(label, label);
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What of the bytes is UTF-8.
     *
     * @param sequences well-formed sequences of more than one byte
     * @param malformed bytes beyond ASCII that stand in none
     */
    private record Utf8Check(int sequences, int malformed) {
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

        static Utf8Check of(byte[] bytes) {
            int sequences = 0;
            int malformed = 0;
            int i = 0;
            while (i < bytes.length) {
                if (bytes[i] >= 0) {
                    i = pastAscii(bytes, i + 1);
                    continue;
                }
                int length = length(bytes[i] & 0xFF);
                if (length > 0 && continues(bytes, i + 1, length - 1)) {
                    sequences++;
                    i += length;
                } else {
                    malformed++;
                    i++;
                }
            }
            return new Utf8Check(sequences, malformed);
        }

        /** Eight bytes at a time: most of a page is ASCII. */
        private static int pastAscii(byte[] bytes, int from) {
            int i = from;
            while (i + 8 <= bytes.length && ((long) EIGHT.get(bytes, i) & 0x8080808080808080L) == 0) {
                i += 8;
            }
            return i;
        }

        private static int length(int lead) {
            if (lead < 0xC2 || lead > 0xF4) {
                return 0;
            }
            return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        }

        private static boolean continues(byte[] bytes, int from, int count) {
            if (from + count > bytes.length) {
                return false;
            }
            for (int i = from; i < from + count; i++) {
                if ((bytes[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            return true;
        }
    }
}
