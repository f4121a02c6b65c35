package venuehunt.runtime.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerEventTest {
    private static final UUID CLAIM = new UUID(7, 8);
    private static final LedgerEvent EVENT = new LedgerEvent("hunt", new EventCursor(3, 4), "AWARD", CLAIM, "ann", 5, 1,
            2, 70, 1_000_001, null);

    /** Written down once: a chain that was sealed years ago must still verify. */
    @Test
    void digest_stays() {
        assertThat(EVENT.digest()).hasToString("bdace4c2c1365df18767dc29d8a8d578c6ed123543a1828e8ec36c56860499b7");
    }

    @Test
    void digest_dependsOnEveryField() {
        List<LedgerEvent> others = List.of(with("hunu", 3, 4, "AWARD", "ann", 5, 1, 2, 70, 1_000_001),
                with("hunt", 2, 4, "AWARD", "ann", 5, 1, 2, 70, 1_000_001),
                with("hunt", 3, 5, "AWARD", "ann", 5, 1, 2, 70, 1_000_001),
                with("hunt", 3, 4, "AWARE", "ann", 5, 1, 2, 70, 1_000_001),
                with("hunt", 3, 4, "AWARD", "anna", 5, 1, 2, 70, 1_000_001),
                with("hunt", 3, 4, "AWARD", "ann", 6, 1, 2, 70, 1_000_001),
                with("hunt", 3, 4, "AWARD", "ann", 5, 2, 2, 70, 1_000_001),
                with("hunt", 3, 4, "AWARD", "ann", 5, 1, 3, 70, 1_000_001),
                with("hunt", 3, 4, "AWARD", "ann", 5, 1, 2, 71, 1_000_001),
                with("hunt", 3, 4, "AWARD", "ann", 5, 1, 2, 70, 1_000_002),
                new LedgerEvent("hunt", new EventCursor(3, 4), "AWARD", new UUID(7, 9), "ann", 5, 1, 2, 70, 1_000_001,
                        null));
        assertThat(others).extracting(LedgerEvent::digest).doesNotHaveDuplicates().doesNotContain(EVENT.digest());
    }

    @Test
    void digest_ofACorrectionDependsOnWhoAndWhy() {
        List<LedgerEvent> all = List.of(EVENT, corrected("zoe", "left", null), corrected("zo", "eleft", null),
                corrected("zoe", "left!", null), corrected("zoe", "left", CLAIM),
                corrected("zoe", "left", new UUID(7, 9)));
        assertThat(all).extracting(LedgerEvent::digest).doesNotHaveDuplicates();
    }

    private static LedgerEvent corrected(String actor, String reason, @Nullable UUID corrects) {
        return new LedgerEvent("hunt", new EventCursor(3, 4), "AWARD", CLAIM, "ann", 5, 1, 2, 70, 1_000_001,
                new LedgerEvent.Correction(actor, reason, corrects));
    }

    private static LedgerEvent with(String huntId, long transaction, long position, String kind, String playerId,
            long treasureId, int round, int slot, long points, long atMicros) {
        return new LedgerEvent(huntId, new EventCursor(transaction, position), kind, CLAIM, playerId, treasureId, round,
                slot, points, atMicros, null);
    }
}
