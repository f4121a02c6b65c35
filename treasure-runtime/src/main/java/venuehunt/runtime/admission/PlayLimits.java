package venuehunt.runtime.admission;

import venuehunt.service.limit.Rate;

/**
 * What players may ask of a node.
 *
 * @param maxPlayers
 *            with a stream at the same time
 * @param joins
 *            of all phones together
 * @param playerJoins
 *            of one player
 * @param arStartsPerMinute
 *            AR sessions that may start in each hunt: the makers of AR services count them for the whole app
 * @param claims
 *            new ones of one player
 * @param claimsPerHour
 *            new ones of one player
 * @param messagesPerSecond
 *            of one stream; more, for ten seconds, ends it
 * @param ticks
 *            of one stream that are let in
 */
public record PlayLimits(int maxPlayers, Rate joins, Rate playerJoins, int arStartsPerMinute, Rate claims,
        int claimsPerHour, int messagesPerSecond, Rate ticks) {
    private static final int MOST = 1_000_000;

    /** Fewer players than connections, so that who is one too many can be told so. */
    public static final PlayLimits DEFAULT = new PlayLimits(15_000, Rate.perSecond(300), new Rate(0.5, 5), 900,
            new Rate(0.5, 3), 60, 10, new Rate(2, 5));

    public PlayLimits {
        check(maxPlayers, MOST, "players");
        check(arStartsPerMinute, MOST, "AR starts a minute");
        check(claimsPerHour, MOST, "claims an hour");
        check(messagesPerSecond, MOST, "messages a second");
    }

    private static void check(int value, int most, String what) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(value + " " + what + ", expected 1 to " + most);
        }
    }
}
