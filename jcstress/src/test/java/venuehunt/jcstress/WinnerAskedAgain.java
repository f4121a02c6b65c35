package venuehunt.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import venuehunt.runtime.claim.core.Claim;
import venuehunt.runtime.claim.core.HuntClaims;
import venuehunt.runtime.claim.core.KnownAwards;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.ClaimOutcome;
import venuehunt.runtime.hunt.TreasureAwards;

/** The winner asks again, without the desk's lock, while the award is learnt: it is never lost to its own winner. */
@JCStressTest
@Outcome(id = "not known", expect = ACCEPTABLE, desc = "A step will tell.")
@Outcome(id = "Won", expect = ACCEPTABLE, desc = "Learnt.")
@State
public class WinnerAskedAgain {
    private final Award award = Wins.ofAnn();
    private final TreasureAwards awards = new TreasureAwards(1);
    private final HuntClaims<String> claims = new HuntClaims<>(new OneTreasure(awards));

    @Actor
    public void elsewhere() {
        awards.learn(award);
    }

    @Actor
    public void winner(L_Result seen) {
        ClaimOutcome decided = claims.decided(new Claim(award.claimId(), Wins.ANN, award.treasureId(), 1));
        seen.r1 = decided == null ? "not known" : decided.getClass().getSimpleName();
    }

    /** The moment between the learning of an award and of its claim, for ever. */
    private record OneTreasure(TreasureAwards awards) implements KnownAwards {

        @Override
        public TreasureAwards of(long treasureId) {
            return awards;
        }

        @Override
        public @Nullable Award wonBy(UUID claimId) {
            return null;
        }

        @Override
        public long balancePoints(String playerId) {
            return 0;
        }

        @Override
        public void confirm(TreasureAwards reserved, Award award) {
            reserved.confirm(award);
        }

        @Override
        public void learn(List<Award> all) {
            all.forEach(awards::learn);
        }
    }
}
