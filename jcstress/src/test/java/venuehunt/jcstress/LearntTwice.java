package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import venuehunt.runtime.hunt.TreasureAwards;

/** The same award of two is learnt by two threads; then there must be exactly one left. */
@JCStressTest
@Outcome(id = "false, true, false", expect = ACCEPTABLE, desc = "It counts once.")
@State
public class LearntTwice {
    private final TreasureAwards awards = new TreasureAwards(2);

    @Actor
    public void oneNode() {
        awards.learn(Wins.ofAnn());
    }

    @Actor
    public void anotherNode() {
        awards.learn(Wins.ofAnn());
    }

    @Arbiter
    public void afterwards(ZZZ_Result seen) {
        seen.r1 = awards.isTaken();
        seen.r2 = awards.reserve();
        seen.r3 = awards.reserve();
    }
}
