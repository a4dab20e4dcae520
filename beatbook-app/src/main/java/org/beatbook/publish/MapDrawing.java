package org.beatbook.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beatbook.news.Entity;
import org.beatbook.news.MapPage;
import org.beatbook.news.MapPage.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Places on a map of the part of the world that they are in.
 *
 * @param land the base map's path, in half units
 * @param marks largest first, so that small ones lie above
 * @param outside places that this part of the world does not hold
 * @param scale a length to read distances by; absent on a map of the world, where it would be wrong
 */
public record MapDrawing(
        int width,
        int height,
        String land,
        List<Mark> marks,
        List<Label> countries,
        List<Spot> outside,
        @Nullable Scale scale) {
    private static final double EARTH = 6371;
    private static final double LARGEST = 17;
    private static final double LEAST = 0.045;
    private static final double AIR = 1.28;
    /** The share of all that is told of places which a map of a part must hold. */
    private static final double MOST = 0.8;
    /** Beyond this angle from the middle, in the plane's units, only a map of the world holds the places. */
    private static final double PART = 1.15;

    /**
     * A place.
     *
     * @param happened whether events happened there; otherwise it is only named
     * @param label where its name stands; absent where there is no room
     */
    public record Mark(
            Spot spot,
            double x,
            double y,
            double radius,
            boolean happened,
            @Nullable Label label) {}

    /**
     * A name in the drawing.
     *
     * @param anchor as SVG names it: start, middle, end
     */
    public record Label(String text, double x, double y, String anchor) {}

    /** A line so many kilometres long. */
    public record Scale(double length, int kilometres) {}

    /** The part of the world that holds most of what is told; absent where there is nothing to show. */
    public static Optional<MapDrawing> part(MapPage page, boolean wide) {
        if (page.spots().isEmpty()) {
            return Optional.empty();
        }
        List<Spot> core = core(page.spots());
        Projection.Part projection = middle(core);
        List<double[]> placed = core.stream()
                .map(s -> projection.project(s.longitude(), s.latitude()))
                .toList();
        double far =
                placed.stream().mapToDouble(p -> Math.hypot(p[0], p[1])).max().orElse(0);
        return far > PART
                ? Optional.of(world(page, wide))
                : Optional.of(drawn(page, fitted(projection, placed, wide), wide));
    }

    /** All of it, where the map of the part does not hold every place. */
    public static MapDrawing world(MapPage page, boolean wide) {
        double longitude = Math.rint(middle(core(page.spots())).longitude() / 10) * 10;
        Projection.World projection = new Projection.World(longitude);
        int width = wide ? 960 : 360;
        double half = projection.project(longitude + 179.9, 0)[0];
        double scale = width / 2.0 / half;
        double top = projection.project(longitude, 83)[1];
        double foot = projection.project(longitude, -58)[1];
        int height = (int) Math.round((top - foot) * scale);
        return drawn(page, new BaseMap(projection, 0, (top + foot) / 2, scale, width, height), wide);
    }

    private static double weight(Spot spot) {
        return 3.0 * spot.events() + Math.min(spot.articles(), 50) + 1;
    }

    /** The places nearest to the middle of all, until they hold most of the weight. */
    private static List<Spot> core(List<Spot> spots) {
        Projection.Part middle = middle(spots);
        double all = spots.stream().mapToDouble(MapDrawing::weight).sum();
        List<Spot> core = new ArrayList<>();
        double held = 0;
        for (Spot spot : spots.stream()
                .sorted(Comparator.comparingDouble(s -> far(middle, s)))
                .toList()) {
            if (held >= MOST * all) {
                break;
            }
            core.add(spot);
            held += weight(spot);
        }
        return core;
    }

    private static double far(Projection.Part middle, Spot spot) {
        double[] at = middle.project(spot.longitude(), spot.latitude());
        return Math.hypot(at[0], at[1]);
    }

    /** The place from which the others are nearest, by their weights: no single far one draws it away. */
    private static Projection.Part middle(List<Spot> spots) {
        return spots.stream()
                .limit(60)
                .map(s -> new Projection.Part(s.longitude(), s.latitude()))
                .min(Comparator.comparingDouble(m ->
                        spots.stream().mapToDouble(s -> weight(s) * far(m, s)).sum()))
                .orElseThrow();
    }

    private static BaseMap fitted(Projection projection, List<double[]> placed, boolean wide) {
        double left = placed.stream().mapToDouble(p -> p[0]).min().orElse(0);
        double right = placed.stream().mapToDouble(p -> p[0]).max().orElse(0);
        double foot = placed.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double top = placed.stream().mapToDouble(p -> p[1]).max().orElse(0);
        int width = wide ? 960 : 360;
        int height = wide ? 540 : 400;
        double across = Math.max(2 * LEAST, right - left) * AIR;
        double along = Math.max(2 * LEAST, top - foot) * AIR;
        double scale = Math.min(width / across, height / along);
        return new BaseMap(projection, (left + right) / 2, (top + foot) / 2, scale, width, height);
    }

    private static MapDrawing drawn(MapPage page, BaseMap map, boolean wide) {
        int most = page.spots().stream().mapToInt(Spot::events).max().orElse(0);
        int named = page.spots().stream().mapToInt(Spot::articles).max().orElse(1);
        List<Spot> held = page.spots().stream()
                .filter(s -> map.holds(s.longitude(), s.latitude()))
                .toList();
        List<Mark> bare = held.stream().map(s -> mark(s, map, most, named)).toList();
        Labels labels = new Labels(map.width(), map.height(), bare);
        Scale scale = map.projection() instanceof Projection.Part ? scale(map) : null;
        if (scale != null) {
            labels.keep(0, map.height() - 24, scale.length() + 70, map.height());
        }
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : bare) {
            Label label = marks.size() < (wide ? 40 : 16) ? labels.beside(mark) : null;
            marks.add(new Mark(mark.spot(), mark.x(), mark.y(), mark.radius(), mark.happened(), label));
        }
        List<Label> countries = page.countries().stream()
                .filter(c -> map.holds(longitude(c), latitude(c)))
                .map(c -> labels.across(c.name(), map.at(longitude(c), latitude(c))))
                .flatMap(Optional::stream)
                .toList();
        return new MapDrawing(
                map.width(),
                map.height(),
                map.path(),
                marks.stream()
                        .sorted(Comparator.comparingDouble(m -> -m.radius()))
                        .toList(),
                countries,
                page.spots().stream().filter(s -> !held.contains(s)).toList(),
                scale);
    }

    private static Mark mark(Spot spot, BaseMap map, int most, int named) {
        double[] at = map.at(spot.longitude(), spot.latitude());
        boolean happened = spot.events() > 0;
        double radius = happened
                ? 4
                        + (LARGEST - 4)
                                * Math.sqrt((double) spot.events() / Math.max(1, most))
                                * Math.min(1, most / 6.0 + 0.25)
                : 2.5 + 3.5 * Math.sqrt((double) spot.articles() / Math.max(1, named));
        return new Mark(spot, at[0], at[1], radius, happened, null);
    }

    private static Scale scale(BaseMap map) {
        double kilometre = map.scale() / EARTH;
        int length = 10;
        for (int next : new int[] {20, 50, 100, 200, 500, 1000, 2000}) {
            length = next * kilometre <= map.width() / 4.5 ? next : length;
        }
        return new Scale(length * kilometre, length);
    }

    private static double latitude(Entity entity) {
        return entity.latitude() == null ? 0 : entity.latitude();
    }

    private static double longitude(Entity entity) {
        return entity.longitude() == null ? 0 : entity.longitude();
    }

    /** What pointing at a place tells. */
    public static String told(Spot spot) {
        return spot.place().name() + ": "
                + (spot.events() == 0 ? "" : Show.count(spot.events(), "event", "events") + ", ")
                + "named in " + Show.count(spot.articles(), "article", "articles");
    }

    /** Degrees with their side of the globe, two digits after the point. */
    public static String degrees(double value, char more, char less) {
        return String.format(Locale.ROOT, "%.2f° %c", Math.abs(value), value < 0 ? less : more);
    }
}
