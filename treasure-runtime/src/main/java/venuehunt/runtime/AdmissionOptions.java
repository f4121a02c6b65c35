package venuehunt.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.service.limit.Rate;
import venuehunt.service.rpc.ConnectionLimits;
import venuehunt.service.rpc.RpcLimits;

/**
 * How many phones may come, and what each may ask: options of the command line. What is at once beside a rate is not
 * asked for: it follows from the rate, or is as it is by default.
 */
final class AdmissionOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--max-connections", defaultValue = "16000", paramLabel = "COUNT", description = {
            "Connections of phones at the same time; others wait (default: ${DEFAULT-VALUE})."})
    private int maxConnections;

    @Option(names = "--max-players", defaultValue = "15000", paramLabel = "COUNT", description = {
            "Players with a stream at the same time; others are told so, for which they need one of the connections",
            "that are left (default: ${DEFAULT-VALUE})."})
    private int maxPlayers;

    @Option(names = "--connections-per-second", defaultValue = "300", paramLabel = "COUNT", description = "Connections that are taken, and twice as many at once; others wait (default: ${DEFAULT-VALUE}).")
    private int connectionsPerSecond;

    @Option(names = "--strangers-per-second", defaultValue = "100", paramLabel = "COUNT", description = {
            "Connections that are taken from one address while nobody on them has shown a good token, and six times as",
            "many at once; others are closed (default: ${DEFAULT-VALUE})."})
    private int strangersPerSecond;

    @Option(names = "--joins-per-second", defaultValue = "300", paramLabel = "COUNT", description = "Joins that are taken, and twice as many at once; others are told when to come again (default: ${DEFAULT-VALUE}).")
    private int joinsPerSecond;

    @Option(names = "--ar-starts-per-minute", defaultValue = "900", paramLabel = "COUNT", description = {
            "AR sessions that may start in each hunt, as the AR service's quota allows; phones are told to wait. Each of",
            "several nodes needs a share of its own (default: ${DEFAULT-VALUE})."})
    private int arStartsPerMinute;

    @Option(names = "--claims-per-minute", defaultValue = "30", paramLabel = "COUNT", description = "New claims of one player, and three at once (default: ${DEFAULT-VALUE}).")
    private int claimsPerMinute;

    @Option(names = "--claims-per-hour", defaultValue = "60", paramLabel = "COUNT", description = "New claims of one player (default: ${DEFAULT-VALUE}).")
    private int claimsPerHour;

    @Option(names = "--ticks-per-second", defaultValue = "2", paramLabel = "COUNT", description = "Ticks of one phone that are taken, and five at once (default: ${DEFAULT-VALUE}).")
    private int ticksPerSecond;

    /**
     * @throws ParameterException
     *             when a value is beyond its limits
     */
    RpcLimits phones() {
        RpcLimits phones = RpcLimits.phone();
        ConnectionLimits usual = phones.connections();
        return checked(() -> phones.with(new ConnectionLimits(maxConnections, Rate.perSecond(connectionsPerSecond),
                new Rate(strangersPerSecond, Math.clamp(6L * strangersPerSecond, 1, 1_000_000)),
                usual.handshake(), usual.maxAge(), usual.grace())));
    }

    /**
     * @throws ParameterException
     *             when a value is beyond its limits
     */
    PlayLimits players() {
        PlayLimits usual = PlayLimits.DEFAULT;
        return checked(() -> new PlayLimits(maxPlayers, Rate.perSecond(joinsPerSecond), usual.playerJoins(),
                arStartsPerMinute, new Rate(claimsPerMinute / 60.0, usual.claims().burst()), claimsPerHour,
                usual.messagesPerSecond(), new Rate(ticksPerSecond, usual.ticks().burst())));
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
