package venuehunt.benchmarks.desk;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import venuehunt.benchmarks.ticks.Meadow;
import venuehunt.runtime.claim.LedgerClaim;
import venuehunt.runtime.hunt.Fix;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.live.LiveHunt;
import venuehunt.tile.LatLng;

/** A hunt whose treasures have one award each, as a node plays it and as the ledger knows it. */
public final class ClaimHunt {
    private static final int PLAYERS = 10_000;
    private static final float ACCURACY_METRES = 4;

    private final Meadow meadow;
    private final int treasures;
    private final SplittableRandom random = new SplittableRandom(1);

    /**
     * @param treasures
     *            numbered from 1
     */
    public ClaimHunt(String huntId, int treasures) {
        this.treasures = treasures;
        meadow = new Meadow(huntId, treasures, HuntRules.DEFAULT.sightMetres(), random);
    }

    public Meadow meadow() {
        return meadow;
    }

    public LiveHunt live() {
        return meadow.hunt();
    }

    /** One claim on each treasure, of players who take turns. */
    public List<LedgerClaim> claims() {
        return IntStream.rangeClosed(1, treasures).mapToObj(each -> claim(each, each % PLAYERS)).toList();
    }

    public LedgerClaim claim(long treasureId, int player) {
        return new LedgerClaim(live().huntId(), treasureId, 1, "player-" + player,
                new UUID(random.nextLong(), random.nextLong()), true);
    }

    public Fix fix(long treasureId, long nowNs) {
        LatLng there = meadow.position(treasureId);
        return new Fix(there.latDegrees(), there.lngDegrees(), 0, ACCURACY_METRES, nowNs);
    }
}
