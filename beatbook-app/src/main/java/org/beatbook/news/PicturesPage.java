package org.beatbook.news;

import java.time.YearMonth;
import java.util.List;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Plate;
import org.jspecify.annotations.Nullable;

/**
 * A topic's pictures by what their captions tell: whom, which place, which day.
 *
 * @param filter what they are narrowed to
 * @param of whom or what the filter names; absent for all
 * @param frames one page of pictures, those of the newest articles first; each once
 * @param total how many captions the filter leaves on all pages
 * @param pageSize how many captions a page stands for
 * @param people whom captions name, people and organisations, most often named first
 * @param places states and places that captions name
 * @param things vessels, weapons and the like that captions name
 * @param months months that captions name a day of, the last first: key such as {@code 2023-09}
 */
public record PicturesPage(
        Topic topic,
        Filter filter,
        @Nullable Entity of,
        List<Frame> frames,
        int total,
        int pageSize,
        List<Entity> people,
        List<Entity> places,
        List<Entity> things,
        List<Count> months) {

    public PicturesPage {
        frames = List.copyOf(frames);
        people = List.copyOf(people);
        places = List.copyOf(places);
        things = List.copyOf(things);
        months = List.copyOf(months);
    }

    /**
     * What the pictures are narrowed to.
     *
     * @param of the id of whom or what the caption names; absent for all
     * @param month that the caption's day is in; absent for all
     * @param page 1 for the first
     */
    public record Filter(@Nullable String of, @Nullable YearMonth month, int page) {
        public static final Filter NONE = new Filter(null, null, 1);

        public static Filter of(String entity) {
            return new Filter(entity, null, 1);
        }

        public Filter withMonth(@Nullable YearMonth other) {
            return new Filter(of, other, 1);
        }

        public Filter withPage(int number) {
            return new Filter(of, month, number);
        }
    }

    /**
     * A picture with what its caption tells.
     *
     * @param outlet the name of the article's source
     * @param source the article's source
     * @param when which day or time the caption names; absent where it names none
     * @param named whom and what it names
     */
    public record Frame(
            Plate plate,
            String outlet,
            String source,
            @Nullable String language,
            @Nullable Spell when,
            List<Entity> named) {

        public Frame {
            named = List.copyOf(named);
        }
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + pageSize - 1) / Math.max(1, pageSize));
    }
}
