package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import venuehunt.runtime.hunt.TreasureAwards;

/** The only award is given back while somebody else asks for it; then it is asked for once more. */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "It was back in time, and is gone again.")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "It came back afterwards, and is there for the next.")
@State
public class GivenBack {
    private final TreasureAwards awards = new TreasureAwards(1);

    public GivenBack() {
        awards.reserve();
    }

    @Actor
    public void loser() {
        awards.release();
    }

    @Actor
    public void other(ZZ_Result seen) {
        seen.r1 = awards.reserve();
    }

    @Arbiter
    public void afterwards(ZZ_Result seen) {
        seen.r2 = awards.reserve();
    }
}
