package venuehunt.benchmarks.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import venuehunt.benchmarks.ticks.Meadows;
import venuehunt.tile.LatLng;

/** {@code GEOSEARCH … BYRADIUS 5 m} of Redis, on a private server, one key for each venue. */
public final class RedisGeosearch implements TreasureSearch {
    private static final int QUESTIONS = 20_000;
    private static final int AT_ONCE = 500;

    @Override
    public String name() {
        return "redisGeosearch";
    }

    @Override
    public Optional<double[]> questionNs(Meadows meadows) throws Exception {
        if (!Commands.exist("redis-server")) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("venuehunt-redis");
        Path socket = folder.resolve("socket");
        Process server = new ProcessBuilder("redis-server", "--port", "0", "--unixsocket", socket.toString(), "--save",
                "", "--appendonly", "no", "--dir", folder.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (RedisClient client = RedisClient.connect(socket)) {
            for (int venue = 0; venue < Meadows.VENUES; venue++) {
                add(meadows, venue, client);
            }
            return Optional.of(new Questions(meadows, QUESTIONS, new ProcessorTime(server.pid())).ns(
                    (venue, lat, lng) -> client.ask("GEOSEARCH", key(venue), "FROMLONLAT", String.valueOf(lng),
                            String.valueOf(lat), "BYRADIUS", "5", "m")));
        } finally {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
            Files.deleteIfExists(socket);
            Files.delete(folder);
        }
    }

    private static void add(Meadows meadows, int venue, RedisClient client) throws IOException {
        List<String> command = new ArrayList<>();
        for (int i = 1; i <= meadows.count(); i++) {
            if (command.isEmpty()) {
                command.addAll(List.of("GEOADD", key(venue)));
            }
            LatLng at = meadows.meadow(venue).position(i);
            command.addAll(List.of(String.valueOf(at.lngDegrees()), String.valueOf(at.latDegrees()), "t" + i));
            if (i % AT_ONCE == 0 || i == meadows.count()) {
                client.ask(command.toArray(String[]::new));
                command.clear();
            }
        }
    }

    private static String key(int venue) {
        return "venue-" + venue;
    }
}
