package venuehunt.runtime.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehunt.runtime.admission.Limit;
import venuehunt.runtime.admission.LimitCounts;
import venuehunt.runtime.grpc.PhoneLine.Topic;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.service.rpc.Refusal;
import venuehunt.v1.PlayResponse;

class PhoneLineTest {
    private static final PlayResponse MESSAGE = PlayMessages.refused(Refusal.aborted("SAID", "at once"));
    private final FakeCall call = new FakeCall();
    private final LimitCounts reached = new LimitCounts();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final PhoneLine line = new PhoneLine(call, reached, timers, () -> {
    });

    @AfterEach
    void close() {
        timers.shutdownNow();
    }

    @Test
    void answer_aFewWaitForAPhoneThatDoesNotRead() {
        call.read(false);
        for (int i = 0; i < PhoneLine.MAX_UNREAD; i++) {
            line.answer(MESSAGE);
        }
        assertThat(line.hasEnded()).isFalse();
        call.read(true);
        line.answer(MESSAGE);
        call.read(false);
        for (int i = 0; i < PhoneLine.MAX_UNREAD; i++) {
            line.answer(MESSAGE);
        }
        assertThat(line.hasEnded()).as("counted from when it last read").isFalse();
        line.answer(MESSAGE);
        assertThat(ended().reason()).isEqualTo("SLOW_CONSUMER");
        assertThat(ended().retryAfter()).isNotNull();
        assertThat(reached.of(Limit.SLOW_CONSUMER)).isEqualTo(1);
        assertThat(call.written()).hasSize(2 * PhoneLine.MAX_UNREAD + 1);
        line.answer(MESSAGE);
        line.complete();
        assertThat(call.written()).as("nothing after the end").hasSize(2 * PhoneLine.MAX_UNREAD + 1);
        assertThat(call.isCompleted()).isFalse();
    }

    @Test
    void tell_ofEachTopicTheNewestWaits() {
        line.answer(MESSAGE);
        call.read(false);
        for (int i = 0; i <= PhoneLine.MAX_UNREAD; i++) {
            line.tell(Topic.CLAIMS, PlayMessages.claimsHeld());
            line.tell(Topic.HUNT, PlayMessages.huntBecame(HuntState.PAUSED));
            line.tell(Topic.CLAIMS, PlayMessages.claimsReleased());
        }
        line.tell(Topic.HUNT, PlayMessages.huntBecame(HuntState.OPEN));
        line.tellNotices();
        assertThat(call.written()).containsExactly(MESSAGE);
        assertThat(line.hasEnded()).isFalse();
        call.read(true);
        line.tellNotices();
        line.tellNotices();
        assertThat(call.written()).containsExactly(MESSAGE, PlayMessages.huntBecame(HuntState.OPEN),
                PlayMessages.claimsReleased());
    }

    @Test
    void tell_goesWithTheNextAnswerToAPhoneThatReadsAgain() {
        line.answer(MESSAGE);
        call.read(false);
        line.tell(Topic.TOKEN, PlayMessages.tokenExpiring());
        line.answer(MESSAGE);
        assertThat(call.written()).containsExactly(MESSAGE, MESSAGE);
        call.read(true);
        line.answer(MESSAGE);
        assertThat(call.written()).containsExactly(MESSAGE, MESSAGE, MESSAGE, PlayMessages.tokenExpiring());
    }

    @Test
    void tell_behindTheWelcome() {
        line.tell(Topic.CLAIMS, PlayMessages.claimsHeld());
        assertThat(call.written()).isEmpty();
        line.answer(MESSAGE);
        assertThat(call.written()).containsExactly(MESSAGE, PlayMessages.claimsHeld());
    }

    @Test
    void tell_nothingAfterTheEnd() {
        line.answer(MESSAGE);
        call.read(false);
        line.tell(Topic.CLAIMS, PlayMessages.claimsHeld());
        line.end(Refusal.aborted("SESSION_REPLACED", "over"));
        call.read(true);
        line.tellNotices();
        line.tell(Topic.HUNT, PlayMessages.huntBecame(HuntState.PAUSED));
        assertThat(call.written()).containsExactly(MESSAGE);
    }

    @Test
    void endIfUnread_afterHalfAMinuteWithoutReading() {
        call.read(false);
        line.endIfUnread(0);
        line.endIfUnread(PhoneLine.MAX_UNREAD_NS - 1);
        call.read(true);
        line.endIfUnread(PhoneLine.MAX_UNREAD_NS);
        call.read(false);
        line.endIfUnread(PhoneLine.MAX_UNREAD_NS + 5);
        line.endIfUnread(2 * PhoneLine.MAX_UNREAD_NS + 4);
        assertThat(line.hasEnded()).as("it read in between").isFalse();
        line.endIfUnread(2 * PhoneLine.MAX_UNREAD_NS + 5);
        assertThat(ended().reason()).isEqualTo("SLOW_CONSUMER");
    }

    @Test
    void complete_onceAndNotAfterAnError() {
        line.complete();
        line.end(Refusal.aborted("SESSION_REPLACED", "too late"));
        line.end(Limit.SESSION_IDLE, Refusal.aborted("SESSION_IDLE", "too late"));
        assertThat(call.isCompleted()).isTrue();
        assertThat(call.end()).isNull();
        assertThat(reached.of(Limit.SESSION_IDLE)).as("it had ended before").isZero();
    }

    private Refusal ended() {
        return Objects.requireNonNull(call.end());
    }
}
