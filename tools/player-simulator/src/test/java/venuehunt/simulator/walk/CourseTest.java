package venuehunt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import venuehunt.tile.LocalPoint;

class CourseTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private final PlayArea area = Grounds.square(400);

    /** A kind of course, made from a seed. */
    interface Maker {
        Course make(PlayArea area, RandomGenerator random);
    }

    static Stream<Maker> makers() {
        return Stream.of((area, random) -> new Walker(area, GpsQuality.OPEN, random), Jumper::new, Glider::new,
                Teleporter::new, GridSweep::new);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void advance_fromTheSeedAlone(Maker maker) {
        List<LocalPoint> way = way(maker.make(area, new SplittableRandom(5)), 300);
        assertThat(way(maker.make(area, new SplittableRandom(5)), 300)).isEqualTo(way);
        assertThat(way(maker.make(area, new SplittableRandom(6)), 300)).isNotEqualTo(way);
    }

    @Test
    void jumper_walksAndJumps() {
        List<Double> steps = steps(way(new Jumper(area, new SplittableRandom(1)), 600));
        assertThat(steps.stream().filter(metres -> metres > 10).count()).as("every 20 to 60 s").isBetween(8L, 30L);
        assertThat(steps.stream().filter(metres -> metres <= Walk.MAX_SPEED_METRES_PER_SECOND + 1e-9).count())
                .isGreaterThan(500);
    }

    @Test
    void glider_fifteenMetresASecondToItsGoal() {
        Glider glider = new Glider(area, new SplittableRandom(1));
        assertThat(steps(way(glider, 100)).stream().mapToDouble(each -> each).max().orElse(0)).isCloseTo(15, EXACT);
        LocalPoint goal = new LocalPoint(1, 2);
        assertThat(glider.headFor(goal)).isTrue();
        way(glider, 60);
        assertThat(glider.seen()).as("waits there").isEqualTo(goal);
        glider.wander();
        way(glider, 2);
        assertThat(glider.seen()).isNotEqualTo(goal);
    }

    @Test
    void teleporter_besideItsGoalAtOnce() {
        Teleporter teleporter = new Teleporter(area, new SplittableRandom(1));
        LocalPoint goal = new LocalPoint(1, 2);
        teleporter.headFor(goal);
        LocalPoint there = teleporter.seen();
        assertThat(there.distanceMetres(goal)).isLessThan(2);
        teleporter.headFor(goal);
        way(teleporter, 100);
        assertThat(teleporter.seen()).as("waits there").isEqualTo(there);
        teleporter.wander();
        way(teleporter, 11);
        assertThat(teleporter.seen()).isNotEqualTo(there);
    }

    /** Treasures are seen from 30 m: a round comes that near to every place of the venue. */
    @Test
    void gridSweep_passesEveryPlaceAtABelievableSpeed() {
        GridSweep sweep = new GridSweep(area, new SplittableRandom(1));
        List<LocalPoint> way = way(sweep, 1_200);
        assertThat(steps(way)).allSatisfy(metres -> assertThat(metres).isLessThan(8 + 1e-9));
        for (int east = -195; east <= 195; east += 10) {
            for (int north = -195; north <= 195; north += 10) {
                LocalPoint place = new LocalPoint(east, north);
                assertThat(way).as("%s", place).anyMatch(each -> each.distanceMetres(place) < 30);
            }
        }
        assertThat(sweep.headFor(new LocalPoint(0, 0))).isFalse();
    }

    @Test
    void replay_betweenItsPointsAndThenAtItsEnd() {
        Replay replay = new Replay(List.of(new LocalPoint(0, 0), new LocalPoint(10, 0), new LocalPoint(10, 20)),
                new double[]{0, 5, 5});
        assertThat(replay.seen()).isEqualTo(new LocalPoint(0, 0));
        replay.advance(2.5);
        assertThat(replay.seen()).isEqualTo(new LocalPoint(5, 0));
        replay.advance(10);
        assertThat(replay.seen()).isEqualTo(new LocalPoint(10, 20));
        assertThat(replay.headFor(new LocalPoint(0, 0))).isFalse();
    }

    @Test
    void replay_atWalkingPace() {
        Replay replay = Replay.atWalkingPace(List.of(new LocalPoint(0, 0), new LocalPoint(14, 0)));
        replay.advance(5);
        assertThat(replay.seen().eastMetres()).isCloseTo(7, EXACT);
        assertThatIllegalArgumentException().isThrownBy(() -> new Replay(List.of(), new double[0]));
    }

    private static List<LocalPoint> way(Course course, int seconds) {
        List<LocalPoint> way = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            way.add(course.seen());
            course.advance(1);
        }
        return way;
    }

    private static List<Double> steps(List<LocalPoint> way) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            steps.add(way.get(i).distanceMetres(way.get(i - 1)));
        }
        return steps;
    }
}
