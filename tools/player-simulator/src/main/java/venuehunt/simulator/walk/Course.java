package venuehunt.simulator.walk;

import venuehunt.tile.LocalPoint;

/**
 * Where a phone goes, and where it says that it is: just there and nearly exact, unless a course knows better, as of
 * those who make their positions up. The same seed and the same calls give the same course.
 */
public interface Course {
    /** What those claim who make their positions up. */
    double MADE_UP_ACCURACY_METRES = 3;

    /** Lets time pass, zero or more. */
    void advance(double seconds);

    /** Where the next treasure is looked for from. */
    LocalPoint position();

    /** Where the phone says that it is. */
    default LocalPoint seen() {
        return position();
    }

    /** The radius that, the phone says, holds the truth with 68 % probability. */
    default double accuracyMetres() {
        return MADE_UP_ACCURACY_METRES;
    }

    /**
     * Go there and wait there, until {@link #wander}.
     *
     * @return false, and nothing changed, when it does not go there
     */
    boolean headFor(LocalPoint goal);

    /** Go wherever it goes by itself. */
    void wander();
}
