package venuehunt.fuzz;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanSeedsTest {
    static Stream<Arguments> seeds() {
        return Stream.of(Arguments.of(GeoJsonFuzzTest.class, "read_anyGeoJson", PlanSeeds.geoJson()),
                Arguments.of(KmlFuzzTest.class, "read_anyKml", PlanSeeds.kml()),
                Arguments.of(KmlFuzzTest.class, "read_anyZip", PlanSeeds.zip()),
                Arguments.of(TableFuzzTest.class, "read_anyCsv", PlanSeeds.csv()),
                Arguments.of(TableFuzzTest.class, "read_anyWkt", PlanSeeds.wkt()),
                Arguments.of(ShapefileFuzzTest.class, "read_anyShp", ShapefileSeeds.shps()),
                Arguments.of(ShapefileFuzzTest.class, "read_anyDbf", ShapefileSeeds.dbfs()),
                Arguments.of(ShapefileFuzzTest.class, "read_anyPrj", ShapefileSeeds.prjs()),
                Arguments.of(ShapefileFuzzTest.class, "read_anyCpg", ShapefileSeeds.cpgs()),
                Arguments.of(GeoPackageFuzzTest.class, "read_anyPages", GeoPackageSeeds.files()),
                Arguments.of(GeoPackageFuzzTest.class, "read_anyShape", GeoPackageSeeds.shapes()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("seeds")
    void plans_areThoseCheckedIn(Class<?> fuzzTest, String method, Map<String, byte[]> seeds) throws IOException {
        new SeedFolder(fuzzTest, method).assertHolds(seeds);
    }
}
