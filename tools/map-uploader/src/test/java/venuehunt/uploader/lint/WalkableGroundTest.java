package venuehunt.uploader.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import venuehunt.uploader.hunt.HuntFileException;
import venuehunt.v1.ZoneKind;

class WalkableGroundTest {

    private static boolean comesTo(MetreMap map, double east, double north) throws HuntFileException {
        return new WalkableGround(VenueTiles.of(map.parts())).comesWithin(0.5,
                Placed.of(MetreMap.treasure("one", east, north).build(), MetreMap.FRAME));
    }

    /** A fence from south to north; what is west of it is smaller. */
    private static MetreMap fence(double... fence) {
        return MetreMap.within(0, 0, 100, 100).zone("Fence", ZoneKind.ZONE_KIND_NO_GO, fence);
    }

    @Test
    void comesWithin_behindAFence() throws HuntFileException {
        MetreMap map = fence(30, 0, 31, 100);
        assertThat(comesTo(map, 60.5, 50.5)).isTrue();
        assertThat(comesTo(map, 10.5, 50.5)).isFalse();
        assertThat(comesTo(map, 30.5, 50.5)).as("into it").isFalse();
    }

    @Test
    void comesWithin_throughAGateOfAMetre() throws HuntFileException {
        assertThat(comesTo(fence(30, 0, 31, 50, 30, 51, 31, 100), 10.5, 50.5)).isTrue();
    }

    /** Where two pieces of a fence meet at their corners, nobody slips through. */
    @Test
    void comesWithin_notAcrossACorner() throws HuntFileException {
        assertThat(comesTo(fence(30, 0, 31, 50, 31, 50, 32, 100), 10.5, 50.5)).isFalse();
        assertThat(comesTo(fence(30, 0, 31, 50, 29, 50, 30, 100), 10.5, 50.5)).isFalse();
    }

    @Test
    void comesWithin_staffZonesAreWalls_stagesAreNot() throws HuntFileException {
        assertThat(comesTo(MetreMap.within(0, 0, 100, 100).zone("Crew", ZoneKind.ZONE_KIND_STAFF, 30, 0, 31, 100),
                10.5, 50.5)).isFalse();
        assertThat(comesTo(MetreMap.within(0, 0, 100, 100).zone("Stage", ZoneKind.ZONE_KIND_STAGE, 30, 0, 31, 100),
                10.5, 50.5)).isTrue();
    }

    @Test
    void comesWithin_startsWhereThePlayGroundIs_notWhereThereIsMostSpace() throws HuntFileException {
        MetreMap map = fence(30, 0, 31, 100).zone("Lawn", ZoneKind.ZONE_KIND_PLAY, 0, 0, 20, 100);
        assertThat(comesTo(map, 10.5, 50.5)).isTrue();
        assertThat(comesTo(map, 60.5, 50.5)).isFalse();
    }

    @Test
    void comesWithin_asFarAsTheReachAndNoFarther() throws HuntFileException {
        WalkableGround ground = new WalkableGround(VenueTiles.of(fence(50, 0, 100, 100, 0, 50, 50, 100).parts()));
        Placed acrossTheCorner = Placed.of(MetreMap.treasure("one", 54, 54).build(), MetreMap.FRAME);
        assertThat(ground.comesWithin(5.6, acrossTheCorner)).isFalse();
        assertThat(ground.comesWithin(5.7, acrossTheCorner)).isTrue();
    }

    /** No way is known from one to the other, and each has a gate of its own. */
    @Test
    void comesWithin_eachPartOfTheBoundary() throws HuntFileException {
        MetreMap map = MetreMap.within(0, 0, 40, 100, 60, 0, 100, 100).zone("Fence", ZoneKind.ZONE_KIND_NO_GO, 30, 0,
                31, 100, 70, 0, 71, 100);
        assertThat(comesTo(map, 10.5, 50.5)).isTrue();
        assertThat(comesTo(map, 80.5, 50.5)).isTrue();
        assertThat(comesTo(map, 35.5, 50.5)).isFalse();
        assertThat(comesTo(map, 65.5, 50.5)).isFalse();
    }
}
