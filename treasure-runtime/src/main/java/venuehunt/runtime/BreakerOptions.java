package venuehunt.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import venuehunt.runtime.breaker.BreakerRules;

/** When claims are held back from a slow or failing ledger: options of the command line. */
final class BreakerOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--breaker-late-ms", defaultValue = "50", paramLabel = "MS", description = "A group of claims that takes longer to commit is late (default: ${DEFAULT-VALUE}).")
    private long lateMs;

    @Option(names = "--breaker-late-in-a-row", defaultValue = "10", paramLabel = "COUNT", description = "So many late groups in a row, and claims are held back (default: ${DEFAULT-VALUE}).")
    private int lateInARow;

    @Option(names = "--breaker-failed-percent", defaultValue = "0.3", paramLabel = "PERCENT", description = {
            "More than this share of at least 500 commits failed in 30 s, and claims are held back",
            "(default: ${DEFAULT-VALUE})."})
    private double failedPercent;

    /**
     * @throws ParameterException
     *             when a value is beyond its limits
     */
    BreakerRules rules() {
        try {
            return BreakerRules.DEFAULT.with(Duration.ofMillis(lateMs), lateInARow, failedPercent);
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
