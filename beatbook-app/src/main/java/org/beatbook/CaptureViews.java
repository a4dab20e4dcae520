package org.beatbook;

import java.util.Optional;
import org.beatbook.archive.Archive;
import org.beatbook.news.Capture;
import org.beatbook.news.Source;
import org.beatbook.store.Captures.Kept;
import org.beatbook.store.Store;

/** Archived captures, as far as they may be shown. */
record CaptureViews(Store store, Archive archive) {

    /** Absent where there is none or it is withheld. */
    Optional<Capture> capture(String id) {
        return store.captures().find(id).map(this::load);
    }

    /** A picture that a source lets be published. */
    Optional<Capture> picture(String id) {
        return store.captures().find(id).filter(this::isPublished).map(this::load);
    }

    private boolean isPublished(Kept kept) {
        String type = kept.head().contentType();
        return type != null
                && type.startsWith("image/")
                && store.sources().picturing(kept.head().url()).stream()
                        .anyMatch(s -> s.pictures() == Source.Pictures.PUBLISH);
    }

    private Capture load(Kept kept) {
        return archive.load(kept.place(), id -> store.captures().find(id).map(Kept::place));
    }
}
