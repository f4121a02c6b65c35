package venuehunt.runtime.claim;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import venuehunt.runtime.correction.CorrectionOrder;
import venuehunt.runtime.correction.CorrectionOrder.Signature;
import venuehunt.runtime.hunt.Award;

/** Staff in a simulation: now and then they correct the ledger, over one node, and only that one hears of it. */
final class SimStaff {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private final SimWorld world;
    private final RandomGenerator random;

    SimStaff(SimWorld world, RandomGenerator random) {
        this.world = world;
        this.random = random;
        later();
    }

    private void later() {
        world.after(random.nextLong(50 * MS, 1_500 * MS), () -> {
            if (!world.isHealed()) {
                correct();
                later();
            }
        });
    }

    private void correct() {
        List<Award> awards = world.ledger().awards();
        List<Long> treasures = world.earlyTreasures();
        long treasure = treasures.get(random.nextInt(treasures.size()));
        String player = "p" + random.nextInt(9);
        switch (random.nextInt(6)) {
            case 0 -> order(new CorrectionOrder.Grant(signed(), treasure, player), treasure);
            case 1 -> order(new CorrectionOrder.Compensate(signed(), player, 5), treasure);
            case 2, 3 -> order(new CorrectionOrder.Reopen(signed(), treasure), treasure);
            default -> {
                if (!awards.isEmpty()) {
                    revoke(awards.get(random.nextInt(awards.size())));
                }
            }
        }
    }

    /**
     * Of the present round only: somebody who was told ALREADY_YOURS for an award of an earlier one may win with the
     * same id when that is revoked, which is a known gap.
     */
    private void revoke(Award award) {
        if (award.round() == world.ledger().book(award.treasureId()).round()) {
            order(new CorrectionOrder.Revoke(signed(), award.claimId()), award.treasureId());
            if (random.nextBoolean()) {
                order(new CorrectionOrder.Reopen(signed(), award.treasureId()), award.treasureId());
            }
        }
    }

    private void order(CorrectionOrder order, long treasureId) {
        if (world.ledger().correct(order, treasureId)) {
            world.heardOfCorrection(random.nextInt(world.nodes()), treasureId);
        }
    }

    private Signature signed() {
        return new Signature(SimWorld.HUNT_ID, new UUID(random.nextLong(), random.nextLong()), "zoe",
                "left the venue");
    }
}
