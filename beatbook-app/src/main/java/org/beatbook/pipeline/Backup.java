package org.beatbook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies what a book is made from: archive, decisions, lists and format. Database and index are made anew from them. */
public final class Backup {
    private Backup() {}

    /**
     * Copies a book whose writer's lock the caller holds.
     *
     * @param target a folder that does not exist or is empty
     * @return how many bytes were copied
     * @throws BookException where there is something in the target
     */
    public static long copy(BookFolder book, Path target) {
        try {
            Files.createDirectories(target);
            try (Stream<Path> content = Files.list(target)) {
                if (content.findAny().isPresent()) {
                    throw new BookException(target + " is not empty: name a new folder for each backup");
                }
            }
            BookFolder copy = new BookFolder(target);
            Files.createDirectories(copy.archive());
            long bytes = 0;
            if (Files.exists(book.lists())) {
                Files.createDirectories(copy.lists());
                for (Path file : files(book.lists())) {
                    bytes += copy(file, copy.lists().resolve(file.getFileName().toString()));
                }
            }
            for (Path file : files(book.archive())) {
                bytes += copy(file, copy.archive().resolve(file.getFileName().toString()));
            }
            if (Files.exists(book.decisions())) {
                bytes += copy(book.decisions(), copy.decisions());
            }
            copy.create();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the book to " + target + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        return Files.size(to);
    }
}
