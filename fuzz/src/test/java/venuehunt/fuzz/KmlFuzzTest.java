package venuehunt.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class KmlFuzzTest {
    private final PlanFolder folder = new PlanFolder(KmlFuzzTest.class);

    @FuzzTest
    void read_anyKml(byte[] content) {
        folder.put("plan.kml", content).assertReadOrRefused("plan.kml");
    }

    @FuzzTest
    void read_anyZip(byte[] content) {
        folder.put("plan.kmz", content).assertReadOrRefused("plan.kmz");
    }
}
