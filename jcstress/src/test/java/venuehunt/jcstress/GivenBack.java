package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import venuehunt.runtime.hunt.TreasureAwards;

/** One of two awards is given back while the other is reserved; then there must be exactly one left. */
@JCStressTest
@Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "Neither of the two undoes the other.")
@State
public class GivenBack {
    private final TreasureAwards awards = new TreasureAwards(2);

    public GivenBack() {
        awards.reserve();
    }

    @Actor
    public void loser() {
        awards.release();
    }

    @Actor
    public void other(ZZZ_Result seen) {
        seen.r1 = awards.reserve();
    }

    @Arbiter
    public void afterwards(ZZZ_Result seen) {
        seen.r2 = awards.reserve();
        seen.r3 = awards.reserve();
    }
}
