package venuehunt.benchmarks.contains;

import com.google.common.hash.Hashing;
import com.google.protobuf.ByteString;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import venuehunt.benchmarks.Measured;
import venuehunt.benchmarks.figures.Times;
import venuehunt.geometry.venue.VenueMap;
import venuehunt.v1.ContainsRequest;
import venuehunt.v1.CurationServiceGrpc.CurationServiceBlockingV2Stub;
import venuehunt.v1.MapPart;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;
import venuehunt.v1.VenueServiceGrpc.VenueServiceBlockingStub;
import venuehunt.v1.VenueVersion;
import venuehunt.v1.WatchVenuesRequest;

/**
 * What it takes to bring maps in, over gRPC as a curator's tool does: how long until those who watch are told that a
 * large map is live; and what others who ask where points lie notice while map after map comes in.
 */
public final class MapImport {
    private static final String NEW = "new";
    private static final int ZONES_PER_VENUE = 500;
    /** Within the boundary, as the store demands. */
    private static final double WITHIN = 0.5;
    private static final int LOOK_UPS_PER_SECOND = 200;

    private final StoreServer store;
    private final Field field = Field.fromSeed(1);
    private final Random random = new Random(2);
    private int venues;

    private MapImport(StoreServer store) {
        this.store = store;
        store.put(field.map());
    }

    /**
     * Medians and least times, of so many rounds after one that does not count.
     *
     * @param polygons
     *            how many come in while others ask, each round
     * @param before
     *            for how long they ask before that, and as long again beside a thread that only computes
     */
    public static List<Measured> measure(int rounds, int polygons, Duration before) throws Exception {
        double[] uploadNs = new double[rounds];
        double[] quietNs = new double[rounds];
        double[] oneCoreNs = new double[rounds];
        double[] allCoresNs = new double[rounds];
        double[] busyNs = new double[rounds];
        try (StoreServer store = new StoreServer(); ExecutorService curator = Executors.newSingleThreadExecutor()) {
            MapImport work = new MapImport(store);
            for (int round = -1; round < rounds; round++) {
                int kept = Math.max(0, round);
                uploadNs[kept] = work.uploadToLive(round + 1);
                quietNs[kept] = work.lookUpsFor(before);
                oneCoreNs[kept] = work.lookUpsBesideComputing(1, before);
                allCoresNs[kept] = work.lookUpsBesideComputing(Runtime.getRuntime().availableProcessors(), before);
                Future<?> coming = curator.submit(work.bringing(round < 0 ? polygons / 10 : polygons));
                busyNs[kept] = work.lookUps(() -> !coming.isDone()).share(0.99);
                coming.get();
            }
        }
        return List.of(measured("uploadToLive", uploadNs), measured("lookUpP99Before", quietNs),
                measured("lookUpP99OneCoreTaken", oneCoreNs), measured("lookUpP99AllCoresTaken", allCoresNs),
                measured("lookUpP99During", busyNs));
    }

    /** Every round another map of the same venue, of which nothing is stored yet. */
    private double uploadToLive(long before) throws Exception {
        List<MapPart> parts = CanonicalParts.of(Field.plan(NEW, Field.ZONES, WITHIN, random));
        Iterator<VenueVersion> told = store.client()
                .watchVenues(WatchVenuesRequest.newBuilder().addVenueIds(NEW).build());
        if (before > 0) {
            told.next();
        }
        long startNs = System.nanoTime();
        VenueVersion live = bring(parts, before);
        while (told.next().getVersion() != live.getVersion()) {
            // An older one.
        }
        return System.nanoTime() - startNs;
    }

    private Callable<Void> bringing(int polygons) {
        return () -> {
            for (int i = 0; i < polygons; i += ZONES_PER_VENUE) {
                VenueMap map = Field.plan("venue-" + venues++, Math.min(ZONES_PER_VENUE, polygons - i), WITHIN, random);
                bring(CanonicalParts.of(map), 0);
            }
            return null;
        };
    }

    private VenueVersion bring(List<MapPart> parts, long base) throws Exception {
        CurationServiceBlockingV2Stub curator = store.curator();
        BlockingClientCall<UploadPart, UploadMapResponse> upload = curator.uploadMap();
        for (MapPart part : parts) {
            upload.write(named(part));
        }
        upload.halfClose();
        VenueVersion stored = upload.read().getVersion();
        return curator.publishVersion(PublishVersionRequest.newBuilder().setVenueId(stored.getVenueId())
                .setVersion(stored.getVersion()).setBaseVersion(base).setLargeChangeConfirmed(true).build()).getLive();
    }

    private static UploadPart named(MapPart part) {
        ByteString content = part.toByteString();
        return UploadPart.newBuilder().setMapPart(content)
                .setSha256(ByteString.copyFrom(Hashing.sha256().hashBytes(content.toByteArray()).asBytes())).build();
    }

    private double lookUpsFor(Duration time) {
        long untilNs = System.nanoTime() + time.toNanos();
        return lookUps(() -> System.nanoTime() < untilNs).share(0.99);
    }

    /**
     * Beside threads that each take a core and leave all else alone: what is not the import's doing but the machine's.
     */
    private double lookUpsBesideComputing(int threads, Duration time) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> computing = Stream.generate(() -> Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                Thread.onSpinWait();
            }
        })).limit(threads).toList();
        try {
            return lookUpsFor(time);
        } finally {
            done.set(true);
            for (Thread each : computing) {
                each.join();
            }
        }
    }

    /** Times of single points, each from when it was due. */
    private Times lookUps(BooleanSupplier wanted) {
        VenueServiceBlockingStub client = store.client();
        List<ContainsRequest> requests = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            requests.add(Contains.request(field, i, 1));
        }
        List<Double> tookNs = new ArrayList<>();
        long startNs = System.nanoTime();
        for (int i = 0; wanted.getAsBoolean(); i++) {
            long dueNs = startNs + i * TimeUnit.SECONDS.toNanos(1) / LOOK_UPS_PER_SECOND;
            for (long early = dueNs - System.nanoTime(); early > 0; early = dueNs - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            client.contains(requests.get(i % requests.size()));
            tookNs.add((double) (System.nanoTime() - dueNs));
        }
        return Times.of(tookNs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Measured measured(String name, double[] ns) {
        Arrays.sort(ns);
        return new Measured("MapImport." + name, "", ns[0], ns[ns.length / 2], Double.NaN, Double.NaN);
    }
}
