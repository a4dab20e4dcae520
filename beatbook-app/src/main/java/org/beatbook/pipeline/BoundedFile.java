package org.beatbook.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.beatbook.extract.Binary;

/** Reads whole files that may be packed and may be hostile. */
public final class BoundedFile {
    /** The largest file that is read whole, unpacked: 64 MiB, as for a record of a WARC file. */
    public static final int LIMIT = 64 << 20;

    private BoundedFile() {}

    /**
     * The file's bytes, unpacked where its name ends in {@code .gz}.
     *
     * @throws BookException where there are more than {@link #LIMIT}
     */
    public static byte[] read(Path file) throws IOException {
        boolean zipped = file.getFileName().toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new BookException("larger than " + (LIMIT >> 20) + " MiB; split it or leave it out");
            }
            return bytes;
        }
    }

    /**
     * The bytes of a file that is to be a page or a text, unpacked as by {@link #read}.
     *
     * @throws BookException where there are more than {@link #LIMIT}, or they are neither
     */
    static byte[] text(Path file) throws IOException {
        byte[] bytes = read(file);
        if (Binary.is(bytes)) {
            throw new BookException("neither HTML nor plain text, but binary data; leave it out, or unpack it first");
        }
        return bytes;
    }
}
