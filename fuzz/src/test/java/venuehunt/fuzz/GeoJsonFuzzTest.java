package venuehunt.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class GeoJsonFuzzTest {
    private final PlanFolder folder = new PlanFolder(GeoJsonFuzzTest.class);

    @FuzzTest
    void read_anyGeoJson(byte[] content) {
        folder.put("plan.geojson", content).assertReadOrRefused("plan.geojson");
    }
}
