package venuehunt.simulator.report;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a crowd saw from its start to now.
 *
 * @param ticks
 *            ticks sent
 * @param ticksAsked
 *            those of them that asked for a verdict; the others are answered only when there is something to say
 * @param ticksHeldBack
 *            ticks not sent since the line was full
 * @param ticksOvertaken
 *            ticks not sent since this process was late and the next one was due
 * @param ticksNotAccepted
 *            by reason
 * @param tickLatencyMs
 *            of ticks that asked, once everybody had been let in; from the moment a tick was due, not from when it was
 *            sent: a crowd that is late itself does not look well
 * @param rampTickLatencyMs
 *            the same, until everybody had been let in
 * @param sendLagMs
 *            from the moment a tick was due to when it was sent: the part of this process in that
 * @param claimLatencyMs
 *            from the first sending to the answer that settled it
 * @param arStartAfterMs
 *            how long phones were told to wait before they start their AR session
 * @param outages
 *            streams cut where there is no network
 * @param streamErrors
 *            streams that ended otherwise than asked, by code
 * @param kinds
 *            by how they play
 */
public record SimulationReport(long seed, int players, double seconds, long ticks, double ticksPerSecond,
        long ticksAsked, long ticksAnswered, long ticksUnanswered, long ticksHeldBack, long ticksOvertaken,
        Map<String, Long> ticksNotAccepted, LatencyMs tickLatencyMs, LatencyMs rampTickLatencyMs, LatencyMs sendLagMs,
        long deltas, ClaimCounts claims, long claimsRepeated, LatencyMs claimLatencyMs, LatencyMs arStartAfterMs,
        long welcomes,
        long reconnects, long resumed, long outages, Map<String, Long> streamErrors, Map<String, Long> messagesRefused,
        long playersTurnedAway, long sequenceGaps, long contradictions, long simulatorErrors,
        Map<PlayerKind, KindCounts> kinds) {
    public ObjectNode toJson() {
        return JsonMapper.shared().valueToTree(this);
    }
}
