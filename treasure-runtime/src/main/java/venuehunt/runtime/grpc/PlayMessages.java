package venuehunt.runtime.grpc;

import com.google.protobuf.ByteString;

import venuehunt.runtime.field.Ground;
import venuehunt.runtime.hunt.ClaimRules;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.runtime.session.OpenSession;
import venuehunt.runtime.session.PlayerSession;
import venuehunt.runtime.session.ScreenChange;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.Altitude;
import venuehunt.v1.AltitudeReference;
import venuehunt.v1.Delta;
import venuehunt.v1.GoneReason;
import venuehunt.v1.HuntRules;
import venuehunt.v1.LatLng;
import venuehunt.v1.Notice;
import venuehunt.v1.NoticeKind;
import venuehunt.v1.PlayResponse;
import venuehunt.v1.TickReason;
import venuehunt.v1.TickVerdict;
import venuehunt.v1.TreasureGone;
import venuehunt.v1.TreasureView;
import venuehunt.v1.Welcome;

/** What the stream says to a phone. */
final class PlayMessages {

    private PlayMessages() {
    }

    static PlayResponse welcome(OpenSession opened, long arStartAfterMs, long nowMs) {
        PlayerSession session = opened.session();
        Hunt hunt = session.hunt().hunt();
        Ground ground = session.hunt().field().ground();
        return PlayResponse.newBuilder().setWelcome(Welcome.newBuilder().setSessionId(session.sessionId())
                .setResumeToken(ByteString.copyFrom(opened.resumeToken())).setResumed(opened.isResumed())
                .setVenueId(hunt.venueId()).setMapVersion(ground.mapVersion())
                .setAnchor(latLng(ground.tileMap().frame().anchor()))
                .setAnchorHeightMetres(ground.tileMap().frame().anchorHeightMetres())
                .setRules(HuntRules.newBuilder().setReachMetres(hunt.rules().reachMetres())
                        .setSightMetres(hunt.rules().sightMetres()).setMaxShown(hunt.rules().maxShown())
                        .setClaimTickMaxAgeMs((int) (ClaimRules.FIX_MAX_AGE_NS / 1_000_000)))
                .setNextTickMs(PlayerSession.FIRST_TICKS_MS).setServerTime(Timestamps.fromMillis(nowMs))
                .setArStartAfterMs((int) Math.min(arStartAfterMs, Integer.MAX_VALUE))).build();
    }

    static LatLng latLng(venuehunt.tile.LatLng position) {
        return LatLng.newBuilder().setLatDegrees(position.latDegrees()).setLngDegrees(position.lngDegrees()).build();
    }

    static PlayResponse delta(ScreenChange change, long fixMonotonicMs) {
        Delta.Builder delta = Delta.newBuilder().setSequence(change.sequence()).setSnapshot(change.snapshot())
                .setFixMonotonicMs(fixMonotonicMs).setNextTickMs(change.nextTickMs());
        change.appeared().forEach(each -> delta.addAppeared(view(each)));
        change.changed().forEach(each -> delta.addChanged(view(each)));
        change.gone().forEach(each -> delta
                .addGone(TreasureGone.newBuilder().setTreasureId(each.treasureId()).setReason(reason(each.reason()))));
        return PlayResponse.newBuilder().setDelta(delta).build();
    }

    private static TreasureView view(ScreenChange.Shown shown) {
        TreasureDraft draft = shown.treasure().treasure().draft();
        return TreasureView.newBuilder().setTreasureId(shown.treasure().treasure().treasureId())
                .setPosition(latLng(draft.position())).setAltitude(altitude(draft.altitude()))
                .setHeadingDegrees(draft.headingDegrees()).setAssetId(draft.assetId()).setPoints(draft.points())
                .setDistanceMetres(shown.distanceMetres()).setBearingDegrees(shown.bearingDegrees())
                .setClaimable(shown.claimable()).setRound(shown.treasure().awards().round()).setLevel(draft.level())
                .build();
    }

    private static Altitude altitude(venuehunt.runtime.hunt.Altitude altitude) {
        return Altitude.newBuilder().setMetres(altitude.metres()).setReference(switch (altitude.reference()) {
            case ELLIPSOID -> AltitudeReference.ALTITUDE_REFERENCE_ELLIPSOID;
            case GROUND -> AltitudeReference.ALTITUDE_REFERENCE_GROUND;
            case SEA_LEVEL -> AltitudeReference.ALTITUDE_REFERENCE_SEA_LEVEL;
        }).build();
    }

    private static GoneReason reason(ScreenChange.GoneReason reason) {
        return switch (reason) {
            case TAKEN -> GoneReason.GONE_REASON_TAKEN;
            case OUT_OF_SIGHT -> GoneReason.GONE_REASON_OUT_OF_SIGHT;
            case CLOSED -> GoneReason.GONE_REASON_CLOSED;
            case ROTATED -> GoneReason.GONE_REASON_ROTATED;
        };
    }

    static PlayResponse verdict(long fixMonotonicMs, venuehunt.runtime.session.TickVerdict verdict) {
        TickVerdict.Builder told = TickVerdict.newBuilder().setFixMonotonicMs(fixMonotonicMs);
        switch (verdict) {
            case ACCEPTED -> told.setAccepted(true);
            case MISSING_POSITION -> told.setReason(TickReason.TICK_REASON_MISSING_POSITION)
                    .setText("lat_degrees and lng_degrees must both be set");
            case NOT_FINITE -> told.setReason(TickReason.TICK_REASON_NOT_FINITE)
                    .setText("lat_degrees and lng_degrees must be finite numbers");
            case OUT_OF_RANGE -> told.setReason(TickReason.TICK_REASON_OUT_OF_RANGE)
                    .setText("lat_degrees must be -90 to 90, lng_degrees -180 to 180");
            case TOO_OFTEN -> told.setReason(TickReason.TICK_REASON_TOO_OFTEN)
                    .setText("more ticks than are taken: go by next_tick_ms");
            case DUPLICATE -> told.setReason(TickReason.TICK_REASON_DUPLICATE)
                    .setText("fix_monotonic_ms is that of the tick before");
            case OUT_OF_ORDER -> told.setReason(TickReason.TICK_REASON_OUT_OF_ORDER)
                    .setText("fix_monotonic_ms is lower than that of the tick before");
            case UNCERTAIN -> told.setAccepted(true).setReason(TickReason.TICK_REASON_UNCERTAIN)
                    .setText("horizontal_accuracy_metres is missing or not within 0 to 30: nothing can be claimed");
            case STALE -> told.setReason(TickReason.TICK_REASON_STALE).setText("the fix was over 5 s old when it came");
            case FUTURE -> told.setReason(TickReason.TICK_REASON_FUTURE)
                    .setText("fix_monotonic_ms is over 5 s ahead of the ticks before");
            case NOT_PLAUSIBLE -> told.setReason(TickReason.TICK_REASON_NOT_PLAUSIBLE)
                    .setText("this position was not accepted");
            case OUTSIDE_VENUE -> told.setReason(TickReason.TICK_REASON_OUTSIDE_VENUE)
                    .setText("the position is outside the venue; progress is kept");
        }
        return PlayResponse.newBuilder().setTickVerdict(told).build();
    }

    static PlayResponse refused(Refusal refusal) {
        return PlayResponse.newBuilder().setNotice(Notice.newBuilder().setKind(NoticeKind.NOTICE_KIND_MESSAGE_REFUSED)
                .setText(refusal.message()).setError(refusal.toStatus())).build();
    }

    static PlayResponse tokenExpiring() {
        return notice(NoticeKind.NOTICE_KIND_TOKEN_EXPIRING, "Your ticket runs out in a minute.");
    }

    static PlayResponse huntBecame(HuntState state) {
        return switch (state) {
            case OPEN -> notice(NoticeKind.NOTICE_KIND_HUNT_OPENED, "The hunt is open.");
            case PAUSED -> notice(NoticeKind.NOTICE_KIND_HUNT_PAUSED, "The hunt is paused.");
            case CLOSED -> notice(NoticeKind.NOTICE_KIND_HUNT_CLOSED, "The hunt is over.");
            case DRAFT -> throw new IllegalArgumentException("no hunt goes back to draft");
        };
    }

    static PlayResponse mapChanged(Ground ground) {
        return PlayResponse.newBuilder().setNotice(Notice.newBuilder().setKind(NoticeKind.NOTICE_KIND_MAP_CHANGED)
                .setText("The map has changed.").setMapVersion(ground.mapVersion())).build();
    }

    static PlayResponse claimsHeld() {
        return notice(NoticeKind.NOTICE_KIND_CLAIMS_HELD, "Treasures cannot be won for a moment. Nothing is lost.");
    }

    static PlayResponse claimsReleased() {
        return notice(NoticeKind.NOTICE_KIND_CLAIMS_RELEASED, "Treasures can be won again.");
    }

    private static PlayResponse notice(NoticeKind kind, String text) {
        return PlayResponse.newBuilder().setNotice(Notice.newBuilder().setKind(kind).setText(text)).build();
    }
}
