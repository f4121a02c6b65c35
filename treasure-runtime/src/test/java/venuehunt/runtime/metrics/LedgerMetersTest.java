package venuehunt.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.breaker.LedgerHealth;
import venuehunt.runtime.breaker.LedgerHealth.State;

class LedgerMetersTest {
    private final AtomicReference<LedgerHealth> health = new AtomicReference<>();
    private final AtomicBoolean accepted = new AtomicBoolean(true);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void breaker_isInOneState() {
        new LedgerMeters(health::get, accepted::get).bindTo(registry);
        is(State.TAKEN, "closed");
        is(State.HELD, "open");
        is(State.PROBING, "half_open");
        assertThat(registry.get("ledger.breaker.openings").functionCounter().count()).isEqualTo(3);
        assertThat(registry.get("ledger.breaker.refusals").functionCounter().count()).isEqualTo(70);
    }

    private void is(State state, String name) {
        health.set(new LedgerHealth(state, "no connection", 800, 3, 70));
        for (String each : new String[]{"closed", "open", "half_open"}) {
            assertThat(registry.get("ledger.breaker.state").tag("state", each).gauge().value()).as("%s is %s", state,
                    each).isEqualTo(each.equals(name) ? 1 : 0);
        }
    }

    @Test
    void ledger_acceptedOrNot() {
        new LedgerMeters(health::get, accepted::get).bindTo(registry);
        assertThat(registry.get("ledger.accepted").gauge().value()).isEqualTo(1);
        accepted.set(false);
        assertThat(registry.get("ledger.accepted").gauge().value()).isZero();
    }
}
