package org.beatbook.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's caption tells of the picture: the best dated and placed sentences in the news.
 *
 * @param picture which of the article's pictures, from 0
 * @param when the first day or longer time that the caption names; absent where it names none
 * @param entities ids of whom and what the caption names, as they come
 */
public record Caption(int picture, @Nullable Spell when, List<String> entities) {

    public Caption {
        entities = List.copyOf(entities);
    }
}
