package org.beatbook.publish;

/**
 * From the globe to a plane, both with equal areas, so that no country looks larger than it is. Units of the plane are
 * the earth's radius, x to the east, y to the north.
 */
sealed interface Projection {

    /** Where a place stands on the plane: x, y. */
    double[] project(double longitude, double latitude);

    /** Whether a place may be drawn: far from the middle shapes are torn. */
    boolean shows(double longitude, double latitude);

    /** A part of the globe: Lambert's azimuthal equal-area projection (Snyder, Map Projections, 1987, page 185). */
    record Part(double longitude, double latitude) implements Projection {
        private static final double FAR = -0.2;

        @Override
        public double[] project(double lon, double lat) {
            double k = Math.sqrt(2 / Math.max(1e-6, 1 + cosine(lon, lat)));
            double phi = Math.toRadians(lat);
            double middle = Math.toRadians(latitude);
            double away = Math.toRadians(lon - longitude);
            return new double[] {
                k * Math.cos(phi) * Math.sin(away),
                k * (Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(away))
            };
        }

        /** The cosine of the angle from the middle. */
        private double cosine(double lon, double lat) {
            double phi = Math.toRadians(lat);
            double middle = Math.toRadians(latitude);
            return Math.sin(middle) * Math.sin(phi)
                    + Math.cos(middle) * Math.cos(phi) * Math.cos(Math.toRadians(lon - longitude));
        }

        @Override
        public boolean shows(double lon, double lat) {
            return cosine(lon, lat) > FAR;
        }
    }

    /**
     * The whole of it: the Equal Earth projection (Šavrič, Patterson, Jenny, 2018).
     *
     * @param longitude in the middle
     */
    record World(double longitude) implements Projection {
        private static final double[] A = {1.340264, -0.081106, 0.000893, 0.003796};
        private static final double ROOT = Math.sqrt(3);

        @Override
        public double[] project(double lon, double lat) {
            double theta = Math.asin(ROOT / 2 * Math.sin(Math.toRadians(lat)));
            double two = theta * theta;
            double six = two * two * two;
            double away = Math.toRadians(turned(lon));
            double slope = A[0] + 3 * A[1] * two + six * (7 * A[2] + 9 * A[3] * two);
            return new double[] {
                2 * ROOT * away * Math.cos(theta) / (3 * slope), theta * (A[0] + A[1] * two + six * (A[2] + A[3] * two))
            };
        }

        /** How far east of the middle, from -180 to 180; what lies beyond is left as it is. */
        private double turned(double lon) {
            double away = lon - longitude;
            return Math.abs(away) <= 180 ? away : away - 360 * Math.rint(away / 360);
        }

        @Override
        public boolean shows(double lon, double lat) {
            return true;
        }
    }
}
