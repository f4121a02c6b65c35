package venuehunt.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the fuzzers of a shapefile's parts start from: a boundary and a zone with a hole, in degrees. */
final class ShapefileSeeds {
    static final byte[] SHP = shp();
    static final byte[] DBF = dbf();
    private static final int HEADER_BYTES = 100;
    private static final int DBF_HEADER_BYTES = 97;
    private static final int TEXT_BYTES = 12;

    private ShapefileSeeds() {
    }

    static Map<String, byte[]> shps() {
        Map<String, byte[]> seeds = new TreeMap<>();
        seeds.put("plan", SHP);
        seeds.put("hostile-points", changed(SHP, HEADER_BYTES + 8 + 40, 100_000_000));
        seeds.put("hostile-rings", changed(SHP, HEADER_BYTES + 8 + 36, -1));
        seeds.put("hostile-part", changed(SHP, HEADER_BYTES + 8 + 44, 1_000));
        seeds.put("hostile-length", changed(SHP, HEADER_BYTES + 4, -1));
        seeds.put("points", changed(SHP, HEADER_BYTES + 8, 1));
        return seeds;
    }

    static Map<String, byte[]> dbfs() {
        Map<String, byte[]> seeds = new TreeMap<>();
        seeds.put("plan", DBF);
        seeds.put("hostile-rows", changed(DBF, 4, Integer.MAX_VALUE));
        seeds.put("hostile-widths", changed(DBF, 8, -1));
        seeds.put("hostile-column", changed(DBF, 48, 255));
        return seeds;
    }

    static Map<String, byte[]> prjs() {
        Map<String, byte[]> seeds = new TreeMap<>();
        put(seeds, "degrees", "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
        put(seeds, "grid", "PROJCS[\"WGS_1984_UTM_Zone_32N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                + "SPHEROID[\"WGS_1984\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925]],"
                + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                + "PARAMETER[\"central_meridian\",9],PARAMETER[\"scale_factor\",0.9996],"
                + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"Meter\",1]]");
        put(seeds, "code", "EPSG:25832");
        put(seeds, "hostile-deep", "PROJCS[".repeat(40));
        return seeds;
    }

    static Map<String, byte[]> cpgs() {
        Map<String, byte[]> seeds = new TreeMap<>();
        put(seeds, "utf", "UTF-8");
        put(seeds, "page", "ANSI 1252");
        put(seeds, "iso", "ISO-8859-15");
        put(seeds, "hostile", "x-evil");
        return seeds;
    }

    private static void put(Map<String, byte[]> seeds, String name, String content) {
        seeds.put(name, content.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] changed(byte[] part, int at, int number) {
        byte[] changed = part.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
        return changed;
    }

    /** Outlines clockwise, the hole the other way. */
    private static byte[] shp() {
        ByteBuffer shp = ByteBuffer.allocate(1_000).putInt(0, 9994).position(HEADER_BYTES);
        polygon(shp, 1, new int[]{0}, 0, 0, 0, 0.01, 0.01, 0.01, 0.01, 0, 0, 0);
        polygon(shp, 2, new int[]{0, 4}, 0.001, 0.001, 0.002, 0.002, 0.002, 0.001, 0.001, 0.001, 0.0015, 0.0011, 0.0018,
                0.0011, 0.0018, 0.0014, 0.0015, 0.0011);
        byte[] whole = new byte[shp.position()];
        shp.order(ByteOrder.BIG_ENDIAN).putInt(24, whole.length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1_000)
                .putInt(32, 5).get(0, whole);
        return whole;
    }

    private static void polygon(ByteBuffer shp, int number, int[] parts, double... points) {
        int contentBytes = 44 + 4 * parts.length + 8 * points.length;
        shp.order(ByteOrder.BIG_ENDIAN).putInt(number).putInt(contentBytes / 2);
        shp.order(ByteOrder.LITTLE_ENDIAN).putInt(5).position(shp.position() + 32);
        shp.putInt(parts.length).putInt(points.length / 2);
        for (int part : parts) {
            shp.putInt(part);
        }
        for (double ordinate : points) {
            shp.putDouble(ordinate);
        }
    }

    private static byte[] dbf() {
        ByteBuffer dbf = ByteBuffer.allocate(DBF_HEADER_BYTES + 2 * (1 + 2 * TEXT_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        dbf.put(0, (byte) 3).putInt(4, 2).putShort(8, (short) DBF_HEADER_BYTES)
                .putShort(10, (short) (1 + 2 * TEXT_BYTES));
        column(dbf, 32, "Name");
        column(dbf, 64, "kind");
        dbf.put(96, (byte) 0x0D).position(DBF_HEADER_BYTES);
        for (String text : new String[]{" ", "Field", "boundary", " ", "Lawn", "play"}) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            dbf.put(bytes);
            for (int i = bytes.length; i < TEXT_BYTES && !text.equals(" "); i++) {
                dbf.put((byte) ' ');
            }
        }
        return dbf.array();
    }

    private static void column(ByteBuffer dbf, int at, String name) {
        dbf.put(at, name.getBytes(StandardCharsets.US_ASCII)).put(at + 11, (byte) 'C').put(at + 16, (byte) TEXT_BYTES);
    }
}
