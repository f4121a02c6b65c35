package venuehunt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehunt.tile.LocalPoint;

class WalkTest {
    private static final int STEPS = 5_000;

    private final PlayArea walled = Grounds.withWall();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void advance_staysOnPlayableTilesAtWalkingSpeed(long seed) {
        List<LocalPoint> track = track(seed);
        double walkedMetres = 0;
        for (int i = 1; i < track.size(); i++) {
            double metres = track.get(i).distanceMetres(track.get(i - 1));
            assertThat(metres).as("step %d of seed %d", i, seed)
                    .isLessThanOrEqualTo(Walk.MAX_SPEED_METRES_PER_SECOND + 1e-9);
            assertThat(walled.contains(track.get(i))).as("step %d of seed %d", i, seed).isTrue();
            walkedMetres += metres;
        }
        assertThat(walkedMetres / STEPS).as("mean speed").isBetween(Walk.MIN_SPEED_METRES_PER_SECOND * 0.9,
                Walk.MAX_SPEED_METRES_PER_SECOND);
    }

    @Test
    void advance_sameSeedSameWalk() {
        assertThat(track(42)).isEqualTo(track(42)).isNotEqualTo(track(43));
    }

    @Test
    void advance_comesAbout() {
        List<LocalPoint> track = track(7);
        double farthestMetres = track.stream().mapToDouble(track.getFirst()::distanceMetres).max().orElseThrow();
        assertThat(farthestMetres).as("farthest from the start on ground of 200 m").isGreaterThan(80);
    }

    @Test
    void headFor_arrivesAndWaits() {
        Walk walk = new Walk(walled, new LocalPoint(10, 0), new SplittableRandom(1));
        LocalPoint goal = new LocalPoint(60, 0);
        assertThat(walk.headFor(goal)).isTrue();
        for (int second = 0; second < 70; second++) {
            walk.advance(1);
        }
        assertThat(walk.position()).isEqualTo(goal);
        walk.wander();
        walk.advance(1);
        assertThat(walk.position().distanceMetres(goal)).isGreaterThan(0);
    }

    @Test
    void headFor_behindTheWall() {
        LocalPoint start = new LocalPoint(10, 0);
        Walk walk = new Walk(walled, start, new SplittableRandom(1));
        assertThat(walk.headFor(new LocalPoint(-10, 0))).isFalse();
        assertThat(walk.position()).isEqualTo(start);
    }

    @Test
    void headFor_throughTheGate() {
        Walk walk = new Walk(walled, new LocalPoint(10, 45), new SplittableRandom(1));
        assertThat(walk.headFor(new LocalPoint(-10, 45))).isTrue();
    }

    @Test
    void construct_startOnTheWall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Walk(walled, new LocalPoint(0, 0), new SplittableRandom(1)))
                .withMessageContaining("expected a place in the play area");
    }

    @Test
    void anywhere_allOverTheGround() {
        SplittableRandom random = new SplittableRandom(5);
        PlayArea square = Grounds.square(100);
        double east = 0;
        for (int i = 0; i < 2_000; i++) {
            LocalPoint point = square.anywhere(random);
            assertThat(square.contains(point)).isTrue();
            east += point.eastMetres();
        }
        assertThat(east / 2_000).as("mean east").isCloseTo(0, within(3.0));
    }

    private List<LocalPoint> track(long seed) {
        Walk walk = new Walk(walled, new SplittableRandom(seed));
        List<LocalPoint> track = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            walk.advance(1);
            track.add(walk.position());
        }
        return track;
    }
}
