package venuehunt.uploader;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehunt.service.rpc.FieldViolation;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.AssessMapRequest;
import venuehunt.v1.CompensatePlayerRequest;
import venuehunt.v1.Correction;
import venuehunt.v1.CorrectionKind;
import venuehunt.v1.CreateHuntRequest;
import venuehunt.v1.CurationServiceGrpc.CurationServiceImplBase;
import venuehunt.v1.DiffVersionsRequest;
import venuehunt.v1.DiffVersionsResponse;
import venuehunt.v1.FindKeptPartsRequest;
import venuehunt.v1.FindKeptPartsResponse;
import venuehunt.v1.FindVenuesRequest;
import venuehunt.v1.FindVenuesResponse;
import venuehunt.v1.GetMapRequest;
import venuehunt.v1.Hunt;
import venuehunt.v1.HuntRequest;
import venuehunt.v1.HuntServiceGrpc.HuntServiceImplBase;
import venuehunt.v1.ListCorrectionsResponse;
import venuehunt.v1.ListVersionsRequest;
import venuehunt.v1.ListVersionsResponse;
import venuehunt.v1.MapAssessment;
import venuehunt.v1.MapPart;
import venuehunt.v1.PlaceTreasuresRequest;
import venuehunt.v1.PlaceTreasuresResponse;
import venuehunt.v1.PruneVersionsRequest;
import venuehunt.v1.PruneVersionsResponse;
import venuehunt.v1.Publication;
import venuehunt.v1.PublishVersionRequest;
import venuehunt.v1.PublishVersionResponse;
import venuehunt.v1.RevokeAwardRequest;
import venuehunt.v1.SetApprovalRuleRequest;
import venuehunt.v1.SetApprovalRuleResponse;
import venuehunt.v1.TreasureDraft;
import venuehunt.v1.UploadMapResponse;
import venuehunt.v1.UploadPart;
import venuehunt.v1.VenueServiceGrpc.VenueServiceImplBase;
import venuehunt.v1.VenueVersion;

/** A geometry store and a runtime on one loopback port: they remember what they were sent, and refuse when told to. */
final class FakeServers implements AutoCloseable {
    static final String TOKEN = "the-curators-token";
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization",
            Metadata.ASCII_STRING_MARSHALLER);

    final List<List<MapPart>> versions = new ArrayList<>();
    final Map<String, CreateHuntRequest> hunts = new TreeMap<>();
    final Map<String, TreasureDraft> treasures = new TreeMap<>();
    final List<Integer> chunks = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<Correction> corrections = new ArrayList<>();
    /** Newest first. */
    final List<Publication> publications = new ArrayList<>();
    /** What every two versions differ by. */
    DiffVersionsResponse difference = DiffVersionsResponse.getDefaultInstance();
    /** What every version would do to the hunts. */
    MapAssessment assessment = MapAssessment.getDefaultInstance();
    final List<AssessMapRequest> assessed = new ArrayList<>();
    private final Map<ByteString, MapPart> keptParts = new HashMap<>();
    private final List<Refusal> uploadRefusals = new ArrayList<>();
    /** Whether versions go live by a second person only; whoever waives it is the first to ask. */
    boolean approvalRequired;
    /** How many versions a venue has that are not listed. */
    int versionsLeftOut;
    /** What the store was asked to prune. */
    final List<PruneVersionsRequest> prunes = new ArrayList<>();
    private long liveVersion;
    private boolean mapsRefused;
    private int wholeParts;
    private int restartAfterParts;
    private boolean deaf;
    /** How often it was started again: what the one before has yet to hear comes to nobody. */
    private int restarts;
    private final Thread restart = Thread.ofVirtual().unstarted(this::restart);
    private volatile Server server;
    private final int port;

    FakeServers() throws IOException {
        server = serve(0);
        port = server.getPort();
    }

    private Server serve(int wantedPort) throws IOException {
        return NettyServerBuilder
                .forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort),
                        InsecureServerCredentials.create())
                .intercept(new TokenCheck()).addService(new Curation()).addService(new Venues()).addService(new Hunts())
                .build().start();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** From now on every map is found faulty. */
    void refuseMaps() {
        mapsRefused = true;
    }

    /** The next upload is cut, with its connection, when so many of its parts have come; then all is well again. */
    synchronized void restartAfter(int parts) {
        restartAfterParts = parts;
    }

    /** As when the store's process ended: of no part it knows any more. */
    synchronized void forgetParts() {
        keptParts.clear();
    }

    /** The next uploads end like this, one each. */
    synchronized void refuseUploads(List<Refusal> refusals) {
        uploadRefusals.addAll(refusals);
    }

    /** How many parts have come whole, and not by their name. */
    synchronized int wholeParts() {
        return wholeParts;
    }

    /** Whether the part has come: none does after the one that the server ends with. */
    private synchronized boolean hears(UploadPart part, int since) {
        if (isDeaf(since)) {
            return false;
        }
        if (part.hasMapPart()) {
            wholeParts++;
            keptParts.put(part.getSha256(), read(part.getMapPart()));
            deaf = wholeParts == restartAfterParts;
            if (deaf) {
                restart.start();
            }
        }
        return true;
    }

    private static MapPart read(ByteString part) {
        try {
            return MapPart.parseFrom(part);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private synchronized int restarts() {
        return restarts;
    }

    private synchronized boolean isDeaf(int since) {
        return deaf || since != restarts;
    }

    void awaitRestart() throws InterruptedException {
        restart.join();
    }

    private void restart() {
        server.shutdownNow();
        try {
            server.awaitTermination();
            synchronized (this) {
                deaf = false;
                restarts++;
            }
            server = serve(port);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized @Nullable Refusal nextRefusal() {
        return uploadRefusals.isEmpty() ? null : uploadRefusals.removeFirst();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class TokenCheck implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(ServerCall<Q, A> call, Metadata headers,
                ServerCallHandler<Q, A> next) {
            if (!("Bearer " + TOKEN).equals(headers.get(AUTHORIZATION))) {
                var refused = Refusal.of(Status.Code.UNAUTHENTICATED, "TOKEN_INVALID", "the token is not valid")
                        .toException();
                Metadata trailers = refused.getTrailers();
                call.close(refused.getStatus(), trailers == null ? new Metadata() : trailers);
                return new ServerCall.Listener<>() {
                };
            }
            return next.startCall(call, headers);
        }
    }

    private VenueVersion version(long number) {
        MapPart header = versions.get((int) number - 1).getFirst();
        return VenueVersion.newBuilder().setVenueId(header.getHeader().getVenueId()).setVersion(number)
                .setLive(number == liveVersion).setAnchor(header.getHeader().getAnchor())
                .setZoneCount(header.getHeader().getZoneCount()).setUploadedBy("anna")
                .setUploadedAt(Timestamp.newBuilder().setSeconds(1_700_000_000))
                .setSource(header.getHeader().getSource()).build();
    }

    /** What a map says; where it came from is no part of that. */
    private static List<MapPart> content(List<MapPart> map) {
        return map.stream().map(part -> part.hasHeader()
                ? part.toBuilder().setHeader(part.getHeader().toBuilder().clearSource()).build()
                : part).toList();
    }

    private final class Curation extends CurationServiceImplBase {
        @Override
        public void findKeptParts(FindKeptPartsRequest request, StreamObserver<FindKeptPartsResponse> answer) {
            reply(answer, FindKeptPartsResponse.newBuilder()
                    .addAllKept(request.getSha256List().stream().map(keptParts::containsKey).toList()).build());
        }

        @Override
        public StreamObserver<UploadPart> uploadMap(StreamObserver<UploadMapResponse> answer) {
            List<MapPart> parts = new ArrayList<>();
            int since = restarts();
            return new StreamObserver<>() {
                @Override
                public void onNext(UploadPart part) {
                    @Nullable
                    MapPart known = hears(part, since) ? keptParts.get(part.getSha256()) : null;
                    if (known != null) {
                        parts.add(known);
                    }
                }

                @Override
                public void onError(Throwable broken) {
                }

                @Override
                public void onCompleted() {
                    if (isDeaf(since)) {
                        return;
                    }
                    if (mapsRefused) {
                        answer.onError(
                                Refusal.invalidFields(List.of(new FieldViolation("zone[0].area", "crosses itself"),
                                        new FieldViolation("zone[1].area", "lies outside"))).toException());
                        return;
                    }
                    @Nullable
                    Refusal refusal = nextRefusal();
                    if (refusal != null) {
                        answer.onError(refusal.toException());
                        return;
                    }
                    List<List<MapPart>> contents = versions.stream().map(FakeServers::content).toList();
                    boolean known = contents.contains(content(parts));
                    if (!known) {
                        versions.add(parts);
                    }
                    reply(answer, UploadMapResponse.newBuilder()
                            .setVersion(version(known ? contents.indexOf(content(parts)) + 1L : versions.size()))
                            .setAlreadyStored(known).build());
                }
            };
        }

        @Override
        public void publishVersion(PublishVersionRequest request, StreamObserver<PublishVersionResponse> answer) {
            long previous = liveVersion;
            if (request.hasBaseVersion() && request.getBaseVersion() != previous) {
                answer.onError(Refusal.aborted("MAP_BASE_CHANGED", "version " + previous + " is live by now")
                        .toException());
                return;
            }
            if (previous != 0 && difference.getLarge() && !request.getLargeChangeConfirmed()) {
                answer.onError(Refusal.failedPrecondition("CONFIRMATION_REQUIRED", "confirm it").toException());
                return;
            }
            publications.addFirst(Publication.newBuilder().setVersion(request.getVersion())
                    .setPreviousVersion(previous).setIsBack(request.getVersion() < previous).setPublishedBy("carla")
                    .setReason(request.getReason())
                    .setPublishedAt(Timestamp.newBuilder().setSeconds(1_800_000_000)).build());
            liveVersion = request.getVersion();
            reply(answer, PublishVersionResponse.newBuilder().setLive(version(liveVersion)).setPreviousVersion(previous)
                    .build());
        }

        @Override
        public void listVersions(ListVersionsRequest request, StreamObserver<ListVersionsResponse> answer) {
            ListVersionsResponse.Builder response = ListVersionsResponse.newBuilder().addAllPublications(publications)
                    .setVersionsLeftOut(versionsLeftOut).setApprovalRequired(approvalRequired);
            for (long number = versions.size(); number > 0; number--) {
                response.addVersions(version(number));
            }
            reply(answer, response.build());
        }

        @Override
        public void setApprovalRule(SetApprovalRuleRequest request, StreamObserver<SetApprovalRuleResponse> answer) {
            boolean asked = approvalRequired && !request.getRequired();
            approvalRequired |= request.getRequired();
            reply(answer, SetApprovalRuleResponse.newBuilder().setRequired(approvalRequired)
                    .setOffAskedBy(asked ? "anna" : "").build());
        }

        @Override
        public void pruneVersions(PruneVersionsRequest request, StreamObserver<PruneVersionsResponse> answer) {
            prunes.add(request);
            PruneVersionsResponse.Builder pruned = PruneVersionsResponse.newBuilder();
            if (versions.size() > request.getKeep()) {
                pruned.addRemoved(version(1)).setShapesRemoved(4).setMore(3);
            }
            reply(answer, pruned.build());
        }
    }

    private final class Venues extends VenueServiceImplBase {
        @Override
        public void findVenues(FindVenuesRequest request, StreamObserver<FindVenuesResponse> answer) {
            FindVenuesResponse.Builder found = FindVenuesResponse.newBuilder();
            if (liveVersion != 0 && request.getPosition().getLatDegrees() < 0) {
                found.addVenues(version(liveVersion)).setLeftOut(2);
            }
            reply(answer, found.build());
        }

        @Override
        public void diffVersions(DiffVersionsRequest request, StreamObserver<DiffVersionsResponse> answer) {
            reply(answer, difference.toBuilder().setFromVersion(request.getFromVersion())
                    .setToVersion(request.getToVersion()).build());
        }

        @Override
        public void getMap(GetMapRequest request, StreamObserver<MapPart> answer) {
            boolean known = versions.stream()
                    .anyMatch(each -> each.getFirst().getHeader().getVenueId().equals(request.getVenueId()));
            if (!known || liveVersion == 0) {
                answer.onError((known
                        ? Refusal.failedPrecondition("NO_LIVE_VERSION", "no version is published yet")
                        : Refusal.notFound("VENUE_NOT_FOUND", "no venue \"" + request.getVenueId() + "\""))
                        .toException());
                return;
            }
            long version = request.getVersion() == 0 ? liveVersion : request.getVersion();
            List<MapPart> stored = versions.get((int) version - 1);
            answer.onNext(MapPart.newBuilder().setHeader(stored.getFirst().getHeader().toBuilder().setVersion(version))
                    .build());
            stored.stream().skip(1).forEach(answer::onNext);
            answer.onCompleted();
        }
    }

    private final class Hunts extends HuntServiceImplBase {
        @Override
        public void createHunt(CreateHuntRequest request, StreamObserver<Hunt> answer) {
            @Nullable
            CreateHuntRequest before = hunts.putIfAbsent(request.getHuntId(), request);
            if (before != null && !before.equals(request)) {
                answer.onError(Refusal.alreadyExists("HUNT_EXISTS", "another hunt has this id").toException());
                return;
            }
            reply(answer, Hunt.newBuilder().setHuntId(request.getHuntId()).build());
        }

        @Override
        public void placeTreasures(PlaceTreasuresRequest request, StreamObserver<PlaceTreasuresResponse> answer) {
            chunks.add(request.getTreasuresCount());
            request.getTreasuresList().forEach(treasure -> treasures.put(treasure.getKey(), treasure));
            reply(answer, PlaceTreasuresResponse.getDefaultInstance());
        }

        @Override
        public void compensatePlayer(CompensatePlayerRequest request, StreamObserver<Correction> answer) {
            Correction made = Correction.newBuilder().setKind(CorrectionKind.CORRECTION_KIND_COMPENSATE)
                    .setCorrectionId(request.getCorrectionId()).setActor("zoe").setReason(request.getReason())
                    .setPlayerId(request.getPlayerId()).setPoints(request.getPoints()).build();
            corrections.add(made);
            reply(answer, made);
        }

        @Override
        public void revokeAward(RevokeAwardRequest request, StreamObserver<Correction> answer) {
            answer.onError(Refusal.notFound("AWARD_NOT_FOUND", "this claim has won nothing").toException());
        }

        @Override
        public void listCorrections(HuntRequest request, StreamObserver<ListCorrectionsResponse> answer) {
            reply(answer, ListCorrectionsResponse.newBuilder().addAllCorrections(corrections).build());
        }

        @Override
        public void assessMap(AssessMapRequest request, StreamObserver<MapAssessment> answer) {
            assessed.add(request);
            reply(answer, assessment.toBuilder().setLiveVersion(liveVersion).setVersion(request.getVersion()).build());
        }

        @Override
        public void openHunt(HuntRequest request, StreamObserver<Hunt> answer) {
            opened.add(request.getHuntId());
            reply(answer, Hunt.newBuilder().setHuntId(request.getHuntId()).build());
        }
    }

    private static <T> void reply(StreamObserver<T> answer, T message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
