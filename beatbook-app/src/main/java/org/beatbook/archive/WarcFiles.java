package org.beatbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The archive's folder: {@code beatbook-00001.warc.gz} and so on, in the order of writing. */
final class WarcFiles {
    private static final Pattern NAME = Pattern.compile("beatbook-(\\d{5,9})\\.warc\\.gz");

    private WarcFiles() {}

    static String name(int number) {
        return String.format("beatbook-%05d.warc.gz", number);
    }

    static int number(String name) {
        Matcher m = NAME.matcher(name);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a file of the archive: " + name);
        }
        return Integer.parseInt(m.group(1));
    }

    /** The names, oldest first; none where there is no folder yet. */
    static List<String> in(Path folder) {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = String.valueOf(file.getFileName());
                if (NAME.matcher(name).matches()) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + folder + " cannot be listed", e);
        }
        names.sort((a, b) -> Integer.compare(number(a), number(b)));
        return names;
    }

    /** Forces names that were added to or changed in the folder. */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
