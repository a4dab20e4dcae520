package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;

/** The writing end of the archive. All methods may be called by several threads. */
final class Appender implements AutoCloseable {
    private final Path folder;
    private final long rotateBytes;
    private final InstantSource clock;
    private final Optional<Healed> healed;

    private String name;
    private @Nullable FileChannel channel;
    private long size;
    private boolean newFile;
    private boolean dirty;

    Appender(Path folder, long rotateBytes, InstantSource clock) throws IOException {
        this.folder = folder;
        this.rotateBytes = rotateBytes;
        this.clock = clock;
        List<String> names = WarcFiles.in(folder);
        for (String written : names) {
            Files.deleteIfExists(Expunger.fresh(folder, written));
        }
        if (names.isEmpty()) {
            name = WarcFiles.name(1);
            healed = Optional.empty();
            return;
        }
        name = names.getLast();
        Tail tail = Tail.of(folder, name);
        healed = tail.cut();
        if (tail.damaged()) {
            // What was forced is never cut: the damage stays where it is, and writing goes on in a new file.
            name = WarcFiles.name(WarcFiles.number(name) + 1);
        } else {
            channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE);
            size = channel.size();
            channel.force(true);
        }
    }

    Optional<Healed> healed() {
        return healed;
    }

    Appended append(Prepared prepared, @Nullable CaptureHead same, @Nullable Place sameAt) {
        Payload payload = prepared.payload();
        CaptureHead head = prepared.head();
        byte[] record = same != null && revisits(head, payload, same, sameAt)
                ? RecordWriter.revisit(head, payload, same)
                : RecordWriter.capture(head, payload, prepared.incoming().block());
        return append(
                head, record, RecordWriter.metadata(head, prepared.incoming().origin()));
    }

    private synchronized Appended append(CaptureHead head, byte[] record, byte[] metadata) {
        try {
            rotate();
            long at = write(record, metadata);
            return new Appended(head, new Place(name, at, record.length));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    synchronized ExpungeReport expunge(String url) {
        close();
        ExpungeReport report;
        try {
            report = new Expunger(folder, url).run();
        } finally {
            goOn();
        }
        if (!report.files().isEmpty()) {
            log(report.logged());
        }
        return report;
    }

    private void log(Fields said) {
        try {
            rotate();
            write(RecordWriter.log(said, clock.instant()));
            forceNow();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void goOn() {
        try {
            if (Files.exists(folder.resolve(name))) {
                channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE);
                size = channel.size();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * A revisit is read by others as its own header with the original's body, so it must be the same with the transfer
     * coding off and the content coding on. Where the original is not at hand, that is sure only of a body without
     * content coding.
     */
    private boolean revisits(CaptureHead head, Payload payload, CaptureHead same, @Nullable Place sameAt) {
        if (!same.digest().equals(head.digest())
                || same.id().equals(head.id())
                || !payload.entity().clean()) {
            return false;
        }
        if (sameAt == null) {
            return payload.plain();
        }
        Stored original = Stored.at(folder, sameAt);
        String digest = original.record().fields().first("WARC-Payload-Digest").orElse("");
        return !original.revisit() && original.id().equals(same.id()) && digest.equals(payload.entityDigest(head));
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("cannot write " + folder.resolve(name) + ": " + e.getMessage(), e);
    }

    /** Goes to the next file when this one is full; a file is forced before the next is begun, so only the newest can be torn. */
    private void rotate() throws IOException {
        if (channel != null && size >= rotateBytes) {
            forceNow();
            channel.close();
            channel = null;
            name = WarcFiles.name(WarcFiles.number(name) + 1);
        }
        if (channel == null) {
            channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            size = channel.size();
            newFile = true;
        }
        if (size == 0) {
            write(RecordWriter.warcinfo(name, clock.instant()));
        }
    }

    /** @return where the first part begins; on failure the file is cut back to there */
    private long write(byte[]... parts) throws IOException {
        FileChannel out = Objects.requireNonNull(channel);
        long at = size;
        try {
            for (byte[] part : parts) {
                ByteBuffer bytes = ByteBuffer.wrap(part);
                while (bytes.hasRemaining()) {
                    size += out.write(bytes, size);
                }
            }
            dirty = true;
            return at;
        } catch (IOException e) {
            size = at;
            out.truncate(at);
            throw e;
        }
    }

    synchronized void force() {
        try {
            forceNow();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void forceNow() throws IOException {
        if (channel == null || !dirty) {
            return;
        }
        channel.force(true);
        if (newFile) {
            WarcFiles.forceFolder(folder);
            newFile = false;
        }
        dirty = false;
        Forced.note(folder, name, size);
    }

    @Override
    public synchronized void close() {
        try {
            forceNow();
            if (channel != null) {
                channel.close();
                channel = null;
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
