package org.beatbook.group;

import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.Placing;
import org.beatbook.news.Sketch;

/**
 * Puts articles into stories as they arrive. What it decides follows from the articles of the days around alone, as they
 * stand when it is asked; so it can be dropped at any time and made anew without a difference.
 */
public interface Grouping {

    /** The articles that are grouped already. */
    interface Days {
        /** Those of a day (UTC), in the order of arrival. */
        List<Placed> of(LocalDate day);
    }

    /** An article that was grouped. */
    record Placed(Sketch sketch, Placing placing) {}

    /**
     * Places an article that has just arrived, or anew one that has changed.
     *
     * @return where it stands now, and every other article that has moved with it; in order of arrival
     */
    List<Placing> place(Sketch sketch);

    /** Forgets an article. */
    List<Placing> remove(String article);
}
