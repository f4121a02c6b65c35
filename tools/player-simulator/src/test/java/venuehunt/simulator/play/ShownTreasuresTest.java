package venuehunt.simulator.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import venuehunt.simulator.walk.Grounds;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.tile.LocalPoint;
import venuehunt.v1.Delta;
import venuehunt.v1.LatLng;
import venuehunt.v1.TreasureGone;
import venuehunt.v1.TreasureView;

class ShownTreasuresTest {
    private static final LocalPoint HERE = new LocalPoint(0, 0);

    private final PlayArea area = Grounds.square(100);
    private final ShownTreasures shown = new ShownTreasures(area);

    @Test
    void apply_appearedChangedGone() {
        assertThat(shown.apply(Delta.newBuilder().setSequence(1).addAppeared(view(5, 20, false))
                .addAppeared(view(6, 10, false)).build())).isTrue();
        assertThat(shown.nearestOutOfReach(HERE)).hasValueSatisfying(t -> assertThat(t.treasureId()).isEqualTo(6));
        assertThat(shown.nearestClaimable(HERE)).isEmpty();
        assertThat(shown.apply(Delta.newBuilder().setSequence(2).addChanged(view(5, 20, true))
                .addGone(TreasureGone.newBuilder().setTreasureId(6)).build())).isTrue();
        assertThat(shown.nearestClaimable(HERE)).hasValueSatisfying(t -> assertThat(t.treasureId()).isEqualTo(5));
        assertThat(shown.nearestOutOfReach(HERE)).isEmpty();
        shown.giveUp(5);
        assertThat(shown.nearestClaimable(HERE)).isEmpty();
        shown.apply(Delta.newBuilder().setSequence(3).addAppeared(view(5, 20, true)).build());
        assertThat(shown.nearestClaimable(HERE)).isEmpty();
        shown.apply(Delta.newBuilder().setSequence(4).addAppeared(view(5, 20, true).toBuilder().setRound(2)).build());
        assertThat(shown.nearestClaimable(HERE)).as("opened again").isPresent();
    }

    @Test
    void apply_gapAndRepeat() {
        assertThat(shown.apply(delta(1, false))).isTrue();
        assertThat(shown.apply(delta(3, false))).isFalse();
        assertThat(shown.apply(delta(4, false))).isTrue();
        assertThat(shown.apply(delta(4, false))).isFalse();
        assertThat(shown.apply(delta(9, true))).as("a snapshot within a stream follows as well").isFalse();
    }

    @Test
    void welcomed_resumedGoesOnOrBySnapshot() {
        shown.apply(delta(7, false));
        shown.welcomed(true);
        assertThat(shown.apply(delta(8, false))).isTrue();
        shown.welcomed(true);
        assertThat(shown.apply(delta(12, true))).isTrue();
        shown.welcomed(true);
        assertThat(shown.apply(delta(14, false))).isFalse();
    }

    @Test
    void welcomed_newSessionForgets() {
        shown.apply(Delta.newBuilder().setSequence(1).addAppeared(view(5, 20, true)).build());
        shown.welcomed(false);
        assertThat(shown.nearestClaimable(HERE)).isEmpty();
        assertThat(shown.sequence()).isZero();
        assertThat(shown.apply(delta(1, false))).isTrue();
    }

    private static Delta delta(long sequence, boolean snapshot) {
        return Delta.newBuilder().setSequence(sequence).setSnapshot(snapshot).build();
    }

    private TreasureView view(long treasureId, double eastMetres, boolean claimable) {
        var position = area.toLatLng(new LocalPoint(eastMetres, 0));
        return TreasureView.newBuilder().setTreasureId(treasureId).setClaimable(claimable).setPosition(
                LatLng.newBuilder().setLatDegrees(position.latDegrees()).setLngDegrees(position.lngDegrees())).build();
    }
}
