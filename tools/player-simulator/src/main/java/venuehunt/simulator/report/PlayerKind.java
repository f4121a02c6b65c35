package venuehunt.simulator.report;

/** How a player plays. */
public enum PlayerKind {
    /** On foot, and says so. */
    WALKER,
    /** Walks a recorded trace. */
    REPLAY,
    /** Lies: elsewhere at once, now and then. */
    JUMPER,
    /** Lies: moves faster than anybody runs. */
    GLIDER,
    /** Lies: beside a treasure as soon as it is shown. */
    TELEPORTER,
    /** Goes over the venue row by row and claims all that is shown. */
    PROBER;

    /** Whether the phone's positions are made up, and may be faster than a person. */
    public boolean spoofs() {
        return switch (this) {
            case JUMPER, GLIDER, TELEPORTER -> true;
            case WALKER, REPLAY, PROBER -> false;
        };
    }
}
