package org.beatbook.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Land and borders as one SVG path, in half units of the drawing, cut at its edges and no finer than can be seen.
 *
 * @param projection from the globe to the plane
 * @param middleX of the plane, in the drawing's middle
 * @param scale units of the drawing to one of the plane
 */
record BaseMap(Projection projection, double middleX, double middleY, double scale, int width, int height) {
    /** Lines end so far outside that their cuts are not seen. */
    private static final double OUTSIDE = 3;
    /** A step of less than this, in units of the drawing, is left out. */
    private static final double FINE = 1;
    /** On a map of the world a step may be so many times as long. */
    private static final double COARSER = 1.6;

    private static final double SMALL = 1.6;
    private static final int KEPT = 64;
    private static final Map<BaseMap, String> DRAWN = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BaseMap, String> eldest) {
            return size() > KEPT;
        }
    };

    /** Where a place stands in the drawing: x, y from its top left. */
    double[] at(double longitude, double latitude) {
        double[] plane = projection.project(longitude, latitude);
        return new double[] {width / 2.0 + (plane[0] - middleX) * scale, height / 2.0 - (plane[1] - middleY) * scale};
    }

    boolean holds(double longitude, double latitude) {
        double[] at = at(longitude, latitude);
        return projection.shows(longitude, latitude) && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height;
    }

    /** All land that is seen. The last maps are kept, because a topic's map is the same for every reader. */
    String path() {
        synchronized (DRAWN) {
            return DRAWN.computeIfAbsent(this, BaseMap::draw);
        }
    }

    private String draw() {
        StringBuilder path = new StringBuilder();
        for (double[] ring : Outlines.rings()) {
            for (double[] piece : pieces(ring)) {
                double[] seen = clipped(piece);
                if (seen.length >= 6) {
                    append(path, seen);
                }
            }
        }
        return path.toString();
    }

    /** The ring in the drawing; twice, once for each edge, where it crosses the back of a whole globe. */
    private List<double[]> pieces(double[] ring) {
        if (projection instanceof Projection.World world) {
            return around(ring, world);
        }
        boolean shown = false;
        double[] piece = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            shown |= projection.shows(ring[i], ring[i + 1]);
            double[] at = at(ring[i], ring[i + 1]);
            piece[i] = at[0];
            piece[i + 1] = at[1];
        }
        return shown ? List.of(piece) : List.of();
    }

    /** Longitudes go on past 180 so that the ring is whole; it is drawn where it lies and one turn to either side. */
    private List<double[]> around(double[] ring, Projection.World world) {
        double[] whole = unrolled(ring, world.longitude());
        List<double[]> pieces = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            double[] cut = Clip.between(moved(whole, turn), -180, 180);
            if (cut.length >= 6) {
                double[] piece = new double[cut.length];
                for (int i = 0; i < cut.length; i += 2) {
                    double[] at = at(world.longitude() + cut[i], cut[i + 1]);
                    piece[i] = at[0];
                    piece[i + 1] = at[1];
                }
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static double[] moved(double[] ring, int turn) {
        double[] moved = ring.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += turn;
        }
        return moved;
    }

    /** Longitudes from the middle, without jumps; a ring around a pole is closed along it. */
    private static double[] unrolled(double[] ring, double middle) {
        double[] whole = new double[ring.length + 4];
        double before = ring[0] - middle;
        for (int i = 0; i < ring.length; i += 2) {
            double lon = ring[i] - middle;
            lon -= 360 * Math.rint((lon - before) / 360);
            whole[i] = lon;
            whole[i + 1] = ring[i + 1];
            before = lon;
        }
        boolean polar = Math.abs(before - whole[0]) > 180;
        double pole = ring[1] < 0 ? -90 : 90;
        whole[ring.length] = before;
        whole[ring.length + 1] = polar ? pole : ring[ring.length - 1];
        whole[ring.length + 2] = whole[0];
        whole[ring.length + 3] = polar ? pole : ring[1];
        return whole;
    }

    private double[] clipped(double[] piece) {
        double[] sides = Clip.between(piece, -OUTSIDE, width + OUTSIDE);
        double[] turned = Clip.turned(sides);
        return Clip.turned(Clip.between(turned, -OUTSIDE, height + OUTSIDE));
    }

    private void append(StringBuilder path, double[] ring) {
        double minX = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < ring.length; i += 2) {
            minX = Math.min(minX, ring[i]);
            maxX = Math.max(maxX, ring[i]);
            minY = Math.min(minY, ring[i + 1]);
            maxY = Math.max(maxY, ring[i + 1]);
        }
        double coarse = projection instanceof Projection.World ? COARSER : 1;
        if (Math.max(maxX - minX, maxY - minY) < SMALL * coarse) {
            return;
        }
        long x = Math.round(ring[0] * 2);
        long y = Math.round(ring[1] * 2);
        path.append('M').append(x).append(' ').append(y).append('l');
        boolean first = true;
        for (int i = 2; i < ring.length; i += 2) {
            long dx = Math.round(ring[i] * 2) - x;
            long dy = Math.round(ring[i + 1] * 2) - y;
            if (Math.hypot(dx, dy) >= 2 * FINE * coarse) {
                path.append(first || dx < 0 ? "" : " ")
                        .append(dx)
                        .append(dy < 0 ? "" : " ")
                        .append(dy);
                x += dx;
                y += dy;
                first = false;
            }
        }
        path.append(first ? "0 0z" : "z");
    }
}
