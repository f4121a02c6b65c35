package venuehunt.uploader.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import venuehunt.uploader.plan.Feature;
import venuehunt.uploader.plan.FeatureRef;
import venuehunt.uploader.twins.ShapefileTwin;

/** Shapefiles whose parts promise more than they hold, or say something else of it. */
final class HostileShapefiles {
    private static final List<Feature> LAWN = List.of(lawn());

    private HostileShapefiles() {
    }

    private interface Damage {
        void to(ByteBuffer shp, ByteBuffer dbf);
    }

    static List<HostileFile> write(Path folder, Tripwire tripwire) throws IOException {
        return List.of(
                damaged(folder, "points", (shp, _) -> shp.putInt(148, 100_000_000),
                        "feature 1 (\"Lawn\"): it claims 1 rings of 100000000 points and holds fewer"),
                damaged(folder, "rings", (shp, _) -> shp.putInt(144, 100_000_000),
                        "feature 1 (\"Lawn\"): it claims 100000000 rings"),
                damaged(folder, "less-than-no-points", (shp, _) -> shp.putInt(148, -1),
                        "feature 1 (\"Lawn\"): it claims 1 rings of -1 points"),
                damaged(folder, "ring-elsewhere", (shp, _) -> shp.putInt(152, -100),
                        "feature 1 (\"Lawn\"): its ring 1 lies outside its points"),
                damaged(folder, "no-number", (shp, _) -> shp.putDouble(156, Double.NaN),
                        "feature 1 (\"Lawn\"): its position [NaN"),
                damaged(folder, "long-shape", (shp, _) -> shp.putInt(104, Integer.reverseBytes(Integer.MAX_VALUE)),
                        "shape 1 is longer than the file"),
                damaged(folder, "short-shape", (shp, _) -> shp.putInt(104, Integer.reverseBytes(-2)),
                        "shape 1 is longer than the file"),
                damaged(folder, "rows", (_, dbf) -> dbf.putInt(4, Integer.MAX_VALUE), "it claims 2147483647 rows"),
                damaged(folder, "less-than-no-rows", (_, dbf) -> dbf.putInt(4, -1), "it claims -1 rows"),
                damaged(folder, "rows-of-nothing", (_, dbf) -> dbf.putShort(10, (short) 0), "rows of 0 bytes"),
                damaged(folder, "long-head", (_, dbf) -> dbf.putShort(8, (short) -1), "holds fewer"),
                damaged(folder, "wide-column", (_, dbf) -> dbf.put(48, (byte) 255), "wider than its rows"),
                beside(folder, "characters", "cpg", "ISO-2022-CN-EXT", "its .cpg names the characters"),
                beside(folder, "long-characters", "cpg", "x".repeat(16 << 20), "its .cpg has 16777216 bytes"),
                beside(folder, "deep-system", "prj", "PROJCS[".repeat(2_000), "gives no exact place"),
                beside(folder, "long-system", "prj", "x".repeat(16 << 20), "its .prj has 16777216 bytes"),
                beside(folder, "system-elsewhere", "prj", tripwire.address() + "def/crs/EPSG/0/3857",
                        "its coordinate system \"" + tripwire.address()),
                beside(folder, "grid-elsewhere", "prj", "PROJCS[\"evil\",GEOGCS[\"e\",DATUM[\"" + tripwire.address()
                        + "\",SPHEROID[\"s\",6378137,0]],PRIMEM[\"g\",0],UNIT[\"d\",1e-300]],"
                        + "PROJECTION[\"NTv2\"],PARAMETER[\"Latitude and longitude difference file\",\""
                        + tripwire.secretAddress() + "\"],UNIT[\"m\",1]]", "gives no exact place"));
    }

    private static HostileFile damaged(Path folder, String name, Damage damage, String reason) throws IOException {
        byte[] shp = ShapefileTwin.shp(LAWN);
        byte[] dbf = ShapefileTwin.dbf(LAWN);
        damage.to(ByteBuffer.wrap(shp).order(ByteOrder.LITTLE_ENDIAN),
                ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN));
        Files.write(folder.resolve(name + ".dbf"), dbf);
        return HostileFile.write(folder, name + ".shp", shp, reason);
    }

    private static HostileFile beside(Path folder, String name, String suffix, String content, String reason)
            throws IOException {
        Files.write(folder.resolve(name + ".dbf"), ShapefileTwin.dbf(LAWN));
        Files.write(folder.resolve(name + "." + suffix), content.getBytes(StandardCharsets.UTF_8));
        return HostileFile.write(folder, name + ".shp", ShapefileTwin.shp(LAWN), reason);
    }

    private static Feature lawn() {
        try {
            return new Feature(new FeatureRef(1, "", "Lawn"), "play", "play",
                    new WKTReader().read("POLYGON((0 0,9 0,9 9,0 9,0 0))"));
        } catch (ParseException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
