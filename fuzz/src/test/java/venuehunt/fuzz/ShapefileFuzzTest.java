package venuehunt.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Each part of a shapefile, beside others that are sound. */
class ShapefileFuzzTest {
    private final PlanFolder folder = new PlanFolder(ShapefileFuzzTest.class).put("shp.dbf", ShapefileSeeds.DBF)
            .put("dbf.shp", ShapefileSeeds.SHP).put("prj.shp", ShapefileSeeds.SHP).put("prj.dbf", ShapefileSeeds.DBF)
            .put("cpg.shp", ShapefileSeeds.SHP).put("cpg.dbf", ShapefileSeeds.DBF);

    @FuzzTest
    void read_anyShp(byte[] content) {
        folder.put("shp.shp", content).assertReadOrRefused("shp.shp");
    }

    @FuzzTest
    void read_anyDbf(byte[] content) {
        folder.put("dbf.dbf", content).assertReadOrRefused("dbf.shp");
    }

    @FuzzTest
    void read_anyPrj(byte[] content) {
        folder.put("prj.prj", content).assertReadOrRefused("prj.shp");
    }

    @FuzzTest
    void read_anyCpg(byte[] content) {
        folder.put("cpg.cpg", content).assertReadOrRefused("cpg.shp");
    }
}
