package venuehunt.tiles.place;

import java.util.List;
import venuehunt.cell.Cells;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/**
 * A venue for tests, at 60° N: 200 m a side around its anchor, all of it the zone "lawn", its western half the no-go
 * zone "pond", and the 10 m around the north-east corner a zone whose id is meant to do harm.
 */
public final class Lawn {
    public static final LatLng ANCHOR = new LatLng(60.1, 24.9);
    public static final String EVIL_ID = "=1+1;x";

    private static final VenueFrame FRAME = VenueFrame.at(ANCHOR, 20);

    private Lawn() {
    }

    public static TileMap map() {
        return TileMap.builder(FRAME, List.of(rectangle(-100, -100, 100, 100)))
                .zone(new TileZone("lawn", "Lawn", ZoneKind.PLAY, "play"), List.of(rectangle(-100, -100, 100, 100)))
                .zone(new TileZone("pond", "Pond", ZoneKind.NO_GO, "water"), List.of(rectangle(-100, -100, 0, 100)))
                .zone(new TileZone(EVIL_ID, "Corner", ZoneKind.OTHER, "corner"), List.of(rectangle(90, 90, 100, 100)))
                .build();
    }

    public static PlaceReader reader() {
        Cells cells = new Cells();
        return new PlaceReader(new Places(map(), cells, Cells.MAX_RESOLUTION), cells);
    }

    /** The position of a point in the lawn's frame. */
    public static LatLng at(double eastMetres, double northMetres) {
        return FRAME.toLatLng(new LocalPoint(eastMetres, northMetres));
    }

    private static LatLngPolygon rectangle(double west, double south, double east, double north) {
        return LatLngPolygon.of(List.of(at(west, south), at(east, south), at(east, north), at(west, north)));
    }
}
