package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Place;
import org.jspecify.annotations.Nullable;

/**
 * The archive of one book: a folder of WARC 1.1 files that are only appended to. One writer at a time (the book's lock
 * sees to that), any number of readers, who never lock. Failures of the disk are {@link UncheckedIOException}s whose
 * message names the file; a record that cannot be read is a {@link DamagedException}.
 */
public final class Archive implements AutoCloseable {
    private static final long ROTATE_BYTES = 1_000_000_000L;

    private final Path folder;
    private final @Nullable Appender appender;

    private Archive(Path folder, @Nullable Appender appender) {
        this.folder = folder;
        this.appender = appender;
    }

    /** Opens for appending, with files of about 1 GB. */
    public static Archive open(Path folder) {
        return open(folder, ROTATE_BYTES);
    }

    /**
     * Opens for appending: cuts back a torn tail (see {@link #healed}) and goes on in the newest file.
     *
     * @param rotateBytes a file that has reached this size is left and the next begun
     */
    public static Archive open(Path folder, long rotateBytes) {
        try {
            Files.createDirectories(folder);
            return new Archive(folder, new Appender(folder, rotateBytes, InstantSource.system()));
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Opens for reading only; sees what is forced later too. */
    public static Archive read(Path folder) {
        return new Archive(folder, null);
    }

    /** What was cut back when the archive was opened. */
    public Optional<Healed> healed() {
        return appender().healed();
    }

    /**
     * What will be kept of a capture, its payload decoded, without writing.
     *
     * @throws PayloadException where the payload is too large or a decompression bomb
     */
    public static Capture decode(Incoming in) {
        return prepare(in).capture();
    }

    /**
     * Decodes and digests a capture that is then to be appended, without writing.
     *
     * @throws PayloadException where the payload is too large or a decompression bomb
     */
    public static Prepared prepare(Incoming in) {
        return new Prepared(in);
    }

    /**
     * Appends a capture: a {@code response} or {@code resource}, or a {@code revisit} where the same bytes are kept
     * already; and behind it a {@code metadata} record with what WARC's headers cannot say. Nothing may be told of it
     * before {@link #force} has returned.
     *
     * @param sameBytes an earlier capture with the same payload digest
     * @throws PayloadException where the payload is too large or a decompression bomb
     */
    public Appended append(Incoming in, @Nullable CaptureHead sameBytes) {
        return append(prepare(in), sameBytes, null);
    }

    /**
     * As {@link #append(Incoming, CaptureHead)}; knowing where the same bytes stand, also compressed bodies are told to
     * be the same.
     */
    public Appended append(Incoming in, CaptureHead sameBytes, Place sameAt) {
        return append(prepare(in), sameBytes, sameAt);
    }

    /** The same of a capture that was prepared: its payload is not decoded again. */
    public Appended append(Prepared prepared, @Nullable CaptureHead sameBytes, @Nullable Place sameAt) {
        return appender().append(prepared, sameBytes, sameAt);
    }

    /** Forces to disk all that was appended, with the names of new files. */
    public void force() {
        appender().force();
    }

    /** As {@link #load(Place, Function)}; the capture that a revisit refers to is looked for in the whole archive. */
    public Capture load(Place place) {
        return load(place, this::scan);
    }

    /**
     * Reads a capture, its payload decoded.
     *
     * @param places where the capture of an id stands: what a revisit refers to
     * @throws DamagedException where no whole capture stands there, or the one it refers to is missing
     */
    public Capture load(Place place, Function<String, Optional<Place>> places) {
        Stored stored = Stored.at(folder, place);
        if (!stored.revisit()) {
            return new Capture(stored.head(), stored.payload().body());
        }
        Place original = stored.refersTo()
                .flatMap(places)
                .orElseThrow(() -> new DamagedException(
                        new Problem(place.file(), place.offset(), "the record that the revisit refers to is missing")));
        return new Capture(stored.head(), Stored.at(folder, original).payload().body());
    }

    private Optional<Place> scan(String captureId) {
        Place[] found = new Place[1];
        replay(null, each -> {
            if (found[0] == null && each.head().id().equals(captureId)) {
                found[0] = each.place();
            }
        });
        return Optional.ofNullable(found[0]);
    }

    /**
     * Hands out every capture after a place, in the order of writing. Payloads are not decoded.
     *
     * @param after the capture that was worked through last; null to begin at the beginning
     * @return the first 1,000 problems met: damaged records are passed over
     */
    public List<Problem> replay(@Nullable Place after, Consumer<Appended> each) {
        return new Replay(folder).run(after, each);
    }

    /** How large the archive is: bytes of all its WARC files. */
    public long bytes() {
        try {
            long sum = 0;
            for (String name : WarcFiles.in(folder)) {
                sum += Files.size(folder.resolve(name));
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads every record and checks it: see {@link VerifyReport}. */
    public static VerifyReport verify(Path folder) {
        return new Verifier(folder).run();
    }

    /**
     * Takes a URL's records out of the WARC files and logs that it did. Each file is rewritten beside the old one, forced
     * and put in its place at once, the newest first; what is cut short by a crash is finished by doing it again.
     *
     * @return with the new places of all captures that moved
     */
    public ExpungeReport expunge(String url) {
        return appender().expunge(url);
    }

    private Appender appender() {
        if (appender == null) {
            throw new IllegalStateException("the archive " + folder + " was opened for reading only");
        }
        return appender;
    }

    @Override
    public void close() {
        if (appender != null) {
            appender.close();
        }
    }
}
