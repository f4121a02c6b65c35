package venuehunt.uploader.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import venuehunt.uploader.format.GeometryReading;
import venuehunt.uploader.format.Rings;
import venuehunt.uploader.twins.GeoPackageTwin;

class WkbGeometryTest {
    private static GeometryReading read(byte[] wkb) {
        byte[] blob = new byte[8 + wkb.length];
        blob[0] = 'G';
        blob[1] = 'P';
        System.arraycopy(wkb, 0, blob, 8, wkb.length);
        return new WkbGeometry(new Rings()).read(blob);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POLYGON((0 0,9 0,9 9,0 0))", "POLYGON Z((0 0 5,9 0 5,9 9 5,0 0 5))",
            "MULTIPOLYGON(((0 0,9 0,9 9,0 9,0 0),(1 1,1 2,2 2,1 1)),((20 0,29 0,29 9,20 0)))"})
    void read_inBothOrdersAndMoreDimensions(String wkt) throws Exception {
        Geometry expected = new WKTReader().read(wkt);
        int dimensions = wkt.contains("Z") ? 3 : 2;
        for (int order : new int[]{ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
            GeometryReading read = read(new WKBWriter(dimensions, order, true).write(expected));
            assertThat(((GeometryReading.Area) read).geometry().equalsExact(expected)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POINT(1 1)|Point", "LINESTRING(0 0,1 1)|LineString",
            "MULTILINESTRING((0 0,1 1))|MultiLineString", "MULTIPOINT((1 1))|MultiPoint"})
    void read_noArea(String wkt, String type) throws Exception {
        assertThat(read(new WKBWriter().write(new WKTReader().read(wkt)))).isEqualTo(new GeometryReading.NoArea(type));
    }

    @ParameterizedTest
    @CsvSource({"01,ends in the middle", "0103000000,ends in the middle", "010300000000000000,without an outline",
            "0103000000FFFFFF7F,claims 2147483647 parts", "0103000000FFFFFFFF,claims 4294967295 parts",
            "010300000001000000FFFFFF0F,claims 268435455 parts", "01030000000100000000000000,a ring without points",
            "010600000000000000,without polygons", "010700000000000000,of the type 7",
            "0106000000010000000101000000,something of the type 1"})
    void read_broken(String hex, String sentence) {
        assertThat(read(WKBReader.hexToBytes(hex))).isInstanceOfSatisfying(
                GeometryReading.Broken.class, broken -> assertThat(broken.sentence()).contains(sentence));
    }

    @Test
    void read_anyBytes() throws Exception {
        byte[] whole = GeoPackageTwin
                .blob(new WKTReader().read("MULTIPOLYGON(((0 0,9 0,9 9,0 0)),((20 0,29 0,29 9,20 0)))"));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int run = 0; run < 50_000; run++) {
            byte[] blob = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int change = 0; change < 3 && blob.length > 0; change++) {
                blob[random.nextInt(blob.length)] = (byte) random.nextInt();
            }
            assertThat(new WkbGeometry(new Rings()).read(blob)).isNotNull();
        }
    }
}
