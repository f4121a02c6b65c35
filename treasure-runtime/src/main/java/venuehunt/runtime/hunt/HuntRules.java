package venuehunt.runtime.hunt;

/**
 * How near is near.
 *
 * @param reachMetres
 *            a treasure may be claimed from here, plus its own slack: 1 to 50
 * @param sightMetres
 *            a treasure is shown from here: reach to {@value #MAX_SIGHT_METRES}
 * @param maxShown
 *            treasures on one phone at once: 1 to {@value #MAX_SHOWN}
 */
public record HuntRules(double reachMetres, double sightMetres, int maxShown) {
    /** Less than a block, so that a block and its eight neighbours hold all that can be seen from it. */
    public static final double MAX_SIGHT_METRES = 60;
    public static final int MAX_SHOWN = 50;
    public static final HuntRules DEFAULT = new HuntRules(5, 30, 20);

    public HuntRules {
        if (!(reachMetres >= 1 && reachMetres <= 50)) {
            throw new IllegalArgumentException("reach is " + reachMetres + " m, must be 1 to 50 m");
        }
        if (!(sightMetres >= reachMetres && sightMetres <= MAX_SIGHT_METRES)) {
            throw new IllegalArgumentException(
                    "sight is " + sightMetres + " m, must be from the reach of " + reachMetres
                            + " m to " + MAX_SIGHT_METRES + " m");
        }
        if (maxShown < 1 || maxShown > MAX_SHOWN) {
            throw new IllegalArgumentException("max shown is " + maxShown + ", must be 1 to " + MAX_SHOWN);
        }
    }
}
