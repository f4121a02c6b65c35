package venuehunt.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import venuehunt.tile.LatLng;
import venuehunt.tile.LatLngPolygon;
import venuehunt.tile.LocalPoint;
import venuehunt.tile.VenueFrame;
import venuehunt.tile.map.TileMap;
import venuehunt.tile.map.TileZone;
import venuehunt.tile.map.ZoneKind;

/**
 * What the fuzzer of tile maps starts from: small maps as the builder makes them, and bytes by hand that lie about what
 * follows (docs/tiles.md has the fields).
 */
final class TileMapSeeds {
    private static final String HEADER = "5648544d" + "0001" + "00".repeat(24);
    private static final String ONE_BLOCK = HEADER + "00".repeat(8);
    private static final String ALL_BLOCKS = HEADER + "8000" + "8000" + "7fff" + "7fff";
    private static final String NO_ZONES = "00";
    /** Outside, and inside without a zone. */
    private static final String TWO_SETS = NO_ZONES + "02" + "01" + "01" + "00" + "00";
    private static final String PAGE = ONE_BLOCK + TWO_SETS + "01" + "00";
    private static final String SAME_ROWS = "00".repeat(63);

    /** Names and bytes of bodies: tile maps without their checksum. */
    static Map<String, byte[]> bodies() {
        var bodies = new TreeMap<String, byte[]>();
        bodies.put("map-corner", body(corner()));
        bodies.put("map-every-kind", body(everyKind()));
        bodies.put("map-no-play-zone", body(noPlayZone()));
        bodies.put("map-triangle", body(triangle()));
        bodies.put("hostile-cut-in-a-page", Arrays.copyOf(body(corner()), 100));
        bodies.put("hostile-zones-beyond-the-end", hex(ONE_BLOCK + "808004"));
        bodies.put("hostile-zone-id-beyond-the-end", hex(ONE_BLOCK + "01" + "ffffffff07" + "61"));
        bodies.put("hostile-sets-beyond-the-end", hex(ONE_BLOCK + NO_ZONES + "808004" + "00" + "00"));
        bodies.put("hostile-sets-in-wrong-order", hex(ONE_BLOCK + NO_ZONES + "02" + "01" + "02" + "00" + "0101"));
        bodies.put("hostile-bounds-beyond-the-end", hex(ALL_BLOCKS + TWO_SETS + "00" + "01"));
        bodies.put("hostile-pages-beyond-the-end", hex(ALL_BLOCKS + TWO_SETS + "808004" + "00"));
        bodies.put("hostile-run-past-the-row", hex(PAGE + "02" + "003e" + "0103" + SAME_ROWS));
        bodies.put("hostile-run-of-nothing", hex(PAGE + "03" + "0000" + "003e" + "0102" + SAME_ROWS));
        bodies.put("hostile-set-that-is-not-there", hex(PAGE + "02" + "003e" + "0202" + SAME_ROWS));
        bodies.put("hostile-row-too-short", hex(PAGE + "02" + "003e" + "0101" + SAME_ROWS));
        bodies.put("odd-number-in-two-bytes", hex(ONE_BLOCK + "8000" + TWO_SETS.substring(2) + "00" + "02"));
        bodies.put("odd-page-of-one-set", hex(PAGE + "01" + "0140" + SAME_ROWS));
        bodies.put("odd-row-written-again",
                hex(PAGE + "02" + "003e" + "0102" + "02" + "003e" + "0102" + SAME_ROWS.substring(2)));
        bodies.put("odd-run-in-two", hex(PAGE + "03" + "001e" + "0020" + "0102" + SAME_ROWS));
        return bodies;
    }

    /** Names and bytes of whole tile maps. */
    static Map<String, byte[]> encoded() {
        byte[] map = triangle().encode();
        byte[] damaged = map.clone();
        damaged[damaged.length - 1] ^= 1;
        return Map.of("map-corner", corner().encode(), "map-triangle", map, "hostile-cut", Arrays.copyOf(map, 50),
                "hostile-damaged", damaged, "hostile-magic-only", hex("5648544d"), "hostile-next-version",
                withChecksum(hex("5648544d" + "0002")));
    }

    static byte[] withChecksum(byte[] body) {
        var checksum = new CRC32C();
        checksum.update(body);
        return ByteBuffer.allocate(body.length + Integer.BYTES).put(body).putInt((int) checksum.getValue()).array();
    }

    private static byte[] body(TileMap map) {
        byte[] encoded = map.encode();
        return Arrays.copyOf(encoded, encoded.length - Integer.BYTES);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static TileMap corner() {
        var frame = VenueFrame.at(new LatLng(0, 0), 0);
        var corner = rectangle(frame, -2, 0, 2, 2);
        return TileMap.builder(frame, corner).zone(zone("a", ZoneKind.PLAY), corner).build();
    }

    /** Blocks of one zone set beside pages, zones over each other and past the boundary. */
    private static TileMap everyKind() {
        var frame = VenueFrame.at(new LatLng(51.5, -0.12), 12.5);
        return TileMap.builder(frame, rectangle(frame, -70, -10, 140, 140))
                .zone(zone("meadow", ZoneKind.PLAY), rectangle(frame, -66, -5, 133, 135))
                .zone(zone("river", ZoneKind.NO_GO), rectangle(frame, -80, 20, 20, 30))
                .zone(zone("stage", ZoneKind.STAGE), rectangle(frame, 0, 25, 30, 50))
                .zone(zone("gate", ZoneKind.STAFF), rectangle(frame, 130, 130, 145, 145))
                .zone(zone("car park", ZoneKind.OTHER), rectangle(frame, 145, 0, 150, 9)).build();
    }

    private static TileMap noPlayZone() {
        var frame = VenueFrame.at(new LatLng(0, 0), 0);
        return TileMap.builder(frame, rectangle(frame, -64, -64, 128, 128))
                .zone(zone("pond", ZoneKind.NO_GO), rectangle(frame, 5, 5, 9, 9)).build();
    }

    /** Slanting edges, a zone too small for a tile, words beyond ASCII, and the antimeridian. */
    private static TileMap triangle() {
        var frame = VenueFrame.at(new LatLng(-35.1, -180), 93.5);
        var triangle = List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(0, 0)),
                frame.toLatLng(new LocalPoint(40, 10)), frame.toLatLng(new LocalPoint(30, 70)))));
        return TileMap.builder(frame, triangle)
                .zone(new TileZone("river", "Fleuve d’été 🌊", ZoneKind.NO_GO, "water"), triangle)
                .zone(new TileZone("x", "", ZoneKind.OTHER, ""), List.of()).build();
    }

    private static TileZone zone(String id, ZoneKind kind) {
        return new TileZone(id, "The " + id, kind, "");
    }

    private static List<LatLngPolygon> rectangle(VenueFrame frame, double west, double south, double east,
            double north) {
        return List.of(LatLngPolygon.of(List.of(frame.toLatLng(new LocalPoint(west, south)),
                frame.toLatLng(new LocalPoint(east, south)), frame.toLatLng(new LocalPoint(east, north)),
                frame.toLatLng(new LocalPoint(west, north)))));
    }
}
