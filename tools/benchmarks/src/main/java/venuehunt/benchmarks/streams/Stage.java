package venuehunt.benchmarks.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import venuehunt.benchmarks.desk.LedgerServer;
import venuehunt.benchmarks.phones.Joiner;
import venuehunt.benchmarks.phones.TickBytes;
import venuehunt.benchmarks.servers.EchoServer;
import venuehunt.benchmarks.servers.PlayServer;
import venuehunt.benchmarks.servers.Scene;
import venuehunt.benchmarks.servers.ServerProcess;
import venuehunt.benchmarks.tiles.Positions;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenIssuer;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;

/** What all measures of streams stand on: a database with hunts, and players who may join them. */
final class Stage implements AutoCloseable {
    /** As the product is started, in the memory that the demo gives it. */
    static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseZGC", "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");
    /** What a node answers to a tick that changes nothing. */
    static final int VERDICT_BYTES = 10;

    private static final Duration LIFETIME = Duration.ofHours(20);
    /** A second each, to and fro. */
    private static final int STEPS = 28;

    private final LedgerServer database = new LedgerServer();
    private final Path folder;
    private final TokenIssuer issuer;
    private final Map<String, byte[]> joins = new HashMap<>();

    Stage() throws IOException {
        folder = Files.createTempDirectory("venuehunt-streams");
        issuer = TokenIssuer.open(folder, InstantSource.system());
        Scene.lay(database.owned());
    }

    ServerProcess node(List<String> jvm) throws IOException {
        return PlayServer.start(jvm, database.config(), issuer.publicKeySet());
    }

    ServerProcess node() throws IOException {
        return node(JVM);
    }

    ServerProcess echo(int answerBytes) throws IOException {
        return EchoServer.start(JVM, answerBytes);
    }

    /** Players who stand where they are. */
    List<Joiner> standing(Scene scene, String name, int count) {
        Positions places = scene.positions(count, new SplittableRandom(2));
        return IntStream.range(0, count)
                .mapToObj(i -> new Joiner(join(scene, name + i), new TickBytes(places, i, 1))).toList();
    }

    /** Players who go 38 m and back, 1.4 m with each tick. */
    List<Joiner> walking(Scene scene, String name, int count) {
        Positions ways = Positions.walks(scene.frame(), Scene.SIDE_METRES, count, STEPS, new SplittableRandom(3));
        return IntStream.range(0, count)
                .mapToObj(i -> new Joiner(join(scene, name + i), new TickBytes(ways, i * STEPS, STEPS))).toList();
    }

    private byte[] join(Scene scene, String player) {
        return joins.computeIfAbsent(scene.huntId() + " " + player, _ -> PlayRequest.newBuilder()
                .setJoin(Join.newBuilder().setHuntId(scene.huntId())
                        .setPlayerToken(issuer.issue(player, Set.of(Role.PLAYER), LIFETIME)))
                .build().toByteArray());
    }

    @Override
    public void close() throws IOException {
        database.close();
        List<Path> made;
        try (Stream<Path> files = Files.walk(folder)) {
            made = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
        }
        for (Path each : made) {
            Files.delete(each);
        }
    }
}
