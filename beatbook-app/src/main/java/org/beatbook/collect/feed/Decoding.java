package org.beatbook.collect.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text. What a feed says about its charset is wrong often enough that the bytes have the last word: text
 * that is valid UTF-8 beyond ASCII is UTF-8, whatever header and declaration say.
 */
final class Decoding {
    private static final int HEAD = 400;
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)");
    private static final Pattern HEADER = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** As browsers do: the label says the smaller set, the text is written in the larger. */
    private static final Map<String, String> LARGER = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949");

    private Decoding() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        Charset mark = byMark(bytes);
        if (mark != null) {
            String text = new String(bytes, mark);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        Charset header = named(HEADER, contentType == null ? "" : contentType);
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Charset declared = named(DECLARED, head);
        if (utf8 != null) {
            return isShifting(declared) ? new String(bytes, declared) : utf8;
        }
        return best(bytes, header, declared);
    }

    private static String best(byte[] bytes, @Nullable Charset header, @Nullable Charset declared) {
        for (Charset charset : new Charset[] {header, declared}) {
            String text = charset == null || isUtf(charset) ? null : strict(bytes, charset);
            if (text != null) {
                return text;
            }
        }
        if (isMostlyUtf8(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Charset said = header != null ? header : declared;
        return new String(bytes, said == null || isUtf(said) ? WESTERN : said);
    }

    /** A text of which a few bytes were lost, as when it was cut, is still what it was. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return whole > 10 * broken;
    }

    private static @Nullable Charset byMark(byte[] b) {
        int first = b.length > 0 ? b[0] & 0xff : -1;
        int second = b.length > 1 ? b[1] & 0xff : -1;
        int third = b.length > 2 ? b[2] & 0xff : -1;
        int fourth = b.length > 3 ? b[3] & 0xff : -1;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xff && second == 0xfe) {
            return third == 0 && fourth == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        if (first == 0xfe && second == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0 && second == 0 && third == 0xfe && fourth == 0xff) {
            return Charset.forName("UTF-32BE");
        }
        if (first == '<' && second == 0 && third != 0 && fourth == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0 && second == '<' && third == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset named(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        String name = found.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(LARGER.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isUtf(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    /** Charsets whose text is all ASCII bytes. */
    private static boolean isShifting(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }
}
