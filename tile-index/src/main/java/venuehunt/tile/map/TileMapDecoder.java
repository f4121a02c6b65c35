package venuehunt.tile.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import venuehunt.tile.LatLng;
import venuehunt.tile.TileBounds;
import venuehunt.tile.VenueFrame;

/**
 * Reads a {@link TileMap} from bytes that anybody may have made, and refuses those that {@link TileMapEncoder} would
 * write back in another way. Lists grow as their elements are read, and {@link BlockGridDecoder} makes arrays only if
 * the bytes that follow can fill them. So decoding takes at most 120 bytes of memory for each byte of input, beside a
 * fixed sum.
 */
final class TileMapDecoder {
    private final byte[] encoded;

    TileMapDecoder(byte[] encoded) {
        this.encoded = encoded;
    }

    TileMap decode() throws TileMapFormatException {
        checkMagic();
        ByteReader in = ByteReader.withChecksum(encoded);
        in.signed16("magic");
        in.signed16("magic");
        int version = in.signed16("version");
        if (version != TileMapEncoder.VERSION) {
            throw new TileMapFormatException("Tile map has format version " + version
                    + "; this program reads version " + TileMapEncoder.VERSION);
        }
        try {
            return readMap(in);
        } catch (IllegalArgumentException e) {
            throw new TileMapFormatException("Tile map is malformed: " + e.getMessage(), e);
        }
    }

    private void checkMagic() throws TileMapFormatException {
        byte[] magic = TileMapEncoder.MAGIC.getBytes(StandardCharsets.US_ASCII);
        if (encoded.length < magic.length || !Arrays.equals(encoded, 0, magic.length, magic, 0, magic.length)) {
            throw new TileMapFormatException("No tile map: it does not begin with " + TileMapEncoder.MAGIC);
        }
    }

    private static TileMap readMap(ByteReader in) throws TileMapFormatException {
        var anchor = new LatLng(in.float64("anchor latitude"), in.float64("anchor longitude"));
        double anchorHeightMetres = in.float64("anchor height");
        var bounds = new TileBounds(in.signed16("bounds"), in.signed16("bounds"), in.signed16("bounds"),
                in.signed16("bounds"));
        ZonePalette palette = readPalette(in, readZones(in));
        BlockGrid grid = new BlockGridDecoder(in, bounds, palette.sets().size()).decode();
        if (in.remaining() > 0) {
            throw in.malformed(in.remaining() + " bytes are left over");
        }
        return new TileMap(VenueFrame.at(anchor, anchorHeightMetres), palette, grid);
    }

    private static List<TileZone> readZones(ByteReader in) throws TileMapFormatException {
        int count = in.varint(TileMapBuilder.MAX_ZONES, "number of zones");
        var zones = new ArrayList<TileZone>();
        var ids = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            String zoneId = in.text("zone id");
            String name = in.text("zone name");
            int code = in.unsigned8("zone kind");
            ZoneKind kind = ZoneKind.ofCode(code);
            if (kind == null) {
                throw in.malformed("zone '" + zoneId + "' has the unknown kind " + code);
            }
            if (!ids.add(zoneId)) {
                throw in.malformed("zone id '" + zoneId + "' occurs twice");
            }
            zones.add(new TileZone(zoneId, name, kind, in.text("zone kind label")));
        }
        return zones;
    }

    private static ZonePalette readPalette(ByteReader in, List<TileZone> zones) throws TileMapFormatException {
        int count = in.varint(ZonePalette.MAX_SETS, "number of zone sets");
        int firstInside = in.varint(count, "first zone set inside");
        int firstPlayable = in.varint(count, "first playable zone set");
        Comparator<ZoneSet> order = ZonePalette.order(zones);
        var sets = new ArrayList<ZoneSet>();
        for (int i = 0; i < count; i++) {
            ZoneSet set = readSet(in, i >= firstInside, zones.size());
            // Set by set: a hash table or a sort would cost what the bytes do not justify.
            if (i > 0 && order.compare(sets.getLast(), set) >= 0) {
                throw in.malformed("zone set " + i + " is not behind the one before it in their order");
            }
            sets.add(set);
        }
        if (sets.isEmpty() || !sets.getFirst().equals(ZoneSet.OUTSIDE)) {
            throw in.malformed("the first zone set is not the empty one outside");
        }
        var palette = ZonePalette.of(zones, sets);
        if (palette.firstPlayable() != firstPlayable) {
            throw in.malformed("the first playable zone set is " + palette.firstPlayable() + ", not " + firstPlayable);
        }
        return palette;
    }

    private static ZoneSet readSet(ByteReader in, boolean inside, int zones) throws TileMapFormatException {
        int count = in.varint(zones, "number of zones of a set");
        if (count > in.remaining()) {
            throw in.malformed(count + " zones of a set do not fit in the rest of " + in.remaining() + " bytes");
        }
        var set = new Integer[count];
        int least = 0;
        for (int i = 0; i < count; i++) {
            int zone = in.varint(zones - 1, "zone of a set");
            if (zone < least) {
                throw in.malformed("the zones of a set are not rising");
            }
            set[i] = zone;
            least = zone + 1;
        }
        return new ZoneSet(inside, List.of(set));
    }
}
