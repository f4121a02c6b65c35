package venuehunt.benchmarks.contains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import venuehunt.benchmarks.Measured;
import venuehunt.geometry.shape.PreparedMap;
import venuehunt.v1.ContainsRequest;
import venuehunt.v1.LatLng;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;

/**
 * In which zones a point lies, by way: asked of the store over gRPC, one point or a hundred a call; of the prepared map
 * in process; of JTS in process; and of PostGIS over JDBC. All with as many clients on the same points. The ways take
 * turns within a round, so that what else runs on the machine disturbs them alike.
 */
public final class Contains {
    private static final int MANY = 100;
    private static final long SEED = 1;

    private Contains() {
    }

    /** The median and the least time for a point, by way, of so many rounds after one that does not count. */
    public static List<Measured> measure(int rounds, long roundMs) throws Exception {
        Field field = Field.fromSeed(SEED);
        try (StoreServer store = new StoreServer(); Clients clients = new Clients()) {
            store.put(field.map());
            PostgisClient.makeTable(store.database());
            List<PostgisClient> postgis = new ArrayList<>();
            for (int i = 0; i < Clients.COUNT; i++) {
                postgis.add(new PostgisClient(field, store.database()));
            }
            Map<String, Clients.Way> ways = ways(field, store, clients);
            ways.put("plainPostgis", forNs -> clients.nsPerPoint(postgis, forNs));
            Map<String, double[]> ns = new TreeMap<>();
            for (int round = -1; round < rounds; round++) {
                for (var way : ways.entrySet()) {
                    ns.computeIfAbsent(way.getKey(), _ -> new double[rounds])[Math.max(0, round)] = way.getValue()
                            .nsPerPoint(TimeUnit.MILLISECONDS.toNanos(roundMs));
                }
            }
            for (PostgisClient client : postgis) {
                client.close();
            }
            return ns.entrySet().stream().map(way -> measured(way.getKey(), way.getValue())).toList();
        }
    }

    private static Map<String, Clients.Way> ways(Field field, StoreServer server, Clients clients) {
        VenueServiceBlockingStub store = server.client();
        PreparedMap prepared = new PreparedMap(field.map());
        JtsZones jts = new JtsZones(field.map());
        checkAlike(field, prepared, jts);
        List<ContainsRequest> ones = IntStream.range(0, 10_000).mapToObj(i -> request(field, i, 1)).toList();
        List<ContainsRequest> manys = IntStream.range(0, 100).mapToObj(i -> request(field, i * MANY, MANY)).toList();
        Map<String, Clients.Way> ways = new TreeMap<>();
        ways.put("onePoint", new CallbackClients(server.callbacks(), ones)::nsPerPoint);
        ways.put("onePointBlocking",
                all(clients, number -> store.contains(ones.get(number % ones.size())).getAnswersCount()));
        ways.put("hundredPoints",
                all(clients, number -> store.contains(manys.get(number % manys.size())).getAnswersCount()));
        ways.put("inProcess", all(clients, number -> {
            int zones = 0;
            for (int i = 0; i < MANY; i++) {
                zones += prepared.at(field.point(number + i)).zoneIds().size();
            }
            return zones < 0 ? zones : MANY; // so that none is left out as not needed
        }));
        ways.put("jtsPrepared", all(clients, number -> {
            int zones = 0;
            for (int i = 0; i < MANY; i++) {
                zones += jts.at(field.point(number + i)).zoneIds().size();
            }
            return zones < 0 ? zones : MANY; // so that none is left out as not needed
        }));
        return ways;
    }

    private static void checkAlike(Field field, PreparedMap prepared, JtsZones jts) {
        field.points().stream().filter(point -> !prepared.at(point).equals(jts.at(point))).findFirst()
                .ifPresent(point -> {
                    throw new IllegalStateException(point + " is not where JTS says: " + prepared.at(point));
                });
    }

    private static Clients.Way all(Clients clients, Clients.Asking asking) {
        List<Clients.Asking> all = Stream.generate(() -> asking).limit(Clients.COUNT).toList();
        return forNs -> clients.nsPerPoint(all, forNs);
    }

    static ContainsRequest request(Field field, int first, int count) {
        ContainsRequest.Builder request = ContainsRequest.newBuilder().setVenueId(Field.VENUE);
        for (int i = first; i < first + count; i++) {
            request.addPoints(LatLng.newBuilder().setLatDegrees(field.point(i).latDegrees())
                    .setLngDegrees(field.point(i).lngDegrees()));
        }
        return request.build();
    }

    private static Measured measured(String way, double[] ns) {
        Arrays.sort(ns);
        return new Measured("Contains." + way, "", ns[0], ns[ns.length / 2], Double.NaN, Double.NaN);
    }
}
