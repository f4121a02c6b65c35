package venuehunt.uploader.hunt;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import venuehunt.uploader.plan.SevenDecimals;
import venuehunt.v1.LatLng;
import venuehunt.v1.MapPart;
import venuehunt.v1.TreasureDraft;

/**
 * Spreads a hunt's treasures over a map: evenly by area, at random, those of a group apart from each other while there
 * is room, and the same way for the same seed.
 */
public final class TreasurePlacing {
    private final TreasureGround ground;

    /**
     * Placing on a map.
     *
     * @param map
     *            the header, then the zones
     */
    public TreasurePlacing(List<MapPart> map) {
        ground = new TreasureGround(map);
    }

    /**
     * Every treasure of the hunt in its place.
     *
     * @throws HuntFileException
     *             where the map has no room for a group
     */
    public List<TreasureDraft> place(Hunt hunt) throws HuntFileException {
        List<TreasureDraft> treasures = new ArrayList<>();
        for (TreasureGroup group : hunt.treasures()) {
            place(group, hunt.seed(), treasures);
        }
        return treasures;
    }

    /** Each group has random numbers of its own: more treasures in one do not move those of the others. */
    private void place(TreasureGroup group, long seed, List<TreasureDraft> treasures) throws HuntFileException {
        AreaSampler sampler = new AreaSampler(ground.areaOf(group));
        Random random = new Random(seed * 31 + group.key().hashCode());
        Spacing spacing = new Spacing();
        TreasureDraft.Builder draft = TreasureDraft.newBuilder().setPoints(group.points()).setAssetId(group.asset())
                .setCapacity(group.capacity()).setLevel(group.level());
        if (group.opensAt() != null) {
            draft.setOpensAt(timestamp(group.opensAt()));
        }
        if (group.closesAt() != null) {
            draft.setClosesAt(timestamp(group.closesAt()));
        }
        for (int i = 1; i <= group.count(); i++) {
            treasures.add(draft.setKey(String.format(Locale.ROOT, "%s-%04d", group.key(), i))
                    .setPosition(position(spacing.next(() -> sampler.draw(random)))).build());
        }
    }

    private LatLng position(Coordinate metres) {
        var place = ground.onEarth(metres);
        return LatLng.newBuilder().setLatDegrees(SevenDecimals.of(place.latDegrees()))
                .setLngDegrees(SevenDecimals.of(place.lngDegrees()))
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).setNanos(instant.getNano()).build();
    }
}
