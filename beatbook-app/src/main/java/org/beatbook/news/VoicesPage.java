package org.beatbook.news;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who says what on a topic, by speaker and by the country of the outlet.
 *
 * @param voices one page of speakers, those who are quoted most first
 * @param countries of the outlets that quote them, ISO 3166-1 alpha-2, those that quote most first; empty for outlets
 *     whose country is not told
 * @param unnamed the newest that was said by someone who is described and not named; on the first page only
 * @param speakers how many speakers there are in all
 * @param sayings how often they are quoted in all
 * @param page 1 for the first
 * @param pageSize how many speakers a page holds
 */
public record VoicesPage(
        Topic topic,
        List<Voice> voices,
        List<String> countries,
        List<Said> unnamed,
        int speakers,
        int sayings,
        int page,
        int pageSize) {

    public VoicesPage {
        voices = List.copyOf(voices);
        countries = List.copyOf(countries);
        unnamed = List.copyOf(unnamed);
    }

    /**
     * A speaker.
     *
     * @param speaker counted by what is quoted
     * @param role the newest that a quoting article gives; absent where none does
     * @param countries how often outlets of each country quote the speaker
     * @param last the newest of what is quoted
     */
    public record Voice(Entity speaker, @Nullable String role, Map<String, Integer> countries, List<Said> last) {
        public Voice {
            countries = Map.copyOf(countries);
            last = List.copyOf(last);
        }
    }
}
