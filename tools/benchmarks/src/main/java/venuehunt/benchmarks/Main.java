package venuehunt.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehunt.benchmarks.claims.ClaimFigures;
import venuehunt.benchmarks.claims.Effort;
import venuehunt.benchmarks.claims.GroupSizes;
import venuehunt.benchmarks.contains.Contains;
import venuehunt.benchmarks.contains.MapImport;
import venuehunt.benchmarks.others.GdalRasterize;
import venuehunt.benchmarks.others.OtherTool;
import venuehunt.benchmarks.others.PostgisAsRaster;
import venuehunt.benchmarks.others.PostgisWithin;
import venuehunt.benchmarks.others.RedisGeosearch;
import venuehunt.benchmarks.others.TreasureSearch;
import venuehunt.benchmarks.streams.StreamEffort;
import venuehunt.benchmarks.streams.StreamFigures;
import venuehunt.benchmarks.ticks.Meadows;
import venuehunt.benchmarks.ticks.TickStalls;
import venuehunt.benchmarks.tiles.RingSet;

/** The command line of the benchmarks. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
        "Measures the hot paths beside the plainest way to do the same, and beside programs of others where they are "
                + "installed (gdal_rasterize, PostGIS, Redis); claims, on a private PostgreSQL that waits for its disk; and "
                + "streams of ticks, beside an echo on the same stack, each server in a process of its own.",
        "Prints a table of what was measured and one of what must be reached. The names of both are what PATTERN "
                + "looks for."})
public final class Main implements Callable<Integer> {
    private static final String RASTERIZE = "RasterizeBenchmark.";
    private static final String TICK = "TickBenchmark.";
    private static final int SIGHT_METRES = 5;

    @Option(names = "--quick", description = "One short fork of each: to see that it runs, not to quote.")
    private boolean quick;

    @Parameters(arity = "0..1", defaultValue = ".*", paramLabel = "PATTERN", description = "Which benchmarks, by a regular expression (default: all).")
    private String pattern = ".*";

    public static void main(String... args) {
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        checkPattern();
        System.err.println(
                "Measuring; this takes " + (quick ? "some ten minutes." : "an hour or more, if all is wanted."));
        ChainedOptionsBuilder options = new OptionsBuilder().include(pattern).addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx3g",
                        "-Dlogback.configurationFile=bench-logback.xml")
                .verbosity(VerboseMode.SILENT);
        if (quick) {
            options.forks(1).warmupIterations(3).measurementIterations(3);
        }
        List<Measured> results = new ArrayList<>();
        try {
            new Runner(options.build()).run().forEach(result -> results.add(Measured.of(result)));
        } catch (NoBenchmarksException _) {
            // Perhaps one of the programs of others is meant.
        }
        for (String rings : List.of("small", "outline")) {
            for (OtherTool tool : List.of(new GdalRasterize(), new PostgisAsRaster())) {
                measure(tool, rings, results);
            }
        }
        for (int inReach : List.of(1, 31)) {
            for (TreasureSearch search : List.of(new RedisGeosearch(), new PostgisWithin())) {
                measure(search, inReach, results);
            }
        }
        measureStalls(results);
        ClaimFigures claims = ClaimFigures.measure(Pattern.compile(pattern), quick ? Effort.QUICK : Effort.FULL);
        if (Pattern.compile(pattern).matcher(Contains.class.getName()).find()) {
            results.addAll(Contains.measure(quick ? 1 : 7, quick ? 500 : 3_000));
        }
        if (Pattern.compile(pattern).matcher(MapImport.class.getName()).find()) {
            results.addAll(
                    MapImport.measure(quick ? 1 : 3, quick ? 5_000 : 100_000, Duration.ofSeconds(quick ? 2 : 20)));
        }
        StreamFigures streams = StreamFigures.measure(Pattern.compile(pattern),
                quick ? StreamEffort.QUICK : StreamEffort.FULL);
        boolean groups = Pattern.compile(pattern).matcher(GroupSizes.class.getName()).find();
        if (results.isEmpty() && claims.figures().isEmpty() && streams.figures().isEmpty() && streams.failed().isEmpty()
                && !groups) {
            throw new ParameterException(spec.commandLine(),
                    "no benchmark that can run here is called like " + pattern);
        }
        if (!results.isEmpty()) {
            System.out.println(new ResultTable(results));
        }
        if (!claims.figures().isEmpty()) {
            System.out.println(claims);
            claims.figures().forEach(figure -> results.add(Measured.of(figure)));
        }
        if (!streams.figures().isEmpty()) {
            System.out.println(streams);
            streams.figures().forEach(figure -> results.add(Measured.of(figure)));
        }
        if (!results.isEmpty()) {
            System.out.println(new MarkTable(results));
        }
        if (groups) {
            System.out.print(GroupSizes.measure(quick ? 1 : 7, Duration.ofMillis(quick ? 100 : 700)));
        }
        streams.failed().forEach(each -> System.err.println("Failed: " + each));
        return streams.failed().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void checkPattern() {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(spec.commandLine(),
                    pattern + " is no regular expression: " + e.getDescription(),
                    e);
        }
    }

    private void measure(TreasureSearch search, int inReach, List<Measured> results) throws Exception {
        String name = TICK + search.name();
        if (Pattern.compile(pattern).matcher(name).find()) {
            search.questionNs(new Meadows(inReach, SIGHT_METRES)).ifPresentOrElse(
                    ns -> results.add(new Measured(name, "inReach " + inReach + ", sightMetres " + SIGHT_METRES, ns[0],
                            ns[1], Double.NaN, Double.NaN)),
                    () -> System.err.println(search.name() + " is left out: the program is not installed."));
        }
    }

    private void measureStalls(List<Measured> results) throws InterruptedException {
        if (Pattern.compile(pattern).matcher(TickStalls.class.getName()).find()) {
            TickStalls.Rounds rounds = TickStalls.measure(quick ? 1 : 7, quick ? 100_000 : 1_000_000);
            results.add(ofRounds("TickStalls.plainP999", rounds.still().p999Ns()));
            results.add(ofRounds("TickStalls.movedP999", rounds.moved().p999Ns()));
            results.add(longest("TickStalls.plainLongest", rounds.still().longestNs()));
            results.add(longest("TickStalls.movedLongest", rounds.moved().longestNs()));
        }
    }

    private static Measured ofRounds(String name, double[] sortedNs) {
        return new Measured(name, "", sortedNs[0], sortedNs[sortedNs.length / 2], Double.NaN, Double.NaN);
    }

    private static Measured longest(String name, double ns) {
        return new Measured(name, "of all rounds", ns, ns, Double.NaN, Double.NaN);
    }

    private void measure(OtherTool tool, String rings, List<Measured> results) throws Exception {
        String name = RASTERIZE + tool.name();
        if (Pattern.compile(pattern).matcher(name).find()) {
            tool.ringNs(RingSet.named(rings)).ifPresentOrElse(
                    ns -> results.add(new Measured(name, "rings " + rings, ns[0], ns[1], Double.NaN, Double.NaN)),
                    () -> System.err.println(tool.name() + " is left out: the program is not installed."));
        }
    }
}
