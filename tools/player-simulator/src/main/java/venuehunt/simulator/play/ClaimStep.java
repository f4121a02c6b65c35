package venuehunt.simulator.play;

import venuehunt.simulator.report.ClaimStanding;

/** What to do with a claim after an answer to it. */
sealed interface ClaimStep {
    /** The last word. */
    record Settled(ClaimStanding standing, String reason) implements ClaimStep {}

    /** Send it again under the same id. */
    record SendAgain(ClaimStanding meanwhile, long waitMs) implements ClaimStep {}

    /** It was sent often enough: ask what became of it. */
    record LookUp(ClaimStanding meanwhile, long waitMs) implements ClaimStep {}
}
