package org.beatbook.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.beatbook.news.Source;

/**
 * What an editor can do from the pages. Each call waits a few seconds for the book's one writer; where another process
 * keeps it longer, the outcome says who.
 */
public interface Desk {

    /** Asks all channels of a source now, and for as many of the new pages as its hosts allow. */
    Outcome fetch(String source);

    /** Changes a source's settings, from what they are when the book is open for it. */
    Outcome change(String source, UnaryOperator<Source> change);

    /** Follows one of a source's channels no more. */
    Outcome leave(String source, String url);

    /** Shows two stories as one; each is called by its id or address, or by those of one of its articles. */
    Outcome joinStories(String a, String b, String reason);

    /** Shows articles of a story as one of their own. */
    Outcome partStory(List<String> articles, String reason);

    /** Shows an article in another story. */
    Outcome moveArticle(String article, String to, String reason);

    /** Takes back what was decided on stories, by its number. */
    Outcome takeBack(int decision, String reason);

    /**
     * What came of it.
     *
     * @param well whether it was done
     * @param title in a few words
     * @param lines the particulars, one a line
     */
    record Outcome(boolean well, String title, List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }

        public static Outcome done(String title) {
            return new Outcome(true, title, List.of());
        }

        public static Outcome failed(String title, String why) {
            return new Outcome(false, title, List.of(why));
        }
    }
}
