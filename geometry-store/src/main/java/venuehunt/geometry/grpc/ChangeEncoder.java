package venuehunt.geometry.grpc;

import venuehunt.geometry.venue.GroundChange;
import venuehunt.geometry.venue.MapChange;
import venuehunt.geometry.venue.ZoneChange;
import venuehunt.geometry.venue.ZoneChange.Added;
import venuehunt.geometry.venue.ZoneChange.Changed;
import venuehunt.geometry.venue.ZoneChange.Removed;
import venuehunt.v1.DiffVersionsResponse;

/** Changes of a map as messages. */
final class ChangeEncoder {
    /** 2 MiB with texts as long as they may be, where a client takes 4 MiB; nobody reads as many. */
    private static final int MAX_LISTED_ZONES = 1_000;

    private ChangeEncoder() {
    }

    /** All but the versions. */
    static DiffVersionsResponse.Builder change(MapChange change) {
        return DiffVersionsResponse.newBuilder().setBoundary(ground(change.boundary()))
                .addAllZones(change.zones().stream().limit(MAX_LISTED_ZONES).map(ChangeEncoder::zone).toList())
                .setZonesLeftOut(Math.max(0, change.zones().size() - MAX_LISTED_ZONES))
                .setChangedShare(change.share()).setLarge(change.isLarge());
    }

    private static venuehunt.v1.ZoneChange zone(ZoneChange change) {
        var message = venuehunt.v1.ZoneChange.newBuilder();
        return switch (change) {
            case Added added -> message.setAfter(Encoder.namedZone(added.zone()))
                    .setGround(ground(new GroundChange(0, added.squareMetres(), 0))).build();
            case Removed removed -> message.setBefore(Encoder.namedZone(removed.zone()))
                    .setGround(ground(new GroundChange(removed.squareMetres(), 0, removed.squareMetres()))).build();
            case Changed changed -> message.setBefore(Encoder.namedZone(changed.before()))
                    .setAfter(Encoder.namedZone(changed.after())).setGround(ground(changed.ground())).build();
        };
    }

    private static venuehunt.v1.GroundChange ground(GroundChange ground) {
        return venuehunt.v1.GroundChange.newBuilder().setSquareMetresBefore(ground.before())
                .setSquareMetresAfter(ground.after()).setSquareMetresGone(ground.gone()).build();
    }
}
