package org.beatbook.bench;

import java.nio.file.Path;
import org.beatbook.archive.Archive;

/** WARC files of generated pages, for tests that need many. */
public final class GeneratedWarc {
    private GeneratedWarc() {}

    /** Writes one WARC file of so many pages into a folder and names it. */
    public static Path write(Path folder, int pages) {
        Generator generator = new Generator(42);
        try (Archive archive = Archive.open(folder)) {
            for (int i = 0; i < pages; i++) {
                archive.append(generator.next(i), null);
            }
            archive.force();
        }
        return folder.resolve("beatbook-00001.warc.gz");
    }
}
