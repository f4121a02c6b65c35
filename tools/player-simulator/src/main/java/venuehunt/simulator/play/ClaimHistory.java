package venuehunt.simulator.play;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.LongSupplier;
import venuehunt.history.HistoryLine;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.simulator.report.Measurements;
import venuehunt.v1.ClaimResult;

/** Writes down one player's sendings, look-ups among them, and what was heard of each: the last one is open. */
final class ClaimHistory {
    private static final long NONE = 0;

    private final Measurements measurements;
    private final LongSupplier nanoTime;
    private long openOp = NONE;

    ClaimHistory(Measurements measurements, LongSupplier nanoTime) {
        this.measurements = measurements;
        this.nanoTime = nanoTime;
    }

    void sent(ClaimRecord claim) {
        unanswered("NO_ANSWER");
        openOp = measurements.numberSending();
        measurements.happened(new HistoryLine.Invoke(nanoTime.getAsLong(), openOp, uuid(claim.claimId()),
                claim.playerId(), claim.treasureId()));
    }

    void answered(ClaimResult answer) {
        long nowNs = nanoTime.getAsLong();
        switch (answer.getOutcome()) {
            case CLAIM_OUTCOME_WON -> ok(nowNs, HistoryLine.Result.WON, answer);
            case CLAIM_OUTCOME_ALREADY_YOURS -> ok(nowNs, HistoryLine.Result.ALREADY_YOURS, answer);
            case CLAIM_OUTCOME_LOST -> ok(nowNs, HistoryLine.Result.LOST, answer);
            case CLAIM_OUTCOME_REFUSED -> fail(nowNs, HistoryLine.Failure.REFUSED, answer);
            case CLAIM_OUTCOME_RETRY -> fail(nowNs, HistoryLine.Failure.RETRY, answer);
            case CLAIM_OUTCOME_PENDING, CLAIM_OUTCOME_UNSPECIFIED, UNRECOGNIZED -> unanswered("PENDING");
        }
    }

    /** It is not known what became of the sending. */
    void unanswered(String why) {
        if (openOp != NONE) {
            close(new HistoryLine.Unknown(nanoTime.getAsLong(), openOp, why));
        }
    }

    private void ok(long nowNs, HistoryLine.Result result, ClaimResult answer) {
        if (openOp != NONE) {
            close(new HistoryLine.Ok(nowNs, openOp, result, answer.hasAward() ? answer.getAward().getPoints() : null));
        }
    }

    private void fail(long nowNs, HistoryLine.Failure failure, ClaimResult answer) {
        if (openOp != NONE) {
            close(new HistoryLine.Fail(nowNs, openOp, failure, ClaimRules.reason(answer.getError())));
        }
    }

    private void close(HistoryLine answer) {
        measurements.happened(answer);
        openOp = NONE;
    }

    private static UUID uuid(ByteString claimId) {
        ByteBuffer bytes = claimId.asReadOnlyByteBuffer();
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
