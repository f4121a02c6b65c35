package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import venuehunt.runtime.hunt.TreasureAwards;

/** Two players reserve the only award. */
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "The first has it.")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The second has it.")
@State
public class LastAward {
    private final TreasureAwards awards = new TreasureAwards(1);

    @Actor
    public void first(ZZ_Result seen) {
        seen.r1 = awards.reserve();
    }

    @Actor
    public void second(ZZ_Result seen) {
        seen.r2 = awards.reserve();
    }
}
