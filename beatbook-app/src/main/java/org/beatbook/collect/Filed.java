package org.beatbook.collect;

import org.beatbook.news.CaptureHead;
import org.beatbook.news.Page;
import org.jspecify.annotations.Nullable;

/**
 * A capture that was archived and filed.
 *
 * @param page what it says; absent where it is no page
 * @param news what it changed
 */
public record Filed(CaptureHead head, @Nullable Page page, News news) {

    /** What a capture changed in the book. */
    public enum News {
        /** Nothing that a reader would see. */
        NONE,
        /** An article is read for the first time. */
        ARTICLE,
        /** A known article says something new. */
        VERSION,
        /** An article was found to be withdrawn. */
        WITHDRAWN
    }
}
