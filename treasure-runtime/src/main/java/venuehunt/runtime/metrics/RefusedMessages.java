package venuehunt.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import venuehunt.v1.PlayRequest.MessageCase;

/**
 * Messages of phones that were let in which were refused, each with a word why: an app with a defect, or none of ours.
 */
public final class RefusedMessages {
    private final Map<MessageCase, Counter> byMessage = new EnumMap<>(MessageCase.class);

    public RefusedMessages(MeterRegistry registry) {
        for (MessageCase each : MessageCase.values()) {
            switch (each) {
                case JOIN, CLAIM, CLAIM_FEEDBACK, TOKEN_RENEWAL, MESSAGE_NOT_SET ->
                    byMessage.put(each, Counter.builder("messages.refused").tag("message", each.name())
                            .description("Messages of phones that were refused.").register(registry));
                case TICK, ACK -> { // have verdicts, and cannot be wrong
                }
            }
        }
    }

    public void add(MessageCase refused) {
        Counter counter = byMessage.get(refused);
        if (counter == null) {
            throw new IllegalArgumentException(refused + " is not refused, expected one of " + byMessage.keySet());
        }
        counter.increment();
    }
}
