package venuehunt.simulator.report;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a crowd saw from its start to now.
 *
 * @param ticks
 *            ticks sent
 * @param ticksHeldBack
 *            ticks not sent since the line was full
 * @param ticksNotAccepted
 *            by reason
 * @param tickLatencyMs
 *            from the moment a tick was due, not from when it was sent: a crowd that is late itself does not look well
 * @param claimLatencyMs
 *            from the first sending to the answer that settled it
 * @param streamErrors
 *            streams that ended otherwise than asked, by code
 */
public record SimulationReport(long seed, int players, double seconds, long ticks, double ticksPerSecond,
        long ticksAnswered, long ticksUnanswered, long ticksHeldBack, Map<String, Long> ticksNotAccepted,
        LatencyMs tickLatencyMs, long deltas, ClaimCounts claims, long claimsRepeated, LatencyMs claimLatencyMs,
        long welcomes, long reconnects, long resumed, Map<String, Long> streamErrors,
        Map<String, Long> messagesRefused, long playersTurnedAway, long sequenceGaps, long contradictions,
        long simulatorErrors) {
    public ObjectNode toJson() {
        return JsonMapper.shared().valueToTree(this);
    }
}
