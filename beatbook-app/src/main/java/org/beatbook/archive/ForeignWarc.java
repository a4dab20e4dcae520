package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Captures in a WARC or ARC file of others, compressed or not, also where it is broken: whole records are handed out one
 * by one, what is broken is counted and named. Never holds more than one record.
 */
public final class ForeignWarc implements Iterator<Incoming>, AutoCloseable {
    /** Longer records are skipped and named. */
    public static final int MOST_BLOCK = Decoding.MOST_BYTES;

    private static final int MOST_NAMED = 1000;

    private final Path file;
    private final Records records;
    private final ForeignRecord foreign;
    private final Originals originals;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Long> passedOver = new TreeMap<>();
    private long problemCount;
    private long whole;
    private long handedOut;
    private @Nullable Incoming next;
    private long position;

    private ForeignWarc(Path file, int mostBlock) throws IOException {
        this.file = file;
        this.records = new Records(file, 0, mostBlock, this::problem);
        this.foreign = new ForeignRecord(file);
        this.originals = new Originals(file, mostBlock);
    }

    /** Opens a file to be pulled from; {@link #report} tells what was found so far. */
    public static ForeignWarc open(Path file) {
        return open(file, MOST_BLOCK);
    }

    /** @param mostBlock bytes; longer records are skipped and named */
    public static ForeignWarc open(Path file, int mostBlock) {
        try {
            return new ForeignWarc(file, mostBlock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Hands out every capture of a file. */
    public static ForeignReport read(Path file, Consumer<Incoming> each) {
        try (ForeignWarc warc = open(file)) {
            warc.forEachRemaining(each);
            return warc.report();
        }
    }

    /** Where the record stands that was handed out last: bytes from the beginning of the file. */
    public long position() {
        return position;
    }

    public ForeignReport report() {
        return new ForeignReport(whole, handedOut, Map.copyOf(passedOver), List.copyOf(problems), problemCount);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                Raw raw = records.next();
                if (raw == null) {
                    return false;
                }
                whole++;
                position = raw.offset();
                next = taken(raw);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Incoming next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Incoming now = next;
        next = null;
        handedOut++;
        return now;
    }

    private @Nullable Incoming taken(Raw raw) throws IOException {
        if (!ForeignRecord.isCapture(raw)) {
            passedOver.merge(ForeignRecord.kind(raw), 1L, Long::sum);
            return null;
        }
        try {
            if (!raw.type().equals("revisit")) {
                originals.add(raw);
                return foreign.incoming(raw);
            }
            Optional<byte[]> block = originals.block(raw);
            if (block.isPresent()) {
                return foreign.incoming(raw, block.get());
            }
            passedOver.merge("revisit of a record elsewhere", 1L, Long::sum);
            return null;
        } catch (IllegalArgumentException e) {
            problem(new Problem(String.valueOf(file.getFileName()), raw.offset(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private void problem(Problem problem) {
        problemCount++;
        if (problems.size() < MOST_NAMED) {
            problems.add(problem);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
