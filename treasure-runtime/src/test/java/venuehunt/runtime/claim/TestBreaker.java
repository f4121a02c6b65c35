package venuehunt.runtime.claim;

import java.util.function.LongSupplier;
import venuehunt.runtime.breaker.BreakerRules;
import venuehunt.runtime.breaker.LedgerBreaker;

/** A breaker whose times are neither lengthened nor shortened by chance. */
final class TestBreaker {

    private TestBreaker() {
    }

    static LedgerBreaker of(BreakerRules rules, LongSupplier nowNs) {
        return new LedgerBreaker(rules, nowNs, () -> 0.5, new LedgerBreaker.Listener() {
            @Override
            public void held() {
            }

            @Override
            public void released() {
            }
        });
    }
}
