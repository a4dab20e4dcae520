package org.beatbook.extract.metadata;

import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * The month in which the picture that the page gives for sharing was uploaded, as the folders of its address tell. Pictures
 * are uploaded some days before or after, and used again: the day says too little, and dates in a file's name say when it
 * was taken.
 */
final class PicturePath {
    private PicturePath() {}

    static @Nullable When month(Clues clues) {
        String picture = clues.markup.meta("og:image", "twitter:image");
        return picture == null ? null : Times.plausible(clues, UrlDate.month(picture));
    }
}
