package venuehunt.runtime.admission;

import venuehunt.service.limit.Rate;

/**
 * What players may ask of a node.
 *
 * @param maxPlayers
 *            with a stream at the same time
 * @param joins
 *            of all phones together
 * @param arStartsPerMinute
 *            AR sessions that may start in each hunt: the makers of AR services count them for the whole app
 * @param claims
 *            new ones of one player
 * @param claimsPerHour
 *            new ones of one player
 * @param messagesPerSecond
 *            of one stream; more, for ten seconds, ends it
 */
public record PlayLimits(int maxPlayers, Rate joins, int arStartsPerMinute, Rate claims, int claimsPerHour,
        int messagesPerSecond) {
    private static final int MOST = 1_000_000;

    public static final PlayLimits DEFAULT = new PlayLimits(16_000, Rate.perSecond(300), 900, new Rate(0.5, 3), 60,
            10);

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

    /** The same, with other words on how many may come how fast. */
    public PlayLimits with(int otherMaxPlayers, int joinsPerSecond, int otherArStartsPerMinute) {
        return new PlayLimits(otherMaxPlayers, Rate.perSecond(joinsPerSecond), otherArStartsPerMinute, claims,
                claimsPerHour, messagesPerSecond);
    }
}
