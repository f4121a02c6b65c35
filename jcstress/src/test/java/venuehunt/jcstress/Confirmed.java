package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;

/** The only award is confirmed while somebody asks whether it is taken, and then by whom. */
@JCStressTest
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "Not yet.")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "Between the two questions; or the winner is known a moment before the award counts.")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "Taken, and the winner is known: never taken by nobody.")
@State
public class Confirmed {
    private final TreasureAwards awards = new TreasureAwards(1);
    private final Award award = Wins.ofAnn();

    public Confirmed() {
        awards.reserve();
    }

    @Actor
    public void winner() {
        awards.confirm(award);
    }

    @Actor
    public void asking(ZZ_Result seen) {
        seen.r1 = awards.isTaken();
        seen.r2 = award.equals(awards.of(Wins.ANN));
    }
}
