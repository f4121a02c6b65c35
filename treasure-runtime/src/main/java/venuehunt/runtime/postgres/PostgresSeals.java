package venuehunt.runtime.postgres;

import com.google.common.hash.HashCode;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import venuehunt.runtime.ledger.EventCursor;
import venuehunt.runtime.ledger.EventSeal;
import venuehunt.runtime.ledger.EventSeal.SealedEvent;

/** The links of the event chains. */
public final class PostgresSeals {
    private static final int DIGEST_BYTES = 32;
    private static final String COLUMNS = """
            select number, last_xact::text::bigint as last_transaction, last_position, positions, digests, hash
            from event_seal where hunt_id = ?
            """;
    /** Two look-ups in keys for each hunt; "order by … limit 1" keeps the planner from reading whole tables instead. */
    private static final String UNSEALED = """
            select h.hunt_id from hunt h
            left join lateral (select last_xact, last_position from event_seal s where s.hunt_id = h.hunt_id
                               order by number desc limit 1) last on true
            cross join lateral (select from event e where e.hunt_id = h.hunt_id
                                and (e.xact, e.position) > (coalesce(last.last_xact, '0'), coalesce(last.last_position, 0))
                                and e.xact < pg_snapshot_xmin(pg_current_snapshot())
                                order by e.xact, e.position limit 1) more
            order by h.hunt_id
            """;

    private final DataSource database;

    public PostgresSeals(DataSource database) {
        this.database = database;
    }

    /** Hunts with events that can be sealed. */
    public List<String> unsealedHunts() {
        return Jdbc.query(database, UNSEALED, row -> row.getString(1));
    }

    public Optional<EventSeal> last(String huntId) {
        return Jdbc.query(database, COLUMNS + "order by number desc limit 1", PostgresSeals::seal, huntId).stream()
                .findFirst();
    }

    /** The number of the last link; 0 before the first. */
    public long lastNumber(String huntId) {
        return Jdbc.query(database, "select coalesce(max(number), 0) from event_seal where hunt_id = ?",
                row -> row.getLong(1), huntId).getFirst();
    }

    /** Links by number, beginning after that one. */
    public List<EventSeal> after(String huntId, long number, int limit) {
        return Jdbc.query(database, COLUMNS + "and number > ? order by number limit ?", PostgresSeals::seal, huntId,
                number, limit);
    }

    /** Adds a link; false when another node has added one of this number. */
    public boolean append(String huntId, EventSeal seal) {
        return Jdbc.inTransaction(database, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into event_seal (hunt_id, number, last_xact, last_position, positions, digests, hash)
                    values (?, ?, ?::text::xid8, ?, ?, ?, ?) on conflict do nothing
                    """)) {
                Jdbc.bind(insert, huntId, seal.number(), seal.last().transaction(), seal.last().position(),
                        connection.createArrayOf("bigint",
                                seal.events().stream().map(SealedEvent::position).toArray()),
                        digests(seal), seal.hash().asBytes());
                return insert.executeUpdate() == 1;
            }
        });
    }

    private static byte[] digests(EventSeal seal) {
        ByteBuffer all = ByteBuffer.allocate(DIGEST_BYTES * seal.events().size());
        seal.events().forEach(each -> all.put(each.digest().asBytes()));
        return all.array();
    }

    private static EventSeal seal(ResultSet row) throws SQLException {
        Long[] positions = (Long[]) row.getArray("positions").getArray();
        byte[] digests = row.getBytes("digests");
        List<SealedEvent> events = new ArrayList<>(positions.length);
        for (int i = 0; i < positions.length; i++) {
            events.add(new SealedEvent(positions[i],
                    HashCode.fromBytes(Arrays.copyOfRange(digests, i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES))));
        }
        return new EventSeal(row.getLong("number"),
                new EventCursor(row.getLong("last_transaction"), row.getLong("last_position")), events,
                HashCode.fromBytes(row.getBytes("hash")));
    }
}
