package venuehunt.uploader.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** CSV and WKT that never end, or are nested without end. */
final class HostileTables {
    private static final int MANY = 25_000_000;

    private HostileTables() {
    }

    static List<HostileFile> write(Path folder) throws IOException {
        return List.of(csv(folder, "open-quote", "wkt,name\n,\"" + "x".repeat(MANY), "a value of more than 20000000"),
                csv(folder, "open-quote-in-head", "wkt,\"name\n,x\n", "line 1: a quote begins here that never ends"),
                csv(folder, "commas", "wkt,name\n" + ",".repeat(MANY), "it has more than 1000 values"),
                csv(folder, "head-of-commas", "wkt" + ",".repeat(MANY), "it has more than 1000 values"),
                csv(folder, "head-cut-short", "n".repeat(1_018) + ",shape_of_it\nx,y\n",
                        "names no column for the shapes"),
                csv(folder, "many-rows", "wkt,name\n" + ",x\n".repeat(5_001), "it has more than 5000 features"),
                csv(folder, "long-text", "wkt,name\n,\"" + "x".repeat(70_000) + "\"", "a text of more than 65536"),
                csv(folder, "long-column", "wkt," + "n".repeat(70_000) + "\n,x\n", "with a name of more than 1000"),
                csv(folder, "ring-of-commas", "wkt;name\nPOLYGON((" + ",".repeat(15_000_000) + "));Lawn\n",
                        "feature 1 (\"Lawn\"): it has a ring of 15000001 points"),
                csv(folder, "nan", "wkt;name\nPOLYGON((0 0,NaN 0,1 1,0 0));Lawn\n",
                        "feature 1 (\"Lawn\"): it has \"NaN\" where a number"),
                csv(folder, "infinity", "wkt;name\nPOLYGON((0 0,1e400 0,1 1,0 0));Lawn\n",
                        "feature 1 (\"Lawn\"): its position [Infinity, 0.0]"),
                csv(folder, "systems", "wkt;name\nSRID=1,POINT(0 0);a\n", "where a shape such as"),
                HostileFile.write(folder, "other-characters.csv",
                        "wkt,name\n,Bühne".getBytes(StandardCharsets.ISO_8859_1), "its text is not in UTF-8"),
                wkt(folder, "deep", "MULTIPOLYGON" + "(".repeat(10_000_000), "feature 1: it has \"((("),
                wkt(folder, "deep-collection", "GEOMETRYCOLLECTION(".repeat(500_000),
                        "feature 1: a GeometryCollection is not taken"),
                wkt(folder, "one-line", "POLYGON((" + "1 1,".repeat(MANY / 4), "a value of more than 20000000"),
                wkt(folder, "long-ring", "POLYGON((" + "1 1,".repeat(20_000) + "1 1))",
                        "feature 1: it has a ring of 20001 points"),
                wkt(folder, "many-rings",
                        "POLYGON(" + ("(" + "1 1,".repeat(19_999) + "1 1),").repeat(11) + "(1 1))",
                        "it has more than 200000 points"));
    }

    private static HostileFile csv(Path folder, String name, String content, String reason) throws IOException {
        return HostileFile.write(folder, name + ".csv", content, reason);
    }

    private static HostileFile wkt(Path folder, String name, String content, String reason) throws IOException {
        return HostileFile.write(folder, name + ".wkt", content, reason);
    }
}
