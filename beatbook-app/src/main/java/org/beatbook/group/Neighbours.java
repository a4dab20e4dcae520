package org.beatbook.group;

import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Telling;

/** The tellings that are there already. */
@FunctionalInterface
public interface Neighbours {

    /**
     * Tellings of this type with any of these parties, which may be of days between these.
     *
     * @param keys of parties ({@link Telling.Party#keys})
     */
    List<Telling> near(Type type, List<String> keys, LocalDate from, LocalDate to);
}
