package venuehunt.runtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeenLedgerTest {
    private static final UUID LEDGER = new UUID(1, 1);
    private static final Durability DURABLE = new Durability("on", "on", "on", false);
    private static final String WHERE = "database treasure at ledger:5432";

    @Test
    void problem_eventStillThere_none() {
        SeenLedger seen = new SeenLedger(LEDGER, event(1000));

        assertThat(seen.problem(look(LEDGER, event(1000), true), WHERE)).isNull();
        assertThat(seen.problem(look(LEDGER, event(2000), true), WHERE)).isNull();
    }

    @Test
    void problem_nothingSeenYet_none() {
        SeenLedger seen = new SeenLedger(LEDGER, null);

        assertThat(seen.problem(look(LEDGER, null, false), WHERE)).isNull();
        assertThat(seen.problem(look(LEDGER, event(7), false), WHERE)).isNull();
    }

    @Test
    void problem_olderLedger_saysWhatIsMissing() {
        SeenLedger seen = new SeenLedger(LEDGER, event(1000));

        assertThat(seen.problem(look(LEDGER, event(700), false), WHERE)).startsWith("LEDGER_REGRESSED: ")
                .contains("has seen event 1000 (hunt lanterns, 2026-08-01T12:16:40Z)", WHERE,
                        "ends with event 700 (hunt lanterns, 2026-08-01T12:11:40Z)", "bring the newer state back");
        assertThat(seen.problem(look(LEDGER, null, false), WHERE)).startsWith("LEDGER_REGRESSED: ")
                .contains("holds no event");
    }

    @Test
    void problem_olderLedgerThatWentOn_isFoundThoughItIsLonger() {
        assertThat(new SeenLedger(LEDGER, event(1000)).problem(look(LEDGER, event(1100), false), WHERE))
                .startsWith("LEDGER_REGRESSED: ");
    }

    @Test
    void problem_anotherLedger() {
        UUID other = new UUID(2, 2);

        assertThat(new SeenLedger(LEDGER, event(1000)).problem(look(other, event(2000), false), WHERE))
                .startsWith("LEDGER_REPLACED: ").contains(LEDGER.toString(), other.toString(), WHERE);
        assertThat(new SeenLedger(LEDGER, null).problem(look(other, null, false), WHERE))
                .startsWith("LEDGER_REPLACED: ").contains("still empty");
    }

    @Test
    void after_goesForwardOnly() {
        SeenLedger seen = new SeenLedger(LEDGER, event(10));

        assertThat(seen.after(look(LEDGER, event(11), true)).last()).isEqualTo(event(11));
        assertThat(seen.after(look(LEDGER, event(10), true))).isSameAs(seen);
        assertThat(seen.after(look(LEDGER, event(9), true))).isSameAs(seen);
        assertThat(new SeenLedger(LEDGER, null).after(look(LEDGER, event(1), false)).last()).isEqualTo(event(1));
    }

    private static LedgerLook look(UUID ledgerId, @Nullable SeenEvent last, boolean seenIsThere) {
        return new LedgerLook(DURABLE, ledgerId, last, seenIsThere);
    }

    private static SeenEvent event(long position) {
        return new SeenEvent("lanterns", position, new UUID(3, position),
                Instant.parse("2026-08-01T12:00:00Z").plusSeconds(position));
    }
}
