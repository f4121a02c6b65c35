package venuehunt.tile;

import java.util.List;

/**
 * A polygon with holes. The rings are closed by themselves, may repeat their first point at the end and run either way
 * round. Edges are straight lines in latitude and longitude, as in GeoJSON (RFC 7946, 3.1.1), the short way round the
 * Earth.
 *
 * @param shell
 *            the outer ring
 * @param holes
 *            rings within the shell
 */
public record LatLngPolygon(List<LatLng> shell, List<List<LatLng>> holes) {

    /**
     * @throws IllegalArgumentException
     *             if a ring has fewer than three points
     */
    public LatLngPolygon {
        shell = checked(shell);
        holes = holes.stream().map(LatLngPolygon::checked).toList();
    }

    public static LatLngPolygon of(List<LatLng> shell) {
        return new LatLngPolygon(shell, List.of());
    }

    private static List<LatLng> checked(List<LatLng> ring) {
        if (ring.size() < 3) {
            throw new IllegalArgumentException("Ring " + ring + " has " + ring.size() + " points, fewer than three");
        }
        return List.copyOf(ring);
    }
}
