package venuehunt.runtime.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.claim.ClaimDesk;
import venuehunt.runtime.claim.Ledger;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.runtime.postgres.PostgresLedger;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.runtime.session.TickVerdict;
import venuehunt.service.auth.Caller;
import venuehunt.service.rpc.CallReset;
import venuehunt.service.rpc.Peer;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Claim;
import venuehunt.v1.ClaimRequest;
import venuehunt.v1.ClaimResult;
import venuehunt.v1.GetClaimRequest;
import venuehunt.v1.GetWalletRequest;
import venuehunt.v1.GetWalletResponse;
import venuehunt.v1.PlayRequest;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.PlayServiceGrpc;
import venuehunt.v1.Tick;

/** The service that phones talk to. Handlers never block: what asks the database is handed on. */
public final class PlayEndpoint extends PlayServiceGrpc.PlayServiceImplBase {
    private final PlayServices services;
    private final Ledger judge;
    private final PostgresLedger ledger;
    private final Draining draining;
    private final Executor blocking;

    /**
     * @param judge
     *            the ledger where it may be asked what became of a claim
     * @param draining
     *            ends the streams when the node stops
     * @param blocking
     *            runs what waits for the database
     */
    public PlayEndpoint(PlayServices services, Ledger judge, PostgresLedger ledger, Draining draining,
            Executor blocking) {
        this.services = services;
        this.judge = judge;
        this.ledger = ledger;
        this.draining = draining;
        this.blocking = blocking;
    }

    @Override
    public StreamObserver<PlayRequest> play(StreamObserver<PlayResponse> responses) {
        var out = (ServerCallStreamObserver<PlayResponse>) responses;
        out.setOnReadyThreshold(PhoneLine.UNREAD_BYTES);
        out.disableAutoRequest(); // gRPC would ask for the next message while the one before waits for its turn
        PhoneLine line = new PhoneLine(out, services.admission().reached(), services.timers(),
                Objects.requireNonNull(CallReset.current())::now);
        PlayStream stream = new PlayStream(services, line, Peer.current());
        out.setOnReadyHandler(stream::onReady);
        Runnable gone = () -> {
            draining.gone(stream);
            stream.gone();
        };
        out.setOnCancelHandler(gone);
        out.setOnCloseHandler(gone);
        draining.opened(stream);
        line.askForNext();
        return stream;
    }

    @Override
    public void claim(ClaimRequest request, StreamObserver<ClaimResult> answer) {
        String playerId = Caller.current().subject();
        LiveHunt hunt = hunt(request.getHuntId());
        Claim claim = request.getClaim();
        UUID claimId = claimId(claim.getClaimId());
        // The answer may come when the phone has hung up: then it goes nowhere, and the phone asks again.
        ((ServerCallStreamObserver<ClaimResult>) answer).setOnCancelHandler(() -> {
        });
        LedgerClaim asked = new LedgerClaim(hunt.huntId(), claim.getTreasureId(), ClaimMessages.round(claim), playerId,
                claimId);
        services.claims().claim(hunt, asked, fix(hunt, playerId, request.getTick()), services.monotonicNs().getAsLong(),
                services.clock().millis(), outcome -> {
                    services.sessions().told(hunt.huntId(), playerId, claimId, outcome.kind());
                    answer.onNext(ClaimMessages.result(claim, outcome));
                    answer.onCompleted();
                });
    }

    /**
     * Where the player says to be; null, as in the stream, for a place that is not accepted. It is judged as a tick
     * would be, with all that is known of where the player was before.
     */
    private @Nullable Fix fix(LiveHunt hunt, String playerId, Tick tick) {
        double lat = tick.hasLatDegrees() ? tick.getLatDegrees() : Double.NaN;
        double lng = tick.hasLngDegrees() ? tick.getLngDegrees() : Double.NaN;
        if (!(Math.abs(lat) <= 90)) {
            throw Refusal.invalidField("tick.lat_degrees", "must be set, finite and within -90 to 90").toException();
        }
        if (!(Math.abs(lng) <= 180)) {
            throw Refusal.invalidField("tick.lng_degrees", "must be set, finite and within -180 to 180").toException();
        }
        if (!TreasureDraft.isLevel(tick.getLevel())) {
            throw Refusal.invalidField("tick.level", "is " + tick.getLevel() + ", must be " + TreasureDraft.MIN_LEVEL
                    + " to " + TreasureDraft.MAX_LEVEL).toException();
        }
        float accuracy = tick.hasHorizontalAccuracyMetres() ? tick.getHorizontalAccuracyMetres() : Float.NaN;
        long nowNs = services.monotonicNs().getAsLong();
        PlayerSession visit = services.sessions().visit(hunt, playerId, nowNs);
        try {
            TickVerdict verdict = visit.tick(lat, lng, tick.getLevel(), accuracy, tick.getFixMonotonicMs(), nowNs,
                    services.clock().millis());
            services.ticks().add(verdict);
            return verdict.isAccepted() ? visit.fix() : null;
        } finally {
            services.sessions().remember(visit); // also when the look has failed: a visit must not go on watching
        }
    }

    @Override
    public void getClaim(GetClaimRequest request, StreamObserver<ClaimResult> answer) {
        String playerId = Caller.current().subject();
        LiveHunt hunt = hunt(request.getHuntId());
        UUID claimId = claimId(request.getClaimId());
        handOn(answer, () -> found(hunt, playerId, claimId, request));
    }

    private ClaimResult found(LiveHunt hunt, String playerId, UUID claimId, GetClaimRequest request) {
        // Asked before the ledger: a claim that is decided in between is then found there.
        boolean open = services.claims().isOpen(hunt.huntId(), playerId, claimId);
        Award known = hunt.awardOf(claimId);
        Optional<Award> award = known != null ? Optional.of(known) : judge.find(hunt.huntId(), claimId);
        Award mine = award.filter(each -> each.playerId().equals(playerId)).orElse(null);
        ClaimOutcome outcome = outcome(hunt, playerId, mine, open);
        services.sessions().told(hunt.huntId(), playerId, claimId, outcome.kind());
        Claim.Builder claim = Claim.newBuilder().setClaimId(request.getClaimId());
        return ClaimMessages.result((mine == null ? claim : claim.setTreasureId(mine.treasureId())).build(), outcome);
    }

    private ClaimOutcome outcome(LiveHunt hunt, String playerId, @Nullable Award mine, boolean open) {
        if (mine != null) {
            return new ClaimOutcome.Won(mine, ledger.balancePoints(hunt.huntId(), playerId));
        }
        if (open) {
            return new ClaimOutcome.Pending(ClaimDesk.IN_DOUBT_RETRY_MS);
        }
        throw Refusal.notFound("CLAIM_NOT_FOUND", "this claim has won nothing; it may be sent again under the same id")
                .toException();
    }

    @Override
    public void getWallet(GetWalletRequest request, StreamObserver<GetWalletResponse> answer) {
        String playerId = Caller.current().subject();
        LiveHunt hunt = hunt(request.getHuntId());
        handOn(answer, () -> {
            GetWalletResponse.Builder wallet = GetWalletResponse.newBuilder()
                    .setBalancePoints(ledger.balancePoints(hunt.huntId(), playerId));
            ledger.awardsOf(hunt.huntId(), playerId).forEach(each -> wallet.addAwards(ClaimMessages.award(each)));
            return wallet.build();
        });
    }

    private <T> void handOn(StreamObserver<T> answer, Supplier<T> work) {
        blocking.execute(() -> Answers.answer(answer, work));
    }

    private LiveHunt hunt(String huntId) {
        LiveHunt hunt = services.hunts().find(huntId);
        if (hunt == null) {
            throw Refusal.notFound("HUNT_NOT_FOUND", "there is no hunt of this name").toException();
        }
        return hunt;
    }

    private static UUID claimId(ByteString bytes) {
        UUID claimId = ClaimMessages.claimId(bytes);
        if (claimId == null) {
            throw ClaimMessages.malformedId(bytes).toException();
        }
        return claimId;
    }
}
