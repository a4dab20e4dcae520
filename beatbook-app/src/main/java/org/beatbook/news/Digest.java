package org.beatbook.news;

import java.util.List;

/**
 * What the newest articles of a topic tell, in short.
 *
 * @param articles how many were looked at, at most
 * @param events what happened, the last first
 * @param people by the number of articles that name them, most first
 * @param bodies organisations, countries and things, in the same way
 * @param places in the same way
 * @param said what was said, newest first, each speaker once
 */
public record Digest(
        int articles,
        List<KnownEvent> events,
        List<Entity> people,
        List<Entity> bodies,
        List<Entity> places,
        List<Said> said) {

    public Digest {
        events = List.copyOf(events);
        people = List.copyOf(people);
        bodies = List.copyOf(bodies);
        places = List.copyOf(places);
        said = List.copyOf(said);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return events.isEmpty() && people.isEmpty() && bodies.isEmpty() && places.isEmpty() && said.isEmpty();
    }
}
