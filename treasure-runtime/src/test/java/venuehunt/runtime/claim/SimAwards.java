package venuehunt.runtime.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.claim.core.KnownAwards;
import venuehunt.runtime.correction.TreasureBook;
import venuehunt.runtime.hunt.Award;
import venuehunt.runtime.hunt.TreasureAwards;

/** What a simulated node knows of awards. */
final class SimAwards implements KnownAwards {
    private final Map<Long, TreasureAwards> byTreasure = new HashMap<>();
    private final Map<UUID, Award> byClaim = new HashMap<>();

    SimAwards(Map<Long, Integer> capacities, List<Award> committed) {
        capacities.forEach((treasure, capacity) -> byTreasure.put(treasure, new TreasureAwards(capacity)));
        learn(committed);
    }

    @Override
    public @Nullable TreasureAwards of(long treasureId) {
        return byTreasure.get(treasureId);
    }

    @Override
    public @Nullable Award wonBy(UUID claimId) {
        return byClaim.get(claimId);
    }

    @Override
    public long balancePoints(String playerId) {
        return byClaim.values().stream().filter(each -> each.playerId().equals(playerId) && !each.revoked())
                .mapToLong(Award::points).sum();
    }

    @Override
    public void confirm(TreasureAwards reserved, Award award) {
        reserved.confirm(award);
        learn(List.of(award));
    }

    @Override
    public void learn(List<Award> awards) {
        for (Award award : awards) {
            TreasureAwards treasure = of(award.treasureId());
            if (treasure != null) {
                treasure.learn(award);
            }
            byClaim.putIfAbsent(award.claimId(), award);
        }
    }

    /** Hears of a correction. */
    void correct(TreasureBook book) {
        TreasureAwards now = byTreasure.get(book.treasureId());
        if (now == null || now.round() < book.round()) {
            now = new TreasureAwards(book.round(), book.seats());
            byTreasure.put(book.treasureId(), now);
        }
        now.correct(book.awards());
        book.awards().forEach(each -> byClaim.put(each.claimId(), each));
    }
}
