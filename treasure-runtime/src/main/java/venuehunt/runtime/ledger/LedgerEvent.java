package venuehunt.runtime.ledger;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something that happened in a hunt, as the ledger keeps it.
 *
 * @param kind
 *            AWARD; a reader must live with kinds that it does not know
 * @param atMicros
 *            Unix microseconds by the ledger's clock, when its transaction began
 */
public record LedgerEvent(String huntId, EventCursor cursor, String kind, UUID claimId, String playerId,
        long treasureId, int round, int slot, long points, long atMicros) {

    /**
     * SHA-256 of the event's bytes: every column in the order of this record, numbers big-endian, texts in UTF-8 with
     * their length in bytes before them as four bytes. The same in SQL is in docs/verify-events.sql.
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
        return Hashing.sha256().hashBytes(bytes.array());
    }
}
