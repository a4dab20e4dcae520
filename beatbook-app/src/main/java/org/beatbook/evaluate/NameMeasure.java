package org.beatbook.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.evaluate.Annotated.GoldName;
import org.beatbook.news.Name;
import org.beatbook.news.Reading;

/**
 * Names whose form is name or metonym: exact span and type, and overlapping span and type. Countries count as places;
 * things only where the text has some annotated.
 */
final class NameMeasure implements Measure {
    private static final List<Name.Type> TYPES =
            List.of(Name.Type.PERSON, Name.Type.ORGANISATION, Name.Type.PLACE, Name.Type.THING);

    private record Spot(int start, int end, Name.Type type) {
        boolean overlaps(Spot other) {
            return type == other.type && start < other.end && other.start < end;
        }
    }

    @Override
    public List<Figure> of(Annotated gold, Reading reading, Misses misses) {
        Set<Spot> wanted = new HashSet<>();
        gold.names().forEach(name -> wanted.add(new Spot(name.start(), name.end(), type(name.type()))));
        boolean things = wanted.stream().anyMatch(spot -> spot.type() == Name.Type.THING);
        List<Spot> found = reading.names().stream()
                .filter(name -> name.form() == Name.Form.NAME || name.form() == Name.Form.METONYM)
                .map(name -> new Spot(name.span().start(), name.span().end(), type(name.type())))
                .filter(spot -> things || spot.type() != Name.Type.THING)
                .toList();
        wanted.stream()
                .filter(spot -> !found.contains(spot))
                .forEach(spot -> misses.miss("missing " + spot.type(), spot.start(), spot.end()));
        found.stream()
                .filter(spot -> !wanted.contains(spot))
                .forEach(spot -> misses.miss("not annotated " + spot.type(), spot.start(), spot.end()));
        List<Figure> figures = new ArrayList<>();
        figures.add(exact("names, exact", wanted, found));
        figures.add(new Figure(
                "names, overlapping",
                (int) found.stream()
                        .filter(f -> wanted.stream().anyMatch(f::overlaps))
                        .count(),
                found.size(),
                (int) wanted.stream()
                        .filter(w -> found.stream().anyMatch(w::overlaps))
                        .count(),
                wanted.size()));
        for (Name.Type type : TYPES) {
            figures.add(exact(
                    "of them " + type.name().toLowerCase(java.util.Locale.ROOT) + ", exact",
                    only(wanted, type),
                    only(found, type)));
        }
        return figures;
    }

    private static Figure exact(String measure, java.util.Collection<Spot> wanted, java.util.Collection<Spot> found) {
        int hits = (int) found.stream().filter(wanted::contains).count();
        return Figure.of(measure, hits, found.size(), wanted.size());
    }

    private static List<Spot> only(java.util.Collection<Spot> spots, Name.Type type) {
        return spots.stream().filter(spot -> spot.type() == type).toList();
    }

    private static Name.Type type(Name.Type type) {
        return type == Name.Type.COUNTRY ? Name.Type.PLACE : type;
    }

    /** Places: of those given coordinates, how many lie within 161 km of where they should; and of all that lie somewhere. */
    static final class Located implements Measure {
        private static final double NEAR = 161;
        private static final double EARTH = 6371;

        @Override
        public List<Figure> of(Annotated gold, Reading reading, Misses misses) {
            int given = 0;
            int right = 0;
            for (Name name : reading.names()) {
                for (GoldName place : gold.names()) {
                    if (name.latitude() != null
                            && place.latitude() != null
                            && place.start() == name.span().start()
                            && place.end() == name.span().end()) {
                        given++;
                        boolean near = kilometres(name, place) <= NEAR;
                        right += near ? 1 : 0;
                        if (!near) {
                            misses.miss("elsewhere", place.start(), place.end());
                        }
                    }
                }
            }
            int all = (int)
                    gold.names().stream().filter(n -> n.latitude() != null).count();
            return List.of(Figure.of("places within 161 km", right, given, all));
        }

        private static double kilometres(Name name, GoldName place) {
            double a = Math.toRadians(or(name.latitude()));
            double b = Math.toRadians(or(place.latitude()));
            double c = Math.toRadians(or(place.longitude()) - or(name.longitude()));
            double cos = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(c);
            return EARTH * Math.acos(Math.min(1, cos));
        }

        private static double or(@org.jspecify.annotations.Nullable Double degrees) {
            return degrees == null ? Double.NaN : degrees;
        }
    }
}
