package venuehunt.runtime.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehunt.runtime.breaker.LedgerBreaker.Batch;
import venuehunt.runtime.breaker.LedgerHealth.State;
import venuehunt.runtime.hunt.ClaimOutcome.Retry;
import venuehunt.runtime.hunt.ClaimReason;

class LedgerBreakerTest {
    private final List<String> told = new ArrayList<>();
    private final LedgerBreaker.Listener listener = new LedgerBreaker.Listener() {
        @Override
        public void held() {
            told.add("held");
        }

        @Override
        public void released() {
            told.add("released");
        }
    };
    private long nowNs = TimeUnit.HOURS.toNanos(-1); // a monotonic clock may well be below zero
    private double random = 0.5;
    private LedgerBreaker breaker = breaker(BreakerRules.DEFAULT);

    private LedgerBreaker breaker(BreakerRules rules) {
        return new LedgerBreaker(rules, () -> nowNs, () -> random, listener);
    }

    @ParameterizedTest
    @CsvSource({"999, TAKEN", "1000, HELD", "1001, HELD"})
    void record_oneVerySlowBatch(long tookMs, State state) {
        batch(Batch.ANSWERED, tookMs);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    @Test
    void record_noConnection() {
        batch(Batch.UNREACHABLE, 1);
        assertThat(refusal().reason()).isEqualTo(ClaimReason.LEDGER_UNAVAILABLE);
        assertThat(breaker.health().lastCause()).isEqualTo("no connection");
    }

    @ParameterizedTest
    @CsvSource({"249, TAKEN", "250, HELD", "251, HELD"})
    void record_slowBatches(long tookMs, State state) {
        batches(5, Batch.ANSWERED, tookMs);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"4, TAKEN", "5, HELD"})
    void record_notBeforeFive(int failed, State state) {
        batches(failed, Batch.FAILED, 1);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    /** Of the last twenty: nine bad ones are fine, ten are not, slow and failed together. */
    @ParameterizedTest
    @CsvSource({"9, 0, TAKEN", "10, 0, HELD", "0, 9, TAKEN", "0, 10, HELD", "5, 4, TAKEN", "5, 5, HELD", "6, 5, HELD"})
    void record_halfOfTheLastTwenty(int failed, int slow, State state) {
        batches(40, Batch.ANSWERED, 1);
        batches(failed, Batch.FAILED, 1);
        for (int i = 0; i < slow; i++) {
            batch(Batch.ANSWERED, 250);
        }
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"9, 51, TAKEN", "10, 51, HELD", "11, 51, HELD", "100, 50, TAKEN"})
    void record_lateBatchesInARow(int count, long tookMs, State state) {
        batches(count, Batch.ANSWERED, tookMs);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    @Test
    void record_oneInTimeBreaksTheRow() {
        batches(9, Batch.ANSWERED, 51);
        batch(Batch.ANSWERED, 50);
        batches(9, Batch.ANSWERED, 51);
        assertThat(breaker.health().state()).isEqualTo(State.TAKEN);
        batch(Batch.ANSWERED, 51);
        assertThat(breaker.health().lastCause()).isEqualTo("10 batches in a row took more than 50 ms");
    }

    /** 0.3 % of 1,000 is 3: three are fine, four are not. Of 499 nothing is said, of 500 two are too many. */
    @ParameterizedTest
    @CsvSource({"997, 3, TAKEN", "996, 4, HELD", "995, 5, HELD", "497, 2, TAKEN", "498, 2, HELD", "499, 1, TAKEN"})
    void record_failedCommits(int good, int failed, State state) {
        batches(good, Batch.ANSWERED, 1);
        batches(failed, Batch.FAILED, 1);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    /** Two failures 29 s apart are of the same 30 s, 30 s apart they are not. */
    @ParameterizedTest
    @CsvSource({"29, HELD", "30, TAKEN", "31, TAKEN"})
    void record_failedCommitsAreForgotten(long secondsLater, State state) {
        batch(Batch.FAILED, 1);
        nowNs += TimeUnit.SECONDS.toNanos(secondsLater);
        batches(600, Batch.ANSWERED, 1);
        batch(Batch.FAILED, 1);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    /** The same while commits go on, and each second takes the place of the one 30 s before. */
    @ParameterizedTest
    @CsvSource({"29, HELD", "30, TAKEN", "65, TAKEN"})
    void record_failedCommitsAreForgottenSecondBySecond(int secondsLater, State state) {
        batch(Batch.FAILED, 1);
        for (int i = 0; i < secondsLater; i++) {
            later(1_000);
            batches(21, Batch.ANSWERED, 1);
        }
        batch(Batch.FAILED, 1);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    @Test
    void record_byTwoRulesAtOnce_opensOnce() {
        batches(4, Batch.FAILED, 1);
        batch(Batch.ANSWERED, 1_000);
        assertThat(breaker.health()).isEqualTo(new LedgerHealth(State.HELD, "a batch took 1000 ms", 1_000, 1, 0));
    }

    @Test
    void record_byOtherRules() {
        breaker = breaker(BreakerRules.DEFAULT.with(Duration.ofMillis(10), 2, 50));
        batches(2, Batch.ANSWERED, 11);
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
    }

    @ParameterizedTest
    @CsvSource({"0, 800", "0.5, 1000", "0.999, 1200"})
    void open_aSecondMoreOrLess(double chance, long openMs) {
        random = chance;
        batch(Batch.UNREACHABLE, 1);
        assertThat(breaker.health().remainingOpenMs()).isEqualTo(openMs);
        random = 0;
        assertThat(refusal().retryAfterMs()).isEqualTo(openMs);
        random = 0.999;
        assertThat(refusal().retryAfterMs()).as("spread over a second").isEqualTo(openMs + 999);
        later(openMs);
        assertThat(breaker.refusal(0)).isNotNull();
        nowNs++;
        assertThat(breaker.refusal(0)).isNull();
        assertThat(breaker.refusal(7)).isNull();
        assertThat(breaker.refusal(8)).as("the probe is full").isNotNull();
    }

    @Test
    void open_twiceAsLongEachTimeUpToTenSeconds() {
        batch(Batch.UNREACHABLE, 1);
        for (long openMs : new long[]{1_000, 2_000, 4_000, 8_000, 10_000, 10_000}) {
            assertThat(breaker.health().remainingOpenMs()).isEqualTo(openMs);
            probe(Batch.UNREACHABLE, 1);
        }
        probe(Batch.ANSWERED, 249);
        batch(Batch.UNREACHABLE, 1);
        assertThat(breaker.health().remainingOpenMs()).as("from the beginning").isEqualTo(1_000);
    }

    @Test
    void open_asManyInAGroupAsAProbeHas() {
        assertThat(breaker.room(128)).isEqualTo(128);
        batch(Batch.UNREACHABLE, 1);
        assertThat(breaker.room(128)).isEqualTo(8);
        assertThat(breaker.room(2)).isEqualTo(2);
        assertThat(breaker.admits()).isFalse();
        later(1_001);
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).as("one probe").isFalse();
        assertThat(breaker.room(128)).isEqualTo(8);
        assertThat(breaker.health().state()).isEqualTo(State.PROBING);
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED, 249, TAKEN", "ANSWERED, 250, HELD", "FAILED, 1, HELD", "UNREACHABLE, 1, HELD"})
    void probe_decides(Batch batch, long tookMs, State state) {
        batch(Batch.UNREACHABLE, 1);
        probe(batch, tookMs);
        assertThat(breaker.health().state()).isEqualTo(state);
    }

    @Test
    void record_whileOpen_changesNothing() {
        batch(Batch.UNREACHABLE, 1);
        later(500);
        batches(50, Batch.UNREACHABLE, 5_000);
        batches(50, Batch.ANSWERED, 1);
        assertThat(breaker.health()).isEqualTo(new LedgerHealth(State.HELD, "no connection", 500, 1, 0));
    }

    @Test
    void listener_onceEachTime() {
        batches(20, Batch.FAILED, 1);
        assertThat(told).containsExactly("held");
        probe(Batch.FAILED, 1);
        probe(Batch.FAILED, 1);
        assertThat(told).as("a failed probe is no news").containsExactly("held");
        probe(Batch.ANSWERED, 1);
        batches(20, Batch.ANSWERED, 1);
        assertThat(told).containsExactly("held", "released");
        assertThat(breaker.health().openings()).isEqualTo(1);
    }

    @Test
    void listener_thatFails_harmsNobody() {
        breaker = new LedgerBreaker(BreakerRules.DEFAULT, () -> nowNs, () -> random, new LedgerBreaker.Listener() {
            @Override
            public void held() {
                throw new IllegalStateException("a defect of the listener");
            }

            @Override
            public void released() {
                throw new IllegalStateException("a defect of the listener");
            }
        });
        batch(Batch.UNREACHABLE, 1);
        probe(Batch.ANSWERED, 1);
        assertThat(breaker.health().state()).isEqualTo(State.TAKEN);
    }

    /** What was late before the fault's end is not counted after it. */
    @Test
    void closed_countsAfresh() {
        batches(10, Batch.ANSWERED, 51);
        probe(Batch.ANSWERED, 51);
        batches(9, Batch.ANSWERED, 51);
        assertThat(breaker.health().state()).isEqualTo(State.TAKEN);
        batch(Batch.ANSWERED, 51);
        assertThat(breaker.health().state()).isEqualTo(State.HELD);
    }

    private Retry refusal() {
        return Objects.requireNonNull(breaker.refusal(0), "taken");
    }

    private void batches(int count, Batch batch, long tookMs) {
        for (int i = 0; i < count; i++) {
            batch(batch, tookMs);
        }
    }

    private void batch(Batch batch, long tookMs) {
        breaker.record(batch, TimeUnit.MILLISECONDS.toNanos(tookMs));
    }

    /** Waits until it is due and sends it. */
    private void probe(Batch batch, long tookMs) {
        later(breaker.health().remainingOpenMs() + 1);
        assertThat(breaker.admits()).isTrue();
        batch(batch, tookMs);
    }

    private void later(long ms) {
        nowNs += TimeUnit.MILLISECONDS.toNanos(ms);
    }
}
