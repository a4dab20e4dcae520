package org.beatbook.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the states, of Natural Earth's 1:50 million (public domain), as the package world-atlas has them: arcs
 * of whole numbers, each the way from the one before (TopoJSON). They are read once, when the first map is drawn.
 */
final class Outlines {
    private static final String FILE = "countries-50m.json";

    private Outlines() {}

    /** Rings of longitude and latitude in degrees, one after the other. */
    static List<double[]> rings() {
        return Held.RINGS;
    }

    private static final class Held {
        private static final List<double[]> RINGS = read();
    }

    private static List<double[]> read() {
        try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            JsonNode file = new ObjectMapper().readTree(in);
            List<double[]> arcs = arcs(file);
            List<double[]> rings = new ArrayList<>();
            for (JsonNode country : file.at("/objects/countries/geometries")) {
                JsonNode parts = country.path("arcs");
                if (country.path("type").asText().equals("Polygon")) {
                    parts.forEach(ring -> rings.add(ring(ring, arcs)));
                } else {
                    parts.forEach(part -> part.forEach(ring -> rings.add(ring(ring, arcs))));
                }
            }
            return List.copyOf(rings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<double[]> arcs(JsonNode file) {
        JsonNode scale = file.at("/transform/scale");
        JsonNode shift = file.at("/transform/translate");
        List<double[]> arcs = new ArrayList<>();
        for (JsonNode arc : file.path("arcs")) {
            double[] points = new double[arc.size() * 2];
            long x = 0;
            long y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[2 * i] = x * scale.get(0).asDouble() + shift.get(0).asDouble();
                points[2 * i + 1] = y * scale.get(1).asDouble() + shift.get(1).asDouble();
            }
            arcs.add(points);
        }
        return arcs;
    }

    /** A ring's arcs put together; one with the bits of its number turned round is gone along backwards. */
    private static double[] ring(JsonNode numbers, List<double[]> arcs) {
        int size = 0;
        for (JsonNode number : numbers) {
            size += arc(number.asInt(), arcs).length;
        }
        double[] ring = new double[size];
        int at = 0;
        for (JsonNode number : numbers) {
            double[] arc = arc(number.asInt(), arcs);
            boolean backwards = number.asInt() < 0;
            for (int i = 0; i < arc.length; i += 2) {
                int from = backwards ? arc.length - 2 - i : i;
                ring[at++] = arc[from];
                ring[at++] = arc[from + 1];
            }
        }
        return ring;
    }

    private static double[] arc(int number, List<double[]> arcs) {
        return arcs.get(number < 0 ? ~number : number);
    }
}
