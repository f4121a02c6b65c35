package venuehunt.simulator;

/**
 * A crowd and where it plays.
 *
 * @param runtimeHost
 *            of the runtime's port for phones
 * @param players
 *            1 to 100,000
 * @param playersPerConnection
 *            1, as phones do it, or more to save sockets
 * @param seed
 *            of everything that happens by chance
 */
public record SimulationPlan(String runtimeHost, int runtimePort, String huntId, int players, int playersPerConnection,
        long seed) {
    private static final int MAX_PLAYERS = 100_000;

    public SimulationPlan {
        if (players < 1 || players > MAX_PLAYERS) {
            throw new IllegalArgumentException("players " + players + ", expected 1 to " + MAX_PLAYERS);
        }
        if (playersPerConnection < 1) {
            throw new IllegalArgumentException(
                    "players per connection " + playersPerConnection + ", expected 1 or more");
        }
    }
}
