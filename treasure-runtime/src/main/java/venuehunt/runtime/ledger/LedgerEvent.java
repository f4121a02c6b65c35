package venuehunt.runtime.ledger;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a hunt, as the ledger keeps it.
 *
 * @param kind
 *            AWARD, REVOKE, REOPEN, COMPENSATE; a reader must live with kinds that it does not know
 * @param claimId
 *            of a correction its own id
 * @param atMicros
 *            Unix microseconds by the ledger's clock, when its transaction began
 * @param correction
 *            null for what a player's claim brought about
 */
public record LedgerEvent(String huntId, EventCursor cursor, String kind, UUID claimId, String playerId,
        long treasureId, int round, int slot, long points, long atMicros, @Nullable Correction correction) {

    /**
     * What staff have done beside the claims.
     *
     * @param corrects
     *            the claim whose award was revoked; null for other kinds
     */
    public record Correction(String actor, String reason, @Nullable UUID corrects) {}

    /**
     * SHA-256 of the event's bytes: every column in the order of this record, numbers big-endian, texts in UTF-8 with
     * their length in bytes before them as four bytes; what is null has no bytes. The same in SQL is in
     * docs/verify-events.sql.
     */
    public HashCode digest() {
        byte[] hunt = huntId.getBytes(StandardCharsets.UTF_8);
        byte[] what = kind.getBytes(StandardCharsets.UTF_8);
        byte[] player = playerId.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(3 * Integer.BYTES + hunt.length + what.length + player.length
                + 2 * Integer.BYTES + 7 * Long.BYTES);
        bytes.putInt(hunt.length).put(hunt).putLong(cursor.transaction()).putLong(cursor.position())
                .putInt(what.length).put(what).putLong(claimId.getMostSignificantBits())
                .putLong(claimId.getLeastSignificantBits()).putInt(player.length).put(player).putLong(treasureId)
                .putInt(round).putInt(slot).putLong(points).putLong(atMicros);
        Hasher hasher = Hashing.sha256().newHasher().putBytes(bytes.array());
        if (correction != null) {
            put(hasher, correction.actor());
            put(hasher, correction.reason());
            if (correction.corrects() != null) {
                hasher.putBytes(ByteBuffer.allocate(2 * Long.BYTES).putLong(correction.corrects()
                        .getMostSignificantBits()).putLong(correction.corrects().getLeastSignificantBits()).array());
            }
        }
        return hasher.hash();
    }

    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array()).putBytes(bytes);
    }
}
