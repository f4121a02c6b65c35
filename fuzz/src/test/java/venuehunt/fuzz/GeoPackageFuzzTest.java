package venuehunt.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class GeoPackageFuzzTest {
    private final PlanFolder folder = new PlanFolder(GeoPackageFuzzTest.class);

    @FuzzTest
    void read_anyPages(byte[] content) {
        folder.put("plan.gpkg", content).assertReadOrRefused("plan.gpkg");
    }

    /** Pages are hard to guess: here they are sound, and only the shape in them is not. */
    @FuzzTest
    void read_anyShape(byte[] shape) {
        folder.put("shape.gpkg", GeoPackageSeeds.planWith(shape)).assertReadOrRefused("shape.gpkg");
    }
}
