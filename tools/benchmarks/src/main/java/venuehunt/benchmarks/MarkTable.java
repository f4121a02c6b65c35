package venuehunt.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** What must be reached, as a Markdown table. A mark whose benchmarks were not run is left out, and counted. */
record MarkTable(List<Measured> results) {
    private static final String TO_TILE = "ToTileBenchmark.venueFrame";
    private static final String RASTERIZER = "RasterizeBenchmark.rasterizer";

    private static final List<Mark> MARKS = Stream.concat(Stream.of(
            Mark.noAllocation("latitude, longitude → tile", TO_TILE),
            Mark.atMost("latitude, longitude → tile", 2.5, TO_TILE, "ToTileBenchmark.plainMap", ""),
            Mark.rateAtLeast("latitude, longitude → tile", 50, TO_TILE, "ToTileBenchmark.h3Resolution15", ""),
            Mark.atMost("tile → zones, 2 km", 2, "ZonesBenchmark.zonesAt", "ZonesBenchmark.plainBytes", ""),
            Mark.millionsPerSecond("decode a tile map, 2 km", 500, "MB/s of tiles", "DecodeBenchmark.decode", "")),
            Stream.of("rings small", "rings outline").flatMap(MarkTable::rasterizing)).toList();

    private static Stream<Mark> rasterizing(String rings) {
        String work = "polygon → tiles, " + rings.replace("rings ", "");
        return Stream.of(
                Mark.rateAtLeast(work, 0.7, RASTERIZER, "RasterizeBenchmark.plainScanline", rings),
                Mark.rateAtLeast(work, 200, RASTERIZER, "RasterizeBenchmark.h3Resolution15", rings),
                Mark.rateAtLeast(work, 1, RASTERIZER, "RasterizeBenchmark.gdalRasterize", rings),
                Mark.rateAtLeast(work, 50, RASTERIZER, "RasterizeBenchmark.postgisAsRaster", rings));
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| work | must reach | measured | |\n| --- | --- | ---: | --- |\n");
        int notRun = 0;
        for (Mark mark : MARKS) {
            var reached = mark.check().of(results);
            if (reached.isEmpty()) {
                notRun++;
            } else {
                table.append("| ").append(mark.work()).append(" | ").append(mark.mark()).append(" | ")
                        .append(reached.get().figure()).append(" | ")
                        .append(reached.get().good() ? "reached" : "**not reached**").append(" |\n");
            }
        }
        if (notRun > 0) {
            table.append('\n').append(notRun).append(" of ").append(MARKS.size())
                    .append(" marks not asked: their benchmarks were not run, or the peer is not installed.\n");
        }
        return table.toString();
    }
}
