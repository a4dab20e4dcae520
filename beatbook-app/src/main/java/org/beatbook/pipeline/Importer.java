package org.beatbook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.beatbook.archive.ForeignReport;
import org.beatbook.archive.ForeignWarc;
import org.beatbook.archive.Incoming;
import org.beatbook.archive.PayloadException;
import org.beatbook.archive.Problem;

/** Reads files and folders and hands the captures in them to an {@link Intake}. */
final class Importer {
    private final Intake intake;
    private final Summary.Counting counting;
    private final Progress progress;
    private final BooleanSupplier stop;

    /** Thrown through readers of files when the user wants to stop; caught in this class. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    Importer(Intake intake, Summary.Counting counting, Progress progress, BooleanSupplier stop) {
        this.intake = intake;
        this.counting = counting;
        this.progress = progress;
        this.stop = stop;
    }

    /** Imports all files of these paths; returns whether it was stopped before the end. */
    boolean run(List<Path> paths, Addresses addresses) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(filesOf(path));
        }
        long total = files.stream().mapToLong(Importer::size).sum();
        long done = 0;
        try {
            for (Path file : files) {
                progress.at(file.getFileName().toString(), done, total);
                importFile(file, addresses, done, total);
                done += size(file);
            }
            progress.at("done", total, total);
            return false;
        } catch (Stopped e) {
            return true;
        }
    }

    private List<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile)
                    .filter(f -> FileKind.of(f) != FileKind.UNKNOWN)
                    .filter(f -> !f.getFileName().toString().equals(Addresses.MANIFEST))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            counting.problem(path + ": cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    private void importFile(Path file, Addresses addresses, long done, long total) {
        try {
            switch (FileKind.of(file)) {
                case WARC -> importWarc(file, addresses, done, total);
                case HTML -> one(addresses.html(file, BoundedFile.text(file)));
                case TEXT -> one(addresses.text(file, BoundedFile.text(file)));
                case UNKNOWN ->
                    counting.problem(
                            file
                                    + ": neither HTML, plain text nor WARC; name it .html, .txt, .warc or .warc.gz if it is one");
            }
        } catch (IOException e) {
            counting.problem(file + ": cannot be read: " + reason(e));
        } catch (BookException e) {
            counting.problem(file + ": " + e.getMessage());
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : String.valueOf(e.getMessage());
    }

    private void importWarc(Path file, Addresses addresses, long done, long total) throws IOException {
        ForeignReport report;
        try (ForeignWarc warc = ForeignWarc.open(file)) {
            while (warc.hasNext()) {
                one(addresses.ofWarc(warc.next()));
                progress.at(file.getFileName().toString(), done + warc.position(), total);
            }
            report = warc.report();
        }
        for (Problem problem : report.problems()) {
            counting.problem("%s, at byte %d: %s".formatted(file, problem.offset(), problem.reason()));
        }
    }

    private void one(Incoming incoming) {
        if (stop.getAsBoolean()) {
            throw new Stopped();
        }
        try {
            intake.take(incoming);
        } catch (PayloadException e) {
            counting.problem(incoming.url() + ": not taken: " + e.getMessage());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** What a file holds, by the end of its name. */
    enum FileKind {
        WARC,
        HTML,
        TEXT,
        UNKNOWN;

        static FileKind of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            if (plain.endsWith(".warc") || plain.endsWith(".arc")) {
                return WARC;
            }
            if (plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml")) {
                return HTML;
            }
            return plain.endsWith(".txt") ? TEXT : UNKNOWN;
        }
    }
}
