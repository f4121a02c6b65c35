package venuehunt.simulator.play;

import java.util.Optional;
import venuehunt.simulator.report.ClaimRecord;

/** What a player is after. */
interface Aim {
    /** Turns the player's feet where the next treasure is. */
    void lead(long nowNs);

    /** A treasure to claim now; empty when there is none. */
    Optional<ShownTreasure> toClaim(long nowNs);

    /** A claim got its last word. */
    void settled(ClaimRecord claim, long nowNs);
}
