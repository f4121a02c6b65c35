package venuehunt.runtime.grpc;

import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.admission.Admission;
import venuehunt.runtime.admission.Limit;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.service.auth.Role;
import venuehunt.service.auth.TokenVerdict;
import venuehunt.service.rpc.Peer;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Join;
import venuehunt.v1.PlayRequest;

/**
 * Whether a phone is let in, by the first message of its stream. What costs least is asked first: when thousands come
 * at once, those who have to wait are told so before anybody looks at their tokens; and that is done where nobody who
 * plays waits for it.
 */
sealed interface Admittance {
    int MAX_CLIENT_VERSION = 64;
    /** Phones come again no sooner, whatever they wait for. */
    long SOONEST_NS = TimeUnit.SECONDS.toNanos(1);

    record Refused(Refusal refusal) implements Admittance {}

    record Admitted(Join join, LiveHunt hunt, String playerId, Instant tokenExpiresAt) implements Admittance {}

    /** What is wrong with the first message of a stream before its token is looked at: microseconds. */
    static @Nullable Refusal atOnce(PlayRequest first, PlayServices services) {
        if (!first.hasJoin()) {
            return Refusal.failedPrecondition("NOT_JOINED", "the first message of a stream must be a join");
        }
        String version = first.getJoin().getClientVersion();
        if (version.length() > MAX_CLIENT_VERSION) {
            return Refusal.invalidField("join.client_version",
                    "has " + version.length() + " characters, must have at most " + MAX_CLIENT_VERSION);
        }
        long nowNs = services.monotonicNs().getAsLong();
        return services.admission().joins().hasPlace(nowNs) ? null : comeAgain(services.admission(), nowNs);
    }

    /**
     * Looks at a join, its token first, and takes the places that it needs. Not on a thread that serves others.
     *
     * @param peer
     *            the connection it came over; null outside of a server
     */
    static Admittance of(Join join, PlayServices services, @Nullable Peer peer) {
        long nowNs = services.monotonicNs().getAsLong();
        return switch (services.tokens().verify(join.getPlayerToken(), peer)) {
            case TokenVerdict.Refused(Refusal refusal) -> new Refused(refusal);
            case TokenVerdict.Valid(var caller, _) when !caller.roles().contains(Role.PLAYER) -> new Refused(
                    Refusal.of(Code.PERMISSION_DENIED, "ROLE_REQUIRED", "this token is not a player's"));
            case TokenVerdict.Valid(var caller, var expiresAt) -> of(join, caller.subject(), expiresAt, services,
                    nowNs);
        };
    }

    private static Admittance of(Join join, String playerId, Instant tokenExpiresAt, PlayServices services,
            long nowNs) {
        LiveHunt hunt = services.hunts().find(join.getHuntId());
        if (hunt == null || hunt.hunt().state() == HuntState.DRAFT) {
            return new Refused(Refusal.notFound("HUNT_NOT_FOUND", "there is no hunt of this name to join"));
        }
        if (hunt.hunt().state() == HuntState.CLOSED) {
            return new Refused(Refusal.failedPrecondition("HUNT_CLOSED", "this hunt is over"));
        }
        Refusal noRoom = noRoom(hunt, playerId, services, nowNs);
        return noRoom == null ? new Admitted(join, hunt, playerId, tokenExpiresAt) : new Refused(noRoom);
    }

    /** Takes a place of the player's and one of the node's, or says why there is none. */
    private static @Nullable Refusal noRoom(LiveHunt hunt, String playerId, PlayServices services, long nowNs) {
        Admission admission = services.admission();
        long waitNs = admission.playerJoins().take(playerId, nowNs);
        if (waitNs > 0) {
            admission.reached().add(Limit.PLAYER_JOIN_RATE);
            return Refusal.unavailable("ADMISSION", "this player joins again and again",
                    Duration.ofNanos(Math.max(waitNs, SOONEST_NS)));
        }
        Refusal full = noPlace(hunt, playerId, services, nowNs);
        if (full != null) {
            admission.playerJoins().giveBack(playerId);
        }
        return full;
    }

    /** Takes a place of the node's. Players who come in the same moment may be a few too many. */
    private static @Nullable Refusal noPlace(LiveHunt hunt, String playerId, PlayServices services, long nowNs) {
        Admission admission = services.admission();
        if (services.sessions().size() >= admission.limits().maxPlayers()
                && !services.sessions().plays(hunt.huntId(), playerId)) {
            admission.reached().add(Limit.PLAYERS);
            return Refusal.unavailable("TOO_MANY_CONNECTIONS", "this node has as many players as it takes",
                    Duration.ofNanos(admission.joins().comeAgainNs(nowNs)));
        }
        return admission.joins().takePlace(nowNs) ? null : comeAgain(admission, nowNs);
    }

    /** Too many are being looked at. */
    static Refusal comeAgain(PlayServices services) {
        return comeAgain(services.admission(), services.monotonicNs().getAsLong());
    }

    private static Refusal comeAgain(Admission admission, long nowNs) {
        admission.reached().add(Limit.JOIN_RATE);
        return Refusal.unavailable("ADMISSION", "too many phones come at once",
                Duration.ofNanos(admission.joins().comeAgainNs(nowNs)));
    }
}
