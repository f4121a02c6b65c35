package venuehunt.simulator.walk;

import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/** Play areas for tests, around 60° N. */
public final class Grounds {
    private static final VenueFrame FRAME = VenueFrame.at(new LatLng(60.1, 24.9), 20);

    private Grounds() {
    }

    /** A square of this many metres a side, centred on the anchor. */
    public static PlayArea square(double sideMetres) {
        return new PlayArea(squareMap(sideMetres));
    }

    /** The tile map of {@link #square}. */
    public static TileMap squareMap(double sideMetres) {
        return TileMap.builder(FRAME, List.of(rectangle(-sideMetres / 2, -sideMetres / 2, sideMetres / 2,
                sideMetres / 2))).build();
    }

    /** 200 m a side, cut in two by a wall with a gate of 10 m. */
    static PlayArea withWall() {
        TileZone wall = new TileZone("wall", "wall", ZoneKind.NO_GO, "wall");
        return new PlayArea(TileMap.builder(FRAME, List.of(rectangle(-100, -100, 100, 100)))
                .zone(wall, List.of(rectangle(-3, -100, 3, 40), rectangle(-3, 50, 3, 100))).build());
    }

    private static LatLngPolygon rectangle(double west, double south, double east, double north) {
        return LatLngPolygon.of(List.of(corner(west, south), corner(east, south), corner(east, north),
                corner(west, north)));
    }

    private static LatLng corner(double east, double north) {
        return FRAME.toLatLng(new LocalPoint(east, north));
    }
}
