package org.beatbook.pipeline.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Progress;

/** Makes list files of files in other formats. Memory does not grow with the file. */
public final class ListImport {
    private static final int TOLD = 20;

    private final Path folder;
    private final Progress progress;
    private final Consumer<String> problems;

    /**
     * What came of a file.
     *
     * @param taken lines that gave something
     * @param passed lines that are sound and that no list has: hamlets, payments
     * @param bad lines that could not be read
     */
    public record Outcome(Path file, long taken, long passed, long bad) {}

    /**
     * @param folder where the lists are put
     * @param problems told of bad lines with file and number, of a file the first {@value #TOLD}
     */
    public ListImport(Path folder, Progress progress, Consumer<String> problems) {
        this.folder = folder;
        this.progress = progress;
        this.problems = problems;
    }

    /**
     * Imports a file of GeoNames: 19 columns parted by tabs.
     *
     * @param minimum fewest inhabitants of a town
     */
    public Outcome places(Path file, long minimum) {
        return take(file, () -> new GeoNames(minimum));
    }

    /** Imports lines of JSON: entities of FollowTheMoney or of Wikidata. */
    public Outcome names(Path file) {
        return take(file, JsonEntities::new);
    }

    private Outcome take(Path file, Supplier<Format> format) {
        try (Lines lines = new Lines(file);
                ListFiles lists = new ListFiles(folder, stem(file))) {
            Outcome outcome = take(file, lines, format.get(), lists);
            if (outcome.taken() == 0 && outcome.bad() > 0) {
                throw new BookException(file + ": nothing in it could be read; is it in another format?");
            }
            lists.finish();
            return outcome;
        } catch (NoSuchFileException e) {
            throw new BookException(file + ": there is no such file");
        } catch (ZipException e) {
            throw new BookException(file + ": not a sound packed file: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private Outcome take(Path file, Lines lines, Format format, ListFiles lists) throws IOException {
        long taken = 0;
        long passed = 0;
        long bad = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            try {
                if (line.problem() != null) {
                    throw new IllegalArgumentException(line.problem());
                }
                boolean isTaken = !line.text().isBlank() && format.take(line.text(), lists);
                taken += isTaken ? 1 : 0;
                passed += isTaken || line.text().isBlank() ? 0 : 1;
            } catch (IllegalArgumentException e) {
                bad++;
                if (bad <= TOLD) {
                    problems.accept(file + ", line " + line.number() + ": " + e.getMessage());
                }
            }
            progress.at("importing " + file.getFileName(), lines.done(), lines.size());
        }
        if (bad > TOLD) {
            problems.accept(file + ": " + (bad - TOLD) + " more lines could not be read");
        }
        return new Outcome(file, taken, passed, bad);
    }

    /** The file's name without its endings: imported again, it replaces what it gave. */
    private static String stem(Path file) {
        String name = file.getFileName().toString();
        String stem = name.replaceFirst("(?i)(\\.(txt|tsv|jsonl?|ndjson|ijson|ftm))*(\\.(gz|zip))?$", "");
        String plain = stem.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return plain.isBlank() ? "list" : plain;
    }
}
