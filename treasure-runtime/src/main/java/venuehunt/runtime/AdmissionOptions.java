package venuehunt.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.service.rpc.RpcLimits;

/** How many phones may come, and how fast: options of the command line. */
final class AdmissionOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--max-connections", defaultValue = "16000", paramLabel = "COUNT", description = "Connections of phones, and players with a stream, at the same time (default: ${DEFAULT-VALUE}).")
    private int maxConnections;

    @Option(names = "--connections-per-second", defaultValue = "300", paramLabel = "COUNT", description = "Connections that are taken, and twice as many at once; others wait (default: ${DEFAULT-VALUE}).")
    private int connectionsPerSecond;

    @Option(names = "--joins-per-second", defaultValue = "300", paramLabel = "COUNT", description = "Joins that are taken, and twice as many at once; others are told when to come again (default: ${DEFAULT-VALUE}).")
    private int joinsPerSecond;

    @Option(names = "--ar-starts-per-minute", defaultValue = "900", paramLabel = "COUNT", description = {
            "AR sessions that may start in each hunt, as the AR service's quota allows; phones are told to wait. Each of",
            "several nodes needs a share of its own (default: ${DEFAULT-VALUE})."})
    private int arStartsPerMinute;

    /**
     * @throws ParameterException
     *             when a value is beyond its limits
     */
    RpcLimits phones() {
        RpcLimits phones = RpcLimits.phone();
        return checked(() -> phones.with(phones.connections().with(maxConnections, connectionsPerSecond)));
    }

    /**
     * @throws ParameterException
     *             when a value is beyond its limits
     */
    PlayLimits players() {
        return checked(() -> PlayLimits.DEFAULT.with(maxConnections, joinsPerSecond, arStartsPerMinute));
    }

    private <T> T checked(Supplier<T> limits) {
        try {
            return limits.get();
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
