package org.beatbook.publish;

import java.util.Arrays;

/** Cuts rings of x and y, one after the other, by two upright lines (Sutherland and Hodgman, 1974). */
final class Clip {
    private Clip() {}

    /** What of a ring lies between two values of x. */
    static double[] between(double[] ring, double least, double most) {
        return half(half(ring, least, 1), -most, -1);
    }

    /** With x and y exchanged. */
    static double[] turned(double[] ring) {
        double[] turned = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            turned[i] = ring[i + 1];
            turned[i + 1] = ring[i];
        }
        return turned;
    }

    /** What of it has {@code sign * x >= least}. */
    private static double[] half(double[] ring, double least, int sign) {
        double[] out = new double[2 * ring.length + 4];
        int size = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int before = i == 0 ? ring.length - 2 : i - 2;
            double from = sign * ring[before] - least;
            double to = sign * ring[i] - least;
            if (from < 0 != to < 0) {
                double share = from / (from - to);
                out[size++] = sign * least;
                out[size++] = ring[before + 1] + share * (ring[i + 1] - ring[before + 1]);
            }
            if (to >= 0) {
                out[size++] = ring[i];
                out[size++] = ring[i + 1];
            }
        }
        return Arrays.copyOf(out, size);
    }
}
