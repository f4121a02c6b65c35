package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import venuehunt.runtime.hunt.TreasureAwards;

/** The only award is reserved while it is learnt that it went elsewhere; then it is asked for again. */
@JCStressTest
@Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "Reserved before that was known: the ledger will say no.")
@Outcome(id = "false, true, false", expect = ACCEPTABLE, desc = "Known in time.")
@State
public class ReservedAndLearnt {
    private final TreasureAwards awards = new TreasureAwards(1);

    @Actor
    public void asking(ZZZ_Result seen) {
        seen.r1 = awards.reserve();
    }

    @Actor
    public void elsewhere() {
        awards.learn(Wins.ofAnn());
    }

    @Arbiter
    public void afterwards(ZZZ_Result seen) {
        seen.r2 = awards.isTaken();
        seen.r3 = awards.reserve();
    }
}
