package org.beatbook.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beatbook.news.Ids;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.beatbook.news.Telling.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Whether two tellings are of one event: the same type and standing, days that agree, parties in common on both sides,
 * no places far apart. Numbers may differ: outlets count differently, and the page shows it.
 */
public final class SameEvent {
    /** How long before its article something may have happened whose sentence names no day, in days. */
    static final int REPORTED_WITHIN = 3;
    /** How many days two articles that name no day may be apart. */
    private static final int UNDATED_APART = 1;
    /** What is told of a longer time than this, in days, is the same only as what is told of just that time. */
    private static final int SHORT = 7;
    /** Places farther apart than this, in kilometres, are two. */
    private static final double FAR = 300;

    private static final double EARTH = 6371;

    private SameEvent() {}

    /** Why two tellings are of one event; absent where they are not, or where it is not sure. */
    public static Optional<String> why(Telling a, Telling b) {
        if (a.type() != b.type() || a.modality() != b.modality() && !(a.happened() && b.happened())) {
            return Optional.empty();
        }
        if (a.when() == null || b.when() == null || !sameDays(a.when(), b.when()) || areFar(a.place(), b.place())) {
            return Optional.empty();
        }
        List<String> shared = shared(a, b);
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of("the same kind of act, " + days(a.when(), b.when()) + ", with "
                        + String.join(" and ", shared) + " in both");
    }

    private static boolean sameDays(Spell a, Spell b) {
        if (a.stated() && b.stated()) {
            boolean isShort = a.days() <= SHORT && b.days() <= SHORT;
            return isShort ? a.meets(b) : a.from().equals(b.from()) && a.to().equals(b.to());
        }
        if (!a.stated() && !b.stated()) {
            return Math.abs(a.from().toEpochDay() - b.from().toEpochDay()) <= UNDATED_APART;
        }
        Spell stated = a.stated() ? a : b;
        Spell told = a.stated() ? b : a;
        return stated.days() <= SHORT
                && !stated.from().isAfter(told.to())
                && !stated.to().isBefore(told.from().minusDays(REPORTED_WITHIN));
    }

    private static String days(Spell a, Spell b) {
        if (a.stated() && b.stated()) {
            return a.from().equals(b.from()) && a.to().equals(b.to()) ? "the same day" : "days that agree";
        }
        return "told within " + REPORTED_WITHIN + " days";
    }

    /** Names of the parties that both tell of; none where a side that both fill has none in common. */
    private static List<String> shared(Telling a, Telling b) {
        if (a.type().isMutual()) {
            List<String> both = shared(a.parties().toList(), b.parties().toList());
            boolean samePlace = a.place() != null
                    && b.place() != null
                    && a.place().name().equals(b.place().name());
            return both.size() >= 2 || samePlace ? both : List.of();
        }
        List<String> actors = shared(a.actors(), b.actors());
        List<String> recipients = shared(a.recipients(), b.recipients());
        boolean actorsFit =
                !actors.isEmpty() || a.actors().isEmpty() && b.actors().isEmpty();
        boolean recipientsFit = !recipients.isEmpty()
                || a.recipients().isEmpty()
                || b.recipients().isEmpty();
        return actorsFit && recipientsFit
                ? Stream.concat(actors.stream(), recipients.stream()).distinct().toList()
                : List.of();
    }

    private static List<String> shared(List<Party> ofA, List<Party> ofB) {
        Set<String> names = new LinkedHashSet<>();
        for (Party a : ofA) {
            ofB.stream().filter(b -> isSame(a, b)).findFirst().ifPresent(b -> names.add(name(a, b)));
        }
        return new ArrayList<>(names);
    }

    /** The same entity, or a state and someone who acts for it; two people of one state are two. */
    private static boolean isSame(Party a, Party b) {
        if (a.entity() != null && a.entity().equals(b.entity())) {
            return true;
        }
        if (a.country() == null || !a.country().equals(b.country())) {
            return false;
        }
        return isState(a)
                || isState(b)
                || a.entity() == null && b.entity() == null && java.util.Objects.equals(a.sector(), b.sector());
    }

    private static boolean isState(Party party) {
        return party.entity() != null && party.entity().startsWith(Ids.STATE);
    }

    private static String name(Party a, Party b) {
        return isState(a) && !isState(b) ? b.name() : a.name();
    }

    private static boolean areFar(@Nullable Spot a, @Nullable Spot b) {
        if (a == null || b == null || a.name().equals(b.name())) {
            return false;
        }
        Double latA = a.latitude();
        Double lonA = a.longitude();
        Double latB = b.latitude();
        Double lonB = b.longitude();
        return latA != null && lonA != null && latB != null && lonB != null && kilometres(latA, lonA, latB, lonB) > FAR;
    }

    /** By the haversine formula. */
    private static double kilometres(double latA, double lonA, double latB, double lonB) {
        double lat = Math.toRadians(latB - latA) / 2;
        double lon = Math.toRadians(lonB - lonA) / 2;
        double h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB)) * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(h));
    }
}
