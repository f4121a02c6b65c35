package venuehunt.simulator.play;

import com.google.protobuf.ByteString;
import venuehunt.simulator.report.ClaimRecord;
import venuehunt.v1.Claim;

/** The claim that a player waits for. */
final class OpenClaim {
    private final ClaimRecord record;
    private final int round;
    private final long sentFirstNs;
    private int attempts;

    OpenClaim(ClaimRecord record, int round, long sentFirstNs) {
        this.record = record;
        this.round = round;
        this.sentFirstNs = sentFirstNs;
    }

    ByteString claimId() {
        return record.claimId();
    }

    ClaimRecord record() {
        return record;
    }

    long sentFirstNs() {
        return sentFirstNs;
    }

    /** Sendings since the first one, or since the claim was looked up and not found. */
    int attempts() {
        return attempts;
    }

    void attempted() {
        attempts++;
    }

    void startOver() {
        attempts = 0;
    }

    Claim message() {
        return Claim.newBuilder().setClaimId(record.claimId()).setTreasureId(record.treasureId()).setRound(round)
                .build();
    }
}
