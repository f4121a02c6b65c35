package venuehunt.simulator;

import venuehunt.simulator.play.Pace;

/**
 * A crowd, and where and how it plays.
 *
 * @param runtimeHost
 *            of the runtime's port for phones
 * @param players
 *            0 to 100,000; those of recorded ways come on top, and one of either there must be
 * @param playersPerConnection
 *            1, as phones do it, or more to save sockets
 * @param joinsPerSecond
 *            how many players come in a second, at most
 * @param seed
 *            of everything that happens by chance
 */
public record SimulationPlan(String runtimeHost, int runtimePort, String huntId, int players, int playersPerConnection,
        double joinsPerSecond, Pace pace, CrowdMix mix, long seed) {
    /** Below the 300 that a server lets in each second. */
    public static final double DEFAULT_JOINS_PER_SECOND = 250;
    private static final int MAX_PLAYERS = 100_000;

    public SimulationPlan {
        int least = mix.recorded().isEmpty() ? 1 : 0;
        if (players < least || players > MAX_PLAYERS) {
            throw new IllegalArgumentException("players " + players + ", expected " + least + " to " + MAX_PLAYERS);
        }
        if (playersPerConnection < 1) {
            throw new IllegalArgumentException(
                    "players per connection " + playersPerConnection + ", expected 1 or more");
        }
        if (!(joinsPerSecond > 0) || !Double.isFinite(joinsPerSecond)) {
            throw new IllegalArgumentException("joins " + joinsPerSecond + " a second, expected more than 0");
        }
    }

    /** Honest players with a connection each, who tick as the server wishes. */
    public static SimulationPlan honest(String runtimeHost, int runtimePort, String huntId, int players, long seed) {
        return new SimulationPlan(runtimeHost, runtimePort, huntId, players, 1, DEFAULT_JOINS_PER_SECOND,
                Pace.told(Pace.DEFAULT_ASKED_SHARE), CrowdMix.HONEST, seed);
    }

    int everybody() {
        return players + mix.recorded().size();
    }

    /** One for each started group of players. */
    public int connections() {
        return (everybody() + playersPerConnection - 1) / playersPerConnection;
    }
}
