package org.beatbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lock of a book's one writer. The operating system drops it when its holder dies; the file's text only says who. */
public final class WriterLock implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(200);

    private static final String OWN = "process " + ProcessHandle.current().pid();

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param patience how long to wait for another writer
     * @param waiting told once who holds the lock, when it has to be waited for
     * @throws BookException where another writer still holds it then; it says who
     */
    public static WriterLock take(BookFolder book, Duration patience, Consumer<String> waiting) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            WriterLock lock = tryTake(book.lock());
            if (lock != null) {
                return lock;
            }
            String holder = holder(book.lock());
            if (System.nanoTime() >= deadline) {
                throw new BookException(writes(holder) + ": try again when it is done");
            }
            if (!told) {
                waiting.accept("waiting, because " + writes(holder));
                told = true;
            }
            pause();
        }
    }

    private static String writes(String holder) {
        return holder.equals(OWN)
                ? "this process itself (" + holder + ") writes to this book already, as when it follows or fetches"
                : "another process writes to this book (" + holder + ")";
    }

    private static @Nullable WriterLock tryTake(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            byte[] who = (OWN + "\n").getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(who), 0);
            return new WriterLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path file) {
        try {
            String who = Files.readString(file).strip();
            return who.isEmpty() ? "unknown" : who;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BookException("interrupted while waiting for another writer", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock", e);
        }
    }
}
