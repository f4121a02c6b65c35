package venuehunt.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** What must be reached, as a Markdown table. A mark whose benchmarks were not run is left out, and counted. */
record MarkTable(List<Measured> results) {
    private static final String TO_TILE = "ToTileBenchmark.venueFrame";
    private static final String RASTERIZER = "RasterizeBenchmark.rasterizer";
    private static final String TICK = "TickBenchmark.tick";
    private static final String DESK = "ClaimRates.wholeDesk";

    private static final List<Mark> MARKS = Stream.of(Stream.of(
            Mark.noAllocation("latitude, longitude → tile", TO_TILE, ""),
            Mark.atMost("latitude, longitude → tile", 2.5, TO_TILE, "ToTileBenchmark.plainMap", ""),
            Mark.rateAtLeast("latitude, longitude → tile", 50, TO_TILE, "ToTileBenchmark.h3Resolution15", ""),
            Mark.atMost("tile → zones, 2 km", 2, "ZonesBenchmark.zonesAt", "ZonesBenchmark.plainBytes", ""),
            Mark.millionsPerSecond("decode a tile map, 2 km", 500, "MB/s of tiles", "DecodeBenchmark.decode", "")),
            Stream.of("rings small", "rings outline").flatMap(MarkTable::rasterizing),
            Stream.of(1, 31).flatMap(MarkTable::ticks), contains(), claims(), streams())
            .flatMap(each -> each).toList();

    private static Stream<Mark> rasterizing(String rings) {
        String work = "polygon → tiles, " + rings.replace("rings ", "");
        return Stream.of(
                Mark.rateAtLeast(work, 0.7, RASTERIZER, "RasterizeBenchmark.plainScanline", rings),
                Mark.rateAtLeast(work, 200, RASTERIZER, "RasterizeBenchmark.h3Resolution15", rings),
                Mark.rateAtLeast(work, 1, RASTERIZER, "RasterizeBenchmark.gdalRasterize", rings),
                Mark.rateAtLeast(work, 50, RASTERIZER, "RasterizeBenchmark.postgisAsRaster", rings));
    }

    private static Stream<Mark> ticks(int inReach) {
        String work = "tick, " + inReach + " in reach";
        String parameters = "inReach " + inReach + ", sightMetres 5";
        return Stream.of(
                Mark.atMost(work, 2, TICK, "TickBenchmark.plainGrid", parameters),
                Mark.noAllocation(work, TICK, parameters),
                Mark.rateAtLeast(work, 40, TICK, "TickBenchmark.redisGeosearch", parameters),
                Mark.rateAtLeast(work, 500, TICK, "TickBenchmark.postgisWithin", parameters));
    }

    private static Stream<Mark> contains() {
        String postgis = "Contains.plainPostgis";
        return Stream.of(
                Mark.rateAtLeast("zones of a point over gRPC, one a call", 1.5, "Contains.onePoint", postgis, ""),
                Mark.rateAtLeast("zones of a point over gRPC, 100 a call", 20, "Contains.hundredPoints", postgis, ""),
                Mark.rateAtLeast("zones of a point in process", 100, "Contains.inProcess", postgis, ""),
                Mark.rateAtLeast("zones of a point in process", 1, "Contains.inProcess", "Contains.jtsPrepared", ""),
                Mark.atMostMs("upload → live, 15 km², 5,000 corners", 3_000, "MapImport.uploadToLive"),
                Mark.atMost("99 % of look-ups while 100,000 polygons come in", 1.2, "MapImport.lookUpP99During",
                        "MapImport.lookUpP99Before", ""));
    }

    private static Stream<Mark> claims() {
        String crowd = "500 players at once on one treasure";
        return Stream.of(
                Mark.rateAtLeast("claims through the whole desk", 0.9, DESK, "ClaimRates.plainStatement", ""),
                Mark.rateAtLeast("claims through the whole desk", 8, DESK, "ClaimRates.oneByOne", ""),
                Mark.atMostMsAnd("99 % of claims, 1,000 a second", 20, 2, "ClaimTimes.p99", "ClaimTimes.diskCommit"),
                Mark.atMostMs(crowd + ", 1 WON and 499 LOST", 1_000, "Crowd.slowestAnswer"),
                Mark.askedOfLedger(crowd, 1, "Crowd.slowestAnswer"),
                Mark.atMostMs("99 % of refusals, ledger away", 5, "Outage.refusalP99"),
                Mark.atMost("99 % of ticks, ledger away", 1.2, "Outage.tickP99During", "Outage.tickP99Before", ""));
    }

    private static Stream<Mark> streams() {
        String full = "15,000 connections, a tick a second";
        return Stream.concat(Stream.of("ClosedLoop.connections", "ClosedLoop.streams").flatMap(MarkTable::closedLoop),
                Stream.of(
                        Mark.atMost(full + ", 99 % of answers", 1.5, "FullVenue.p99", "FullVenue.echoP99", ""),
                        Mark.atMost(full + ", server's time each", 1.5, "FullVenue.effort", "FullVenue.echoEffort", ""),
                        Mark.atMost(full + ", resident memory", 1.3, "FullVenue.resident", "FullVenue.echoResident",
                                ""),
                        Mark.atMostKiB("500 phones that never read, each", 100, "DeafPhones.held"),
                        Mark.atMost("500 phones that never read, 99 % of others' answers", 1.2,
                                "DeafPhones.othersBeside", "DeafPhones.othersAlone", ""),
                        Mark.atMost("a venue beside one with 20 × its players, 99 % of answers", 2,
                                "NoisyNeighbour.during", "NoisyNeighbour.before", "")));
    }

    private static Stream<Mark> closedLoop(String name) {
        String work = name.endsWith("connections") ? "200 connections, closed loop" : "100 streams of one, closed loop";
        return Stream.of(Mark.rateAtLeast(work, 0.85, name, name + "Echo", ""),
                Mark.atMost(work + ", server's time each", 1.2, name + "Effort", name + "EchoEffort", ""));
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
