package venuehunt.geometry.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import venuehunt.geometry.live.LiveFeed;
import venuehunt.geometry.live.PreparedMaps;
import venuehunt.geometry.live.TileMapCache;
import venuehunt.geometry.live.VenueFinder;
import venuehunt.geometry.live.VersionComparison;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.shape.PreparedMap;
import venuehunt.geometry.venue.ListedVenue;
import venuehunt.geometry.venue.PointZones;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.geometry.venue.VersionLookup.Found;
import venuehunt.geometry.venue.VersionLookup.NoLiveVersion;
import venuehunt.geometry.venue.VersionLookup.UnknownVenue;
import venuehunt.geometry.venue.VersionLookup.UnknownVersion;
import venuehunt.tile.LatLng;
import venuehunt.v1.ContainsRequest;
import venuehunt.v1.ContainsResponse;
import venuehunt.v1.DiffVersionsRequest;
import venuehunt.v1.DiffVersionsResponse;
import venuehunt.v1.FindVenuesRequest;
import venuehunt.v1.FindVenuesResponse;
import venuehunt.v1.GetMapRequest;
import venuehunt.v1.GetTileMapRequest;
import venuehunt.v1.ListVenuesRequest;
import venuehunt.v1.ListVenuesResponse;
import venuehunt.v1.MapPart;
import venuehunt.v1.TileMapChunk;
import venuehunt.v1.VenueServiceGrpc;
import venuehunt.v1.VenueServiceGrpc.VenueServiceImplBase;
import venuehunt.v1.WatchVenuesRequest;

/** Maps, read. */
public final class VenueGrpc extends VenueServiceImplBase {
    private static final int MAX_POINTS = 1_000;
    /** Of the zones of all points together: 2.5 MiB of ids as long as they may be, where a client takes 4 MiB. */
    private static final int MAX_ANSWERED_ZONES = 10_000;
    /** Some microseconds, and some milliseconds with the worst map that is taken: the connection's other calls wait. */
    private static final int MAX_POINTS_HERE = 10;
    private static final int MAX_WATCHED_VENUES = 1_000;
    /** 1.5 MiB with texts as long as they may be. */
    private static final int MAX_LISTED_VENUES = 1_000;
    private static final int MAX_FOUND_VENUES = 100;

    private final MapReader reader;
    private final VersionComparison comparison;
    private final TileMapCache tileMaps;
    private final PreparedMaps prepared;
    private final VenueFinder finder;
    private final LiveFeed feed;
    private final Executor handlers;

    /**
     * @param handlers
     *            runs what has to wait
     */
    public VenueGrpc(MapReader reader, VersionComparison comparison, TileMapCache tileMaps, PreparedMaps prepared,
            VenueFinder finder, LiveFeed feed, Executor handlers) {
        this.reader = reader;
        this.comparison = comparison;
        this.tileMaps = tileMaps;
        this.prepared = prepared;
        this.finder = finder;
        this.feed = feed;
        this.handlers = handlers;
    }

    /** Full names of the methods that never wait. */
    public static Set<String> immediate() {
        return Set.of(VenueServiceGrpc.getContainsMethod().getFullMethodName());
    }

    @Override
    public void listVenues(ListVenuesRequest request, StreamObserver<ListVenuesResponse> answer) {
        String after = request.getAfterVenueId().isEmpty()
                ? ""
                : Refusals.venueId("after_venue_id", request.getAfterVenueId());
        List<ListedVenue> venues = reader.venues(after, MAX_LISTED_VENUES + 1);
        answer.onNext(ListVenuesResponse.newBuilder()
                .addAllVenues(venues.stream().limit(MAX_LISTED_VENUES).map(Encoder::listed).toList())
                .setMore(venues.size() > MAX_LISTED_VENUES).build());
        answer.onCompleted();
    }

    @Override
    public void findVenues(FindVenuesRequest request, StreamObserver<FindVenuesResponse> answer) {
        List<VenueVersion> found = finder.at(Decoder.latLng("position", request.getPosition()));
        answer.onNext(FindVenuesResponse.newBuilder()
                .addAllVenues(found.stream().limit(MAX_FOUND_VENUES).map(Encoder::version).toList())
                .setLeftOut(Math.max(0, found.size() - MAX_FOUND_VENUES)).build());
        answer.onCompleted();
    }

    @Override
    public void getMap(GetMapRequest request, StreamObserver<MapPart> answer) {
        VenueVersion version = version(request.getVenueId(), request.getVersion());
        PacedAnswer.send(Encoder.map(reader.map(version), version.version()).iterator(), answer);
    }

    @Override
    public void getTileMap(GetTileMapRequest request, StreamObserver<TileMapChunk> answer) {
        VenueVersion version = version(request.getVenueId(), request.getVersion());
        ((ServerCallStreamObserver<TileMapChunk>) answer).setCompression("gzip"); // to who takes that, a third of it
        PacedAnswer.send(TileMapChunks.of(version, tileMaps.of(version)).iterator(), answer);
    }

    @Override
    public void watchVenues(WatchVenuesRequest request, StreamObserver<venuehunt.v1.VenueVersion> answer) {
        Set<String> venueIds = watched(request);
        var call = (ServerCallStreamObserver<venuehunt.v1.VenueVersion>) answer;
        Watch watch = new Watch(venueIds, call);
        call.setOnReadyHandler(watch::send);
        call.setOnCancelHandler(() -> feed.remove(watch));
        call.setOnCloseHandler(() -> feed.remove(watch)); // ended by this server
        feed.add(watch);
        if (call.isCancelled()) {
            feed.remove(watch); // cancelled before it was added
        }
    }

    @Override
    public void diffVersions(DiffVersionsRequest request, StreamObserver<DiffVersionsResponse> answer) {
        VenueVersion before = version(request.getVenueId(), request.getFromVersion());
        VenueVersion after = version(request.getVenueId(), request.getToVersion());
        answer.onNext(ChangeEncoder.change(comparison.of(before, after)).setFromVersion(before.version())
                .setToVersion(after.version()).build());
        answer.onCompleted();
    }

    /**
     * Runs on the thread that reads the call, so it only answers what is in memory and costs little there; all else
     * waits for the database or its turn on a thread of its own.
     */
    @Override
    public void contains(ContainsRequest request, StreamObserver<ContainsResponse> answer) {
        List<LatLng> points = points(request);
        if (request.getVersion() == 0 && points.size() <= MAX_POINTS_HERE) {
            Optional<VenueVersion> live = feed.live(request.getVenueId());
            Optional<PreparedMap> ready = live.flatMap(prepared::inMemory);
            if (ready.isPresent()) {
                contains(points, live.get(), ready.get(), answer);
                return;
            }
        }
        handlers.execute(() -> containsInTurn(points, request, answer));
    }

    private void containsInTurn(List<LatLng> points, ContainsRequest request,
            StreamObserver<ContainsResponse> answer) {
        try {
            VenueVersion version = asked(request);
            contains(points, version, prepared.of(version), answer);
        } catch (RuntimeException e) {
            answer.onError(StoreAwayInterceptor.said(e, "Contains"));
        } catch (StackOverflowError | OutOfMemoryError e) { // the caller is not to wait for an answer that never comes
            answer.onError(e);
            throw e;
        }
    }

    private static void contains(List<LatLng> points, VenueVersion version, PreparedMap map,
            StreamObserver<ContainsResponse> answer) {
        ContainsResponse.Builder response = ContainsResponse.newBuilder().setVersion(version.version());
        int zones = 0;
        for (LatLng point : points) {
            PointZones found = map.at(point);
            zones += found.zoneIds().size();
            if (zones > MAX_ANSWERED_ZONES) {
                throw Refusals.answerTooLarge("points", "lie in more than " + MAX_ANSWERED_ZONES
                        + " zones, each point's counted: ask for fewer points at once");
            }
            response.addAnswers(Encoder.answer(found));
        }
        answer.onNext(response.build());
        answer.onCompleted();
    }

    /** The live one by the feed, so that its questions need no database. */
    private VenueVersion asked(ContainsRequest request) {
        String venueId = Refusals.venueId("venue_id", request.getVenueId());
        return request.getVersion() == 0
                ? feed.live(venueId).orElseGet(() -> version(venueId, 0))
                : version(venueId, request.getVersion());
    }

    private VenueVersion version(String venueId, long version) {
        return switch (reader.find(Refusals.venueId("venue_id", venueId), version)) {
            case Found found -> found.version();
            case UnknownVenue _ -> throw Refusals.unknownVenue(venueId);
            case UnknownVersion _ -> throw Refusals.unknownVersion(venueId, version);
            case NoLiveVersion _ -> throw Refusals.noLiveVersion(venueId);
        };
    }

    private static List<LatLng> points(ContainsRequest request) {
        if (request.getPointsCount() > MAX_POINTS) {
            throw Refusals.invalidField("points",
                    "has " + request.getPointsCount() + " points, at most " + MAX_POINTS + " are taken");
        }
        List<LatLng> points = new ArrayList<>();
        for (int i = 0; i < request.getPointsCount(); i++) {
            points.add(Decoder.latLng("points[" + i + "]", request.getPoints(i)));
        }
        return points;
    }

    private static Set<String> watched(WatchVenuesRequest request) {
        if (request.getVenueIdsCount() > MAX_WATCHED_VENUES) {
            throw Refusals.invalidField("venue_ids",
                    "has " + request.getVenueIdsCount() + " ids, at most " + MAX_WATCHED_VENUES + " are taken");
        }
        Set<String> venueIds = new HashSet<>();
        for (int i = 0; i < request.getVenueIdsCount(); i++) {
            venueIds.add(Refusals.venueId("venue_ids[" + i + "]", request.getVenueIds(i)));
        }
        return venueIds;
    }
}
