package org.beatbook.publish;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.beatbook.news.StoryPage;

/** The other forms of a story, each a file beside its page. */
public enum StoryFile {
    JSON("story.json", "application/json; charset=utf-8", StoryJson::write),
    JSON_LD("story.jsonld", "application/ld+json; charset=utf-8", JsonLd::story);

    private final String file;
    private final String type;
    private final BiFunction<StoryPage, Site, String> writer;

    StoryFile(String file, String type, BiFunction<StoryPage, Site, String> writer) {
        this.file = file;
        this.type = type;
        this.writer = writer;
    }

    /** The form of a file name; absent where there is none such. */
    public static Optional<StoryFile> named(String file) {
        return Arrays.stream(values()).filter(f -> f.file.equals(file)).findFirst();
    }

    public String file() {
        return file;
    }

    /** The Content-Type. */
    public String type() {
        return type;
    }

    public String write(StoryPage page, Site site) {
        return writer.apply(page, site);
    }
}
