package venuehunt.runtime.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import venuehunt.runtime.ledger.EventCursor;
import venuehunt.runtime.ledger.LedgerEvent;
import venuehunt.service.database.DatabaseUnavailableException;

/**
 * The events of a hunt, followed from a cursor: each exactly once, always in the same order, after any gap.
 *
 * <p>
 * A position is taken when a row is written and seen when its transaction commits. So one that has seen 2 may still get
 * 1, and "what is above my position" passes over it for ever. Two things keep that from happening here:
 * <ul>
 * <li>Nothing is read of a transaction at or above {@code pg_snapshot_xmin}, the oldest one that was running when the
 * snapshot was taken. All below have ended, and new ones only get higher numbers: what is read there is final.
 * <li>The order is by transaction, then position. A limit on transactions alone does not do with an order by position:
 * transaction 8 may take position 5 and end while transaction 9 holds position 4; then 5 is final and 4 comes behind
 * it. By transaction, all that is still to come lies beyond all that has been read, whatever its position.
 * </ul>
 * The order is therefore nearly that of commits, not exactly. Nothing is locked, and the writers notice nothing.
 *
 * <p>
 * The price: any transaction on the server that has written something, in any database, holds up all followers while it
 * is open (reading ones do not, nor does vacuum). Nobody misses anything by it, it is only later. Our own connections
 * are ended when they are idle in a transaction for long; others by the server's
 * {@code idle_in_transaction_session_timeout}; {@link #heldUp} says who it is. And transaction numbers are the
 * server's: a ledger that came here by dump and restore carries numbers that this server has not given yet, and what it
 * writes now would come in behind. That is refused rather than followed. On a standby the numbers say nothing: follow
 * the primary.
 */
public final class PostgresEvents {
    // Each "order by … limit" is there for the planner too: it takes the key then, and never the whole table.
    private static final String AFTER = """
            select moved.yes as moved, e.*
            from (select (select xact from event where hunt_id = ? order by xact desc, position desc limit 1)
                         >= pg_snapshot_xmax(pg_current_snapshot()) as yes) moved
            left join lateral (
                select xact::text::bigint as transaction, position, kind, claim_id, player_id, treasure_id, round, slot,
                    points, actor, reason, corrects, case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint
                                 else 9223372036854775807 end as at_micros
                from event
                where hunt_id = ? and (xact, position) > (?::text::xid8, ?)
                    and xact < pg_snapshot_xmin(pg_current_snapshot())
                order by xact, event.position limit ?) e on true
            order by e.transaction, e.position
            """;
    private static final String HELD_UP = """
            select extract(epoch from now() - waiting.at)::bigint as seconds, coalesce(
                (select string_agg(format('process %s (%s, user %s)', pid, application_name, usename), ', ')
                 from pg_stat_activity where backend_xid = oldest.xid),
                (select format('prepared transaction %s', gid) from pg_prepared_xacts where transaction = oldest.xid),
                'a transaction that has just ended') as who
            from (select pg_snapshot_xmin(pg_current_snapshot()) as xid8,
                         pg_snapshot_xmin(pg_current_snapshot())::xid as xid) oldest
            cross join lateral (
                select at from event where hunt_id = ? and xact >= oldest.xid8 order by xact, position limit 1) waiting
            where waiting.at < now() - make_interval(secs => ?)
            """;

    private final DataSource database;

    public PostgresEvents(DataSource database) {
        this.database = database;
    }

    /**
     * Events that cannot be read yet because of a transaction elsewhere.
     *
     * @param seconds
     *            age of the oldest of them
     * @param who
     *            keeps that transaction open, for people
     */
    public record HeldUp(long seconds, String who) {}

    /**
     * What comes next, in order; empty when nothing is final beyond the cursor.
     *
     * @param limit
     *            at most so many
     */
    public List<LedgerEvent> after(String huntId, EventCursor cursor, int limit) {
        return Jdbc.inTransaction(database, connection -> {
            try (PreparedStatement read = connection.prepareStatement(AFTER)) {
                Jdbc.bind(read, huntId, huntId, cursor.transaction(), cursor.position(), limit);
                try (ResultSet rows = read.executeQuery()) {
                    List<LedgerEvent> events = new ArrayList<>();
                    while (rows.next()) {
                        if (rows.getBoolean("moved")) {
                            throw moved(huntId);
                        }
                        if (rows.getObject("position") != null) {
                            events.add(event(huntId, rows));
                        }
                    }
                    return events;
                }
            }
        });
    }

    private static DatabaseUnavailableException moved(String huntId) {
        return new DatabaseUnavailableException("events of hunt " + huntId
                + " carry transaction numbers that this server"
                + " has not given yet. The ledger was moved here by dump and restore, or somebody has written into it:"
                + " move it as a physical copy, or raise the server's next transaction number by pg_resetwal", null);
    }

    private static LedgerEvent event(String huntId, ResultSet row) throws SQLException {
        return new LedgerEvent(huntId, new EventCursor(row.getLong("transaction"), row.getLong("position")),
                row.getString("kind"), row.getObject("claim_id", UUID.class), row.getString("player_id"),
                row.getLong("treasure_id"), row.getInt("round"), row.getInt("slot"), row.getLong("points"),
                row.getLong("at_micros"), correction(row));
    }

    private static LedgerEvent.@Nullable Correction correction(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return actor == null
                ? null
                : new LedgerEvent.Correction(actor, row.getString("reason"), row.getObject("corrects", UUID.class));
    }

    /** Whether events of this hunt older than that many seconds are still held up, and by whom. */
    public Optional<HeldUp> heldUp(String huntId, int seconds) {
        return Jdbc.query(database, HELD_UP, row -> new HeldUp(row.getLong("seconds"), row.getString("who")), huntId,
                seconds).stream().findFirst();
    }
}
