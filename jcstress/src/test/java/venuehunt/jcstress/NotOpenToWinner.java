package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import venuehunt.runtime.hunt.TreasureAwards;

/** A player's award of two is learnt while it is asked whether the treasure is still open to that player. */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "Not yet.")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "Between the two questions; or the award is known a moment before it counts.")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "Closed to who has one: never closed to who has none while there is one left.")
@State
public class NotOpenToWinner {
    private final TreasureAwards awards = new TreasureAwards(2);

    @Actor
    public void elsewhere() {
        awards.learn(Wins.ofAnn());
    }

    @Actor
    public void asking(ZZ_Result seen) {
        seen.r1 = awards.isOpenTo(Wins.ANN);
        seen.r2 = awards.of(Wins.ANN) != null;
    }
}
