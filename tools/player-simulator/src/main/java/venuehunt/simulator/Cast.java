package venuehunt.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import venuehunt.simulator.gpx.GpxTrack;
import venuehunt.simulator.report.PlayerKind;
import venuehunt.simulator.walk.Course;
import venuehunt.simulator.walk.Glider;
import venuehunt.simulator.walk.GridSweep;
import venuehunt.simulator.walk.Jumper;
import venuehunt.simulator.walk.PlayArea;
import venuehunt.simulator.walk.Replay;
import venuehunt.simulator.walk.Teleporter;
import venuehunt.simulator.walk.Walker;
import venuehunt.tile.LocalPoint;

/** Who plays which part: first those whom the seed makes up, then those of the recorded ways. */
record Cast(SimulationPlan plan, PlayArea area) {

    PlayerKind kindOf(int number) {
        return number < plan.players() ? plan.mix().kindOf(number) : PlayerKind.REPLAY;
    }

    /** Random numbers of this course alone, so that it is the same whatever the network does. */
    Course courseOf(int number, SplittableRandom random) {
        RandomGenerator own = random.split();
        return switch (kindOf(number)) {
            case WALKER -> new Walker(area, plan.mix().gps(), own);
            case JUMPER -> new Jumper(area, own);
            case GLIDER -> new Glider(area, own);
            case TELEPORTER -> new Teleporter(area, own);
            case PROBER -> new GridSweep(area, own);
            case REPLAY -> replay(plan.mix().recorded().get(number - plan.players()));
        };
    }

    private Replay replay(GpxTrack track) {
        List<LocalPoint> points = track.positions().stream().map(area::toLocal).toList();
        return track.isTimed()
                ? new Replay(points, track.atSeconds().stream()
                        .mapToDouble(seconds -> seconds / plan.mix().replaySpeed()).toArray())
                : Replay.atWalkingPace(points);
    }
}
