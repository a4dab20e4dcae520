package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Ids;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Reads every record of the archive and checks it: gzip checksum, header, lengths, block digest, payload digest, the
 * capture's id against address, time and payload, its metadata record, and that what a revisit refers to is there.
 */
final class Verifier {
    /** The rules of another house, so that what we write is not only judged by ourselves. */
    private static final HeaderValidator HEADERS = HeaderValidator.warc_1_1();

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private long problemCount;
    private long records;
    private long captures;
    private long bytes;

    /** The ids of all captures that have a payload: eight bytes each, so that large archives can be held. */
    private long[] ids = new long[1024];

    private int idCount;

    /** What revisits refer to, to be looked up when all was read. */
    private final List<Reference> references = new ArrayList<>();

    private record Reference(String file, long offset, long id) {}

    Verifier(Path folder) {
        this.folder = folder;
    }

    VerifyReport run() {
        List<String> names = WarcFiles.in(folder);
        int expected = 1;
        for (String name : names) {
            if (WarcFiles.number(name) != expected) {
                problem(name, 0, "the file before it is missing: " + WarcFiles.name(expected));
            }
            expected = WarcFiles.number(name) + 1;
            file(name);
        }
        lookUpReferences();
        return new VerifyReport(names.size(), records, captures, bytes, problems, problemCount);
    }

    private void file(String name) {
        Path path = folder.resolve(name);
        try (Records all = new Records(path, 0, Stored.MOST_BLOCK, this::problem)) {
            bytes += Files.size(path);
            Raw before = null;
            long end = 0;
            for (Raw raw = all.next(); raw != null; raw = all.next()) {
                records++;
                record(name, raw, end == 0);
                joined(name, before, raw);
                before = raw;
                end = raw.offset() + raw.length();
            }
            joined(name, before, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private void record(String name, Raw raw, boolean first) {
        if (first && !raw.type().equals("warcinfo")) {
            problem(name, raw.offset(), "the first record is no warcinfo");
        }
        for (String wrong : HEADERS.validate(MessageHeaders.of(raw.fields().pairs()))) {
            problem(name, raw.offset(), "header: " + wrong);
        }
        String digest = raw.fields().first("WARC-Block-Digest").orElse("");
        if (!digest.isEmpty() && !digest.equals(Ids.digest(raw.block()))) {
            problem(name, raw.offset(), "the block does not match its digest");
        }
    }

    /** Checks a capture with what stands behind it. */
    private void joined(String name, @Nullable Raw before, @Nullable Raw now) {
        if (before == null || !Stored.isCapture(before)) {
            return;
        }
        captures++;
        boolean said = now != null && Stored.belongs(now, before);
        if (!said) {
            problem(name, before.offset(), "the capture's metadata record is missing");
        }
        Stored stored = new Stored(before, Stored.said(said ? now : null));
        try {
            if (stored.revisit()) {
                revisit(name, stored);
            } else {
                capture(name, stored);
            }
        } catch (RuntimeException e) {
            problem(name, before.offset(), "the capture cannot be read: " + e.getMessage());
        }
    }

    private void capture(String name, Stored stored) {
        Raw raw = stored.record();
        Payload payload = stored.payload();
        CaptureHead head = stored.head();
        String digest = Ids.digest(payload.body());
        String given = raw.fields().first("WARC-Payload-Digest").orElse("");
        if (!given.isEmpty()
                && !given.equals(
                        payload.plain() ? digest : Ids.digest(payload.entity().bytes()))) {
            problem(name, raw.offset(), "the payload does not match its digest");
        }
        if (!head.digest().equals(digest) || head.length() != payload.body().length) {
            problem(name, raw.offset(), "the metadata record tells of another payload");
        }
        checkId(name, stored, head);
        keep(HexFormat.fromHexDigitsToLong(stored.id()));
    }

    private void revisit(String name, Stored stored) {
        long offset = stored.record().offset();
        if (stored.said().first("payload-digest").isPresent()) {
            checkId(name, stored, stored.head());
        }
        stored.refersTo()
                .ifPresentOrElse(
                        id -> references.add(new Reference(name, offset, HexFormat.fromHexDigitsToLong(id))),
                        () -> problem(name, offset, "the revisit does not say what it refers to"));
    }

    private void checkId(String name, Stored stored, CaptureHead head) {
        if (!Ids.capture(head.url(), head.time(), head.digest()).equals(stored.id())) {
            problem(name, stored.record().offset(), "the record id does not come of address, time and payload");
        }
    }

    private void keep(long id) {
        if (idCount == ids.length) {
            ids = Arrays.copyOf(ids, ids.length * 2);
        }
        ids[idCount++] = id;
    }

    private void lookUpReferences() {
        Arrays.sort(ids, 0, idCount);
        for (Reference reference : references) {
            if (Arrays.binarySearch(ids, 0, idCount, reference.id()) < 0) {
                problem(reference.file(), reference.offset(), "the record that the revisit refers to is missing");
            }
        }
    }

    private void problem(String name, long offset, String reason) {
        problem(new Problem(name, offset, reason));
    }

    private void problem(Problem problem) {
        problemCount++;
        if (problems.size() < VerifyReport.MOST_NAMED) {
            problems.add(problem);
        }
    }
}
