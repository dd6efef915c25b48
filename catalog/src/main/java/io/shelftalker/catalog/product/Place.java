package io.shelftalker.catalog.product;

/** A point on the earth, in degrees by WGS 84. */
public record Place(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Place {
        if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) {
            throw new IllegalArgumentException("There is no place at " + latitude + "," + longitude);
        }
    }

    /** The way over the ground as the crow flies, by the haversine formula. */
    public double kilometresTo(Place other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static boolean isWithin(double degrees, double most) {
        return Math.abs(degrees) <= most;
    }

    private static double square(double number) {
        return number * number;
    }
}
