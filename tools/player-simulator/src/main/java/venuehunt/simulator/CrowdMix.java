package venuehunt.simulator;

import java.util.List;
import venuehunt.simulator.gpx.GpxTrack;
import venuehunt.simulator.report.PlayerKind;
import venuehunt.simulator.walk.GpsQuality;

/**
 * Who a crowd is made of, and what its phones are worth.
 *
 * @param spoofers
 *            share of the players, 0 to 1, who lie about where they are: each way of it as often as the others
 * @param probers
 *            share of the players, 0 to 1, who go over the venue row by row
 * @param deadGround
 *            share of the ground, 0 to 1, without a network
 * @param recorded
 *            ways that were walked before, each by one more player
 * @param replaySpeed
 *            how much faster than recorded
 */
public record CrowdMix(double spoofers, double probers, double deadGround, GpsQuality gps, List<GpxTrack> recorded,
        double replaySpeed) {
    /** On foot, under open sky, with a network everywhere. */
    public static final CrowdMix HONEST = new CrowdMix(0, 0, 0, GpsQuality.OPEN, List.of(), 1);
    private static final List<PlayerKind> SPOOFERS = List.of(PlayerKind.JUMPER, PlayerKind.GLIDER,
            PlayerKind.TELEPORTER);
    private static final double MAX_REPLAY_SPEED = 1_000;
    /** So that a hundredth of 100 is one. */
    private static final double ROUNDING = 1e-9;

    public CrowdMix {
        if (!(spoofers >= 0 && probers >= 0 && spoofers + probers <= 1)) {
            throw new IllegalArgumentException("share " + spoofers + " of spoofers and " + probers
                    + " of probers, expected zero or more and no more than 1 together");
        }
        if (!(deadGround >= 0 && deadGround <= 1)) {
            throw new IllegalArgumentException("share " + deadGround + " of dead ground, expected 0 to 1");
        }
        if (!(replaySpeed > 0 && replaySpeed <= MAX_REPLAY_SPEED)) {
            throw new IllegalArgumentException(
                    "replay speed " + replaySpeed + ", expected more than 0 and at most " + MAX_REPLAY_SPEED);
        }
        recorded = List.copyOf(recorded);
    }

    /** How the player of this number plays, from 0 on. Cheats come in evenly among the others. */
    PlayerKind kindOf(int number) {
        double cheats = spoofers + probers;
        int cheat = passed(cheats, number);
        if (cheat == passed(cheats, number - 1)) {
            return PlayerKind.WALKER;
        }
        double proberShare = probers / cheats;
        return passed(proberShare, cheat - 1) == passed(proberShare, cheat - 2)
                ? SPOOFERS.get(cheat % SPOOFERS.size())
                : PlayerKind.PROBER;
    }

    /** How many of those up to this number belong to the share. */
    private static int passed(double share, int number) {
        return (int) Math.floor((number + 1) * share + ROUNDING);
    }
}
