package org.beatbook.publish;

import java.util.function.Consumer;
import org.beatbook.news.Entity;
import org.beatbook.news.Item;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Mention;
import org.beatbook.news.Notes;
import org.beatbook.news.Source;

/** What was read in a topic's articles, handed over one by one: a long topic takes no more memory than a short one. */
public interface Dossier {

    /** An article and what was read in it. */
    record Read(Item item, Source source, Notes notes) {}

    /**
     * Whom or what the articles name.
     *
     * @param mention the newest
     */
    record Named(Entity entity, Mention mention) {}

    /** The events that happened, the last first; then those that are announced. */
    void events(Consumer<KnownEvent> each);

    /** Whom and what the articles name, most often named first. */
    void entities(Consumer<Named> each);

    /** The articles in which something was read, newest first. */
    void articles(Consumer<Read> each);
}
