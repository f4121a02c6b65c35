package venuehunt.benchmarks.servers;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import venuehunt.runtime.RuntimeConfig;
import venuehunt.runtime.TreasureRuntime;
import venuehunt.runtime.admission.PlayLimits;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.session.AntiCheat;
import venuehunt.service.auth.BearerToken;
import venuehunt.service.auth.TokenVerifier;
import venuehunt.service.database.DatabaseConfig;
import venuehunt.service.limit.Rate;
import venuehunt.service.rpc.RpcLimits;

/**
 * A whole node as it is started for players, but for two limits: a connection may have as many calls, and a phone may
 * tick as often, as the load needs.
 */
public final class PlayServer {
    private static final int CALLS_PER_CONNECTION = 1_000;
    private static final Rate ANY_RATE = new Rate(1_000_000, 1_000_000);
    private static final int MESSAGES_PER_SECOND = 1_000_000;
    private static final Pattern ACCEPTED = Pattern
            .compile("^\\w*ticks_total\\{[^}]*verdict=\"ACCEPTED\"[^}]*} ([0-9.E]+)$", Pattern.MULTILINE);

    private static final Pattern SLOW_CONSUMERS = Pattern
            .compile("^\\w*limits_reached_total\\{[^}]*limit=\"SLOW_CONSUMER\"[^}]*} ([0-9.E]+)$", Pattern.MULTILINE);

    private PlayServer() {
    }

    /**
     * Starts one on the database of a {@link Scene}.
     *
     * @param keySet
     *            the keys of who issues the players' tokens
     */
    public static ServerProcess start(List<String> jvm, DatabaseConfig database, Path keySet) throws IOException {
        return ServerProcess.start(PlayServer.class, jvm,
                Map.of(DatabaseConfig.PASSWORD_VARIABLE, database.password()), database.urlWithoutPassword(),
                keySet.toString(), Files.createTempDirectory(keySet.toAbsolutePath().getParent(), "node").toString());
    }

    public static void main(String... args) throws IOException {
        RpcLimits usual = RpcLimits.phone();
        RpcLimits phones = new RpcLimits(usual.maxMessageBytes(), CALLS_PER_CONNECTION, usual.flowControlBytes(),
                usual.maxMetadataBytes(), usual.maxRstFrames(), usual.rstWindow(), usual.keepAlive(),
                usual.keepAliveTimeout(), usual.permittedPing(), usual.maxIdle(), usual.connections(), usual.drain());
        PlayLimits like = PlayLimits.DEFAULT;
        PlayLimits players = new PlayLimits(like.maxPlayers(), like.joins(), like.playerJoins(),
                like.arStartsPerMinute(),
                like.claims(), like.claimsPerHour(), MESSAGES_PER_SECOND, ANY_RATE);
        RuntimeConfig config = new RuntimeConfig("127.0.0.1", 0, 0, 0, phones, players, AntiCheat.OBSERVE,
                DatabaseConfig.parse(args[0], System.getenv()), Path.of(args[2]), BreakerRules.DEFAULT);
        // There is no geometry store: the maps are in the node's own database, and it plays on with them.
        ManagedChannel nowhere = NettyChannelBuilder.forAddress("127.0.0.1", 1).usePlaintext().build();
        try (TreasureRuntime node = new TreasureRuntime(config,
                TokenVerifier.load(Path.of(args[1]), InstantSource.system()), nowhere, new BearerToken("none"))) {
            new ServerConsole().serve("ready " + node.port() + " " + node.metricsPort());
        } finally {
            nowhere.shutdownNow();
        }
    }

    /** How many ticks it has accepted; of a server that is no node, none. */
    public static long accepted(ServerProcess server) throws IOException, InterruptedException {
        return server.hasMetrics() ? counter(server, ACCEPTED) : 0;
    }

    /** How many streams it has ended since their phones did not read. */
    public static long slowConsumers(ServerProcess server) throws IOException, InterruptedException {
        return counter(server, SLOW_CONSUMERS);
    }

    private static long counter(ServerProcess server, Pattern line) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.metricsPort() + "/metrics")).build(),
                    BodyHandlers.ofString()).body();
            Matcher found = line.matcher(page);
            if (!found.find()) {
                throw new IOException("the metrics hold nothing like " + line);
            }
            return (long) Double.parseDouble(found.group(1));
        }
    }

    /** Phones cannot tell a tick that was refused in a line from one that was played: the node can. */
    public static void checkAccepted(ServerProcess server, long before, long answers)
            throws IOException, InterruptedException {
        if (server.hasMetrics() && accepted(server) - before != answers) {
            throw new IllegalStateException((accepted(server) - before) + " ticks were accepted, and " + answers
                    + " were answered");
        }
    }
}
