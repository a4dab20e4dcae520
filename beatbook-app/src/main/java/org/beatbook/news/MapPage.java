package org.beatbook.news;

import java.util.List;

/**
 * Where it happened, and which places are named, as a topic's articles tell it.
 *
 * @param spots places whose coordinates are known, those with most events first, then those that most articles name
 * @param countries states that are named, whose coordinates are known, most first
 * @param total how many places are named, with and without coordinates
 */
public record MapPage(Topic topic, List<Spot> spots, List<Entity> countries, int total) {

    public MapPage {
        spots = List.copyOf(spots);
        countries = List.copyOf(countries);
    }

    /**
     * A place with how often it comes.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param events how many happened there
     * @param articles how many name it
     */
    public record Spot(Entity place, double latitude, double longitude, int events, int articles) {}
}
