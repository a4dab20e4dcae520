package org.beatbook.extract.picture;

import java.util.List;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.news.Picture;

/** The pictures of an article. */
public final class Pictures {
    private Pictures() {}

    /** The article's pictures, the lead one first, with renditions, captions and credits. */
    public static List<Picture> read(Markup markup, Body body) {
        return List.of();
    }
}
