package venuehunt.benchmarks;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the benchmarks. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the hot paths beside the plainest way to do the same, and prints one table.")
public final class Main implements Callable<Integer> {
    @Option(names = "--quick", description = "One short fork of each: to see that it runs, not to quote.")
    private boolean quick;

    @Parameters(arity = "0..1", defaultValue = ".*", paramLabel = "PATTERN", description = "Which benchmarks, by a regular expression (default: all).")
    private String pattern = ".*";

    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws RunnerException {
        TimeValue iteration = TimeValue.milliseconds(200);
        ChainedOptionsBuilder options = new OptionsBuilder().include(pattern).forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 15).warmupTime(iteration).measurementIterations(quick ? 3 : 15)
                .measurementTime(iteration).addProfiler(GCProfiler.class).shouldFailOnError(true)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx2g")
                .verbosity(VerboseMode.SILENT);
        System.err.println("Measuring; this takes " + (quick ? "a minute." : "some ten minutes."));
        Collection<RunResult> results = new Runner(options.build()).run();
        System.out.print(new ResultTable(results));
        return CommandLine.ExitCode.OK;
    }
}
