package venuehunt.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TableFuzzTest {
    private final PlanFolder folder = new PlanFolder(TableFuzzTest.class);

    @FuzzTest
    void read_anyCsv(byte[] content) {
        folder.put("plan.csv", content).assertReadOrRefused("plan.csv");
    }

    @FuzzTest
    void read_anyWkt(byte[] content) {
        folder.put("plan.wkt", content).assertReadOrRefused("plan.wkt");
    }
}
