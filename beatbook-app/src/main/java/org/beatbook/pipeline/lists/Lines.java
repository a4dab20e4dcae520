package org.beatbook.pipeline.lists;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.beatbook.pipeline.BookException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a large text file in UTF-8, plain or packed ({@code .gz}, or {@code .zip} with one {@code .txt} or
 * {@code .jsonl} in it), one at a time. What unpacks to more than {@value #RATIO} times its size is taken for a bomb.
 */
final class Lines implements AutoCloseable {
    /** The longest line, in bytes: 16 MiB. */
    static final int LONGEST = 16 << 20;

    private static final int RATIO = 200;
    private static final long ALWAYS = 64L << 20;

    private final Path file;
    private final long size;
    private final Counted raw;
    private final InputStream in;
    private final boolean packed;
    private long unpacked;
    private long number;

    /** Counts what was taken from the disk. */
    private static final class Counted extends FilterInputStream {
        long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int off, int len) throws IOException {
            int n = super.read(bytes, off, len);
            count += Math.max(0, n);
            return n;
        }
    }

    Lines(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.raw = new Counted(Files.newInputStream(file));
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        this.packed = name.endsWith(".gz") || name.endsWith(".zip");
        InputStream whole = new BufferedInputStream(raw, 1 << 16);
        InputStream open = name.endsWith(".gz")
                ? new GZIPInputStream(whole, 1 << 16)
                : name.endsWith(".zip") ? entry(new ZipInputStream(whole), file) : whole;
        this.in = new BufferedInputStream(open, 1 << 16);
    }

    private static InputStream entry(ZipInputStream zip, Path file) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.matches(".*\\.(txt|tsv|json|jsonl|ndjson|ijson)") && !name.contains("readme")) {
                return zip;
            }
        }
        throw new BookException(file + ": there is no .txt, .tsv, .json or .jsonl in it");
    }

    /** A line without its end, or that it could not be read. */
    record Line(long number, String text, @Nullable String problem) {}

    /**
     * The next line; absent at the end.
     *
     * @throws BookException where the file unpacks to more than any list does
     */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        long length = 0;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            length++;
            if (bytes.size() < LONGEST) {
                bytes.write(b);
            }
            if (packed && (length & 0xFFFFF) == 0) {
                bounded(length);
            }
        }
        unpacked += length + 1;
        bounded(0);
        number++;
        return length > LONGEST
                ? new Line(number, "", "longer than " + (LONGEST >> 20) + " MiB")
                : decoded(bytes.toByteArray());
    }

    private void bounded(long more) {
        if (packed && unpacked + more > ALWAYS && (unpacked + more) / RATIO > raw.count) {
            throw new BookException(
                    file + ": unpacks to more than " + RATIO + " times its size; unpack it first if it is sound");
        }
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "not UTF-8");
        }
    }

    /** How many bytes of the file have been taken. */
    long done() {
        return raw.count;
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
