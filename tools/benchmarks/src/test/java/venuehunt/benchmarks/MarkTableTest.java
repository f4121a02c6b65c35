package venuehunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Benchmark;
import venuehunt.benchmarks.others.GdalRasterize;
import venuehunt.benchmarks.others.PostgisAsRaster;
import venuehunt.benchmarks.others.PostgisWithin;
import venuehunt.benchmarks.others.RedisGeosearch;
import venuehunt.benchmarks.ticks.TickBenchmark;
import venuehunt.benchmarks.tiles.DecodeBenchmark;
import venuehunt.benchmarks.tiles.RasterizeBenchmark;
import venuehunt.benchmarks.tiles.ToTileBenchmark;
import venuehunt.benchmarks.tiles.ZonesBenchmark;

class MarkTableTest {
    private static final Set<Class<?>> BENCHMARKS = Set.of(DecodeBenchmark.class, RasterizeBenchmark.class,
            TickBenchmark.class, ToTileBenchmark.class, ZonesBenchmark.class);

    @ParameterizedTest
    @CsvSource({"24.9, reached", "25, reached", "25.1, **not reached**"})
    void atMost_upToTheBound(double oursNs, String verdict) {
        assertThat(
                table(measured("ToTileBenchmark.venueFrame", oursNs, 5), measured("ToTileBenchmark.plainMap", 10, 5)))
                .contains("| at most 2.5 × plainMap | ").contains("× | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"499, **not reached**", "500, reached", "501, reached"})
    void rateAtLeast_fromTheBound(double h3Ns, String verdict) {
        assertThat(table(measured("ToTileBenchmark.venueFrame", 10, 5),
                measured("ToTileBenchmark.h3Resolution15", h3Ns, 5)))
                .contains("| at least 50 × the rate of h3Resolution15 | ").contains("× | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"0, reached", "0.001, reached", "1, **not reached**", "NaN, **not reached**"})
    void noAllocation_none(double bytes, String verdict) {
        assertThat(table(measured("ToTileBenchmark.venueFrame", 10, bytes))).contains("B | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"2.01, **not reached**", "2, reached", "1, reached"})
    void millionsPerSecond_fromTheBound(double nsPerByte, String verdict) {
        Measured decode = new Measured("DecodeBenchmark.decode", "", 1, 1_000 * nsPerByte, 0, 1_000);
        assertThat(table(decode)).contains("MB/s of tiles | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"4.99, reached", "5, reached", "5.01, **not reached**"})
    void atMostMs_upToTheBound(double ms, String verdict) {
        assertThat(table(measured("Outage.refusalP99", ms * 1e6, 0))).contains(" ms of 5.00 | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"22, 1, reached", "22.01, 1, **not reached**", "22.01, 1.1, reached"})
    void atMostMsAnd_upToTheBound(double ms, double commitMs, String verdict) {
        assertThat(table(measured("ClaimTimes.p99", ms * 1e6, 0), measured("ClaimTimes.diskCommit", commitMs * 1e6, 0)))
                .contains("| at most 20 ms + 2 × diskCommit | ").contains(" | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"0, **not reached**", "1, reached", "2, **not reached**"})
    void askedOfLedger_exactly(double asked, String verdict) {
        assertThat(table(new Measured("Crowd.slowestAnswer", "", 1, 1, 0, asked)))
                .contains("| 1 at the ledger | " + (int) asked + " | " + verdict + " |");
    }

    @ParameterizedTest
    @CsvSource({"99.9, reached", "100, reached", "100.1, **not reached**"})
    void atMostKiB_upToTheBound(double kib, String verdict) {
        assertThat(table(measured("DeafPhones.held", kib * 1_024, 0)))
                .contains("| at most 100 KiB | ").contains(" KiB | " + verdict + " |");
    }

    /** A mark whose benchmark is called otherwise by now would never be asked again. */
    @Test
    void marks_areOfBenchmarksThatExist() {
        Set<String> names = Stream.concat(
                BENCHMARKS.stream().flatMap(suite -> Stream.of(suite.getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class)).map(MarkTableTest::name)),
                Stream.concat(
                        Stream.of(new GdalRasterize(), new PostgisAsRaster())
                                .map(tool -> "RasterizeBenchmark." + tool.name()),
                        Stream.of(new RedisGeosearch(), new PostgisWithin())
                                .map(search -> "TickBenchmark." + search.name())))
                .collect(Collectors.toSet());
        List<Measured> all = names.stream().flatMap(name -> Stream.of("", "rings small", "rings outline",
                "inReach 1, sightMetres 5", "inReach 31, sightMetres 5")
                .map(parameters -> new Measured(name, parameters, 1, 1, 0, 1))).toList();
        // Those of ClaimFiguresTest, ContainsTest, MapImportTest and StreamFiguresTest.
        assertThat(new MarkTable(all).toString()).contains("23 of 44 marks not asked");
        assertThat(table()).contains("44 of 44 marks not asked");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Measured measured(String name, double medianNs, double bytes) {
        return new Measured(name, "", medianNs, medianNs, bytes, Double.NaN);
    }

    private static String table(Measured... results) {
        return new MarkTable(List.of(results)).toString();
    }
}
