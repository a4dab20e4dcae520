package org.beatbook.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A file as a sequence of members: those of gzip, each inflated and checked, or the whole file as one where it is not
 * compressed. Reads forward with two small buffers.
 */
final class Members implements AutoCloseable {
    private static final int BUFFER = 64 << 10;

    /** After so many false starts gzip members are looked for only behind the damage, so that time stays linear. */
    private static final int MOST_LOOKS_BACK = 1000;

    private final FileChannel channel;
    private final boolean gzip;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).limit(0);
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();

    /** The file offset of {@code in}'s limit. */
    private long filled;

    private long memberAt;
    private boolean inside;

    /** What was found in the member that was entered: it is told again at every further reading. */
    private @Nullable Broken broken;

    private int looksBack;

    /** What is not as gzip says: the message is the reason. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String reason) {
            super(reason);
        }
    }

    Members(Path file, long from) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        gzip = isGzip(channel);
        seek(from);
    }

    private static boolean isGzip(FileChannel channel) throws IOException {
        ByteBuffer two = ByteBuffer.allocate(2);
        channel.read(two, 0);
        return two.get(0) == 0x1f && two.get(1) == (byte) 0x8b;
    }

    boolean gzip() {
        return gzip;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Where the member that was entered last begins. */
    long memberAt() {
        return memberAt;
    }

    /** The file offset of the next byte that was not yet used. */
    long position() {
        return filled - in.remaining();
    }

    /** Goes to a file offset, where a member must begin (or anywhere in a file that is not compressed). */
    void seek(long at) {
        in.position(0).limit(0);
        filled = at;
        memberAt = at;
        inside = false;
        broken = null;
    }

    /**
     * Enters the next member.
     *
     * @return false at the file's end
     * @throws Broken where none begins here
     */
    boolean next() throws IOException {
        memberAt = position();
        inside = false;
        broken = null;
        if (!need(1)) {
            return false;
        }
        if (gzip) {
            skipHeader();
            inflater.reset();
            crc.reset();
        }
        inside = true;
        return true;
    }

    /**
     * Reads of the member that was entered.
     *
     * @return how many bytes, or -1 at its end
     * @throws Broken where the member is damaged or cut short
     */
    int read(byte[] to, int offset, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        if (!inside) {
            return -1;
        }
        try {
            return gzip ? inflate(to, offset, length) : copy(to, offset, length);
        } catch (Broken e) {
            broken = e;
            throw e;
        }
    }

    private int copy(byte[] to, int offset, int length) throws IOException {
        if (!need(1)) {
            inside = false;
            return -1;
        }
        int n = Math.min(length, in.remaining());
        in.get(to, offset, n);
        return n;
    }

    private int inflate(byte[] to, int offset, int length) throws IOException {
        try {
            while (true) {
                int n = inflater.inflate(to, offset, length);
                if (n > 0) {
                    crc.update(to, offset, n);
                    return n;
                }
                if (inflater.finished()) {
                    in.position(in.position() - inflater.getRemaining());
                    checkTrailer();
                    inside = false;
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new Broken("the gzip member wants a dictionary");
                }
                feed();
            }
        } catch (DataFormatException e) {
            throw new Broken("the gzip member is damaged (" + e.getMessage() + ")");
        }
    }

    /** Hands the whole buffer to the inflater; what it leaves over is given back when it has finished. */
    private void feed() throws IOException {
        if (!need(1)) {
            throw new Broken("the gzip member is cut short");
        }
        inflater.setInput(in.array(), in.position(), in.remaining());
        in.position(in.limit());
    }

    private void checkTrailer() throws IOException {
        if (!need(GzipHeader.TRAILER)) {
            throw new Broken("the gzip member is cut short");
        }
        int sum = Integer.reverseBytes(in.getInt());
        int length = Integer.reverseBytes(in.getInt());
        if (sum != (int) crc.getValue() || length != (int) inflater.getBytesWritten()) {
            throw new Broken("the gzip member's checksum does not match its data");
        }
    }

    private void skipHeader() throws IOException {
        need(BUFFER);
        int at = in.position();
        int end = GzipHeader.end(in.array(), at, in.limit());
        if (end < 0) {
            throw new Broken("no gzip member begins here");
        }
        in.position(end);
    }

    /**
     * After damage: goes to the next place in the file that looks like the beginning of a gzip member.
     *
     * @return false where there is none
     */
    boolean resync() throws IOException {
        long from = ++looksBack <= MOST_LOOKS_BACK ? memberAt + 1 : Math.max(position(), memberAt + 1);
        seek(from);
        while (need(10)) {
            if (GzipHeader.begins(in.array(), in.position(), in.limit())) {
                return true;
            }
            in.get();
        }
        seek(size());
        return false;
    }

    /** Whether {@code n} bytes (at most the buffer's size) can be had; fills the buffer as far as it goes. */
    private boolean need(int n) throws IOException {
        if (in.remaining() >= n) {
            return true;
        }
        in.compact();
        while (in.hasRemaining()) {
            int got = channel.read(in, filled);
            if (got < 0) {
                break;
            }
            filled += got;
        }
        in.flip();
        return in.remaining() >= n;
    }

    /** Bytes at a place of a file that is not compressed; the position stays. */
    byte[] peek(long at, int length) throws IOException {
        ByteBuffer out = ByteBuffer.allocate((int) Math.clamp(size() - at, 0L, length));
        while (out.hasRemaining() && channel.read(out, at + out.position()) >= 0) {}
        return out.array();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        channel.close();
    }
}
