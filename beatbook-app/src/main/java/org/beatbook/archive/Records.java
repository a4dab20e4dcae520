package org.beatbook.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The records of a WARC or ARC file, plain or gzip, one after the other. What is broken is told to {@code problems} and
 * the next whole record is looked for: at the next gzip member, or at the next line that begins a record. Never holds
 * more than one record.
 */
final class Records implements AutoCloseable {
    private static final int MOST_HEADER = 1 << 20;
    private static final int BUFFER = 64 << 10;
    private static final String WRONG_LENGTH = "the length is wrong: no record begins behind the block";

    private final String file;
    private final Members members;
    private final int mostBlock;
    private final Consumer<Problem> problems;

    /** Bytes of the member that was entered, {@code buf[pos, lim)} not yet used. */
    private final byte[] buf = new byte[BUFFER];

    private int pos;
    private int lim;
    private boolean entered;

    /** Whether a record of the entered member was begun before: then it holds several. */
    private boolean several;

    /** What a record is refused for; the reader goes on behind it. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * @param from where a record (or its gzip member) begins
     * @param mostBlock longer records are skipped and named
     */
    Records(Path file, long from, int mostBlock, Consumer<Problem> problems) throws IOException {
        this.file = String.valueOf(file.getFileName());
        this.mostBlock = mostBlock;
        this.problems = problems;
        this.members = new Members(file, from);
    }

    /** @return the next whole record, or null at the file's end */
    @Nullable
    Raw next() throws IOException {
        while (true) {
            long at = offset();
            try {
                if (!atRecord()) {
                    return null;
                }
                at = offset();
                return record(at);
            } catch (Members.Broken e) {
                problem(members.memberAt(), e);
                entered = false;
                pos = lim = 0;
                if (!members.resync()) {
                    return null;
                }
            } catch (Bad e) {
                problem(at, e);
                toNextStart();
            }
        }
    }

    private void problem(long at, Exception e) {
        problems.accept(new Problem(file, at, String.valueOf(e.getMessage())));
    }

    /** Where the next unused byte stands: in the file, or for gzip its member. */
    private long offset() {
        return members.gzip() ? members.memberAt() : members.position() - (lim - pos);
    }

    /** Goes over empty lines and empty members. */
    private boolean atRecord() throws IOException {
        while (true) {
            if (!entered) {
                if (!members.next()) {
                    return false;
                }
                entered = true;
                several = false;
            }
            if (skipEmptyLines()) {
                return true;
            }
            entered = false;
        }
    }

    /** @return false at the member's end */
    private boolean skipEmptyLines() throws IOException {
        while (fill()) {
            if (buf[pos] != '\r' && buf[pos] != '\n') {
                return true;
            }
            pos++;
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (pos < lim) {
            return true;
        }
        pos = lim = 0;
        int n = members.read(buf, 0, buf.length);
        lim = Math.max(n, 0);
        return n > 0;
    }

    private Raw record(long at) throws IOException, Bad {
        boolean first = !several;
        String line = line();
        Fields fields = line.startsWith("WARC/") ? header() : arc(line);
        long length = length(fields);
        byte[] block = length < 0 ? arcIntroduction() : block(length);
        several = true;
        boolean memberDone = ended(first);
        long end = members.gzip() || memberDone ? members.position() : offset();
        return new Raw(at, end - at, fields, block);
    }

    private Fields arc(String line) throws Bad {
        Optional<Fields> fields = ArcLine.read(line);
        if (fields.isEmpty()) {
            throw new Bad("no WARC or ARC record begins here");
        }
        return fields.get();
    }

    private long length(Fields fields) throws Bad {
        String given = fields.first("Content-Length").orElse("");
        try {
            long length = Long.parseLong(given.strip());
            if (length >= 0 || "filedesc".equals(fields.first("WARC-Type").orElse(""))) {
                return length;
            }
        } catch (NumberFormatException e) {
            // named below
        }
        throw new Bad("the length is not a number: '" + given + "'");
    }

    /** Lines up to an empty one: an ARC file's introduction that does not say its length. */
    private byte[] arcIntroduction() throws IOException, Bad {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (fill() && buf[pos] != '\n' && buf[pos] != '\r' && text.size() < MOST_HEADER) {
            text.writeBytes(lineBytes(MOST_HEADER));
            text.write('\n');
        }
        return text.toByteArray();
    }

    private byte[] block(long length) throws IOException, Bad {
        if (!members.gzip()) {
            lookAhead(offset(), length);
        }
        if (length > mostBlock) {
            skip(length);
            throw new Bad("skipped: the record has " + length + " bytes, the limit is " + mostBlock);
        }
        ByteArrayOutputStream block = new ByteArrayOutputStream((int) Math.min(length, BUFFER));
        while (block.size() < length) {
            if (!fill() && !continued()) {
                throw cutShort(length, block.size());
            }
            int n = (int) Math.min(lim - pos, length - block.size());
            block.write(buf, pos, n);
            pos += n;
        }
        return block.toByteArray();
    }

    /** Some writers begin a new gzip member within a record: goes on with the next one unless a record begins there. */
    private boolean continued() throws IOException {
        entered = members.next();
        several = false;
        return entered && fill() && !atStart();
    }

    /** In a plain file: what stands behind the block is looked at first, so that a wrong length swallows nothing. */
    private void lookAhead(long from, long length) throws IOException, Bad {
        if (length > members.size() - from) {
            throw cutShort(length, members.size() - from);
        }
        byte[] behind = members.peek(from + length, ArcLine.LONGEST);
        int at = 0;
        while (at < behind.length && (behind[at] == '\r' || behind[at] == '\n')) {
            at++;
        }
        if (at < behind.length && !begins(behind, at, behind.length)) {
            throw new Bad(WRONG_LENGTH);
        }
    }

    private static Bad cutShort(long announced, long there) {
        return new Bad("the record is cut short: " + announced + " bytes are announced, " + there + " are there");
    }

    private void skip(long length) throws IOException {
        long left = length;
        while (left > 0 && fill()) {
            int n = (int) Math.min(lim - pos, left);
            pos += n;
            left -= n;
        }
    }

    /**
     * Looks behind a record, where empty lines and the next record or the end must be; the end of a gzip member is
     * checked before its record is handed out.
     */
    private boolean ended(boolean first) throws IOException, Bad {
        try {
            if (!skipEmptyLines()) {
                entered = false;
                return true;
            }
        } catch (Members.Broken e) {
            if (first) {
                throw e;
            }
            return false;
        }
        if (!atStart()) {
            throw new Bad(WRONG_LENGTH);
        }
        return false;
    }

    /** Whether a record begins at the next byte, which there is. */
    private boolean atStart() throws IOException {
        int end = Fields.lineEnd(buf, pos, lim);
        if (end == lim && lim - pos < ArcLine.LONGEST) {
            fillMore();
        }
        return begins(buf, pos, lim);
    }

    private static boolean begins(byte[] bytes, int from, int to) {
        int end = Fields.lineEnd(bytes, from, to);
        String line = new String(bytes, from, Math.min(end - from, ArcLine.LONGEST), StandardCharsets.UTF_8).strip();
        return line.startsWith("WARC/") || ArcLine.is(line);
    }

    /** Moves what is there to the front and fills the buffer as far as the member goes. */
    private void fillMore() throws IOException {
        System.arraycopy(buf, pos, buf, 0, lim - pos);
        lim -= pos;
        pos = 0;
        while (lim < buf.length) {
            int n = members.read(buf, lim, buf.length - lim);
            if (n <= 0) {
                return;
            }
            lim += n;
        }
    }

    /** After a refused record: on to the next line of the member that begins one, or to its end. */
    private void toNextStart() throws IOException {
        try {
            while (fill()) {
                if (atStart()) {
                    return;
                }
                skipLine();
            }
            entered = false;
        } catch (Members.Broken e) {
            problem(members.memberAt(), e);
            entered = false;
            pos = lim = 0;
            if (!members.resync()) {
                members.seek(members.size());
            }
        }
    }

    private void skipLine() throws IOException {
        while (fill()) {
            int end = Fields.lineEnd(buf, pos, lim);
            pos = Math.min(end + 1, lim);
            if (end < lim) {
                return;
            }
        }
    }

    private Fields header() throws IOException, Bad {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (true) {
            byte[] line = lineBytes(MOST_HEADER - head.size());
            if (Fields.trimmed(line, 0, line.length) == 0) {
                return Fields.read(head.toByteArray(), 0, head.size());
            }
            head.write(line, 0, line.length);
            head.write('\n');
        }
    }

    private String line() throws IOException, Bad {
        byte[] line = lineBytes(MOST_HEADER);
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    /** Up to the next line feed, which is used up and not given. */
    private byte[] lineBytes(int most) throws IOException, Bad {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (fill()) {
            int end = Fields.lineEnd(buf, pos, lim);
            line.write(buf, pos, end - pos);
            pos = Math.min(end + 1, lim);
            if (line.size() > most) {
                throw new Bad("the record's header is longer than " + MOST_HEADER + " bytes");
            }
            if (end < lim) {
                return line.toByteArray();
            }
        }
        if (line.size() == 0) {
            throw new Bad("the record's header is cut short");
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
