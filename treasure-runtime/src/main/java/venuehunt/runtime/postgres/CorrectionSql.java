package venuehunt.runtime.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import venuehunt.runtime.correction.Correction;

/** The statements of corrections. */
final class CorrectionSql {
    /** A hunt that is being closed is waited for, and waits. */
    static final String HOLD_HUNT = "select state from hunt where hunt_id = ? for share";

    /** Conflicts with other corrections and with the curator, not with the foreign keys of claims. */
    static final String HOLD_TREASURE = "select treasure_id from treasure where hunt_id = ? and treasure_id = ? for no key update";

    static final String READ_TREASURE = """
            select points, capacity, round, coalesce(seats, capacity) as seats
            from treasure where hunt_id = ? and treasure_id = ?
            """;

    static final String AWARDS = LedgerSql.AWARDS
            + "where a.hunt_id = ? and a.treasure_id = ? order by a.round, a.slot";

    static final String OPEN_ROUND = "update treasure set round = ?, seats = ? where hunt_id = ? and treasure_id = ?";

    static final String AWARD = """
            insert into award (hunt_id, treasure_id, round, slot, player_id, claim_id, points)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    static final String HOLD = "insert into inventory (hunt_id, player_id, treasure_id, round, claim_id) values (?, ?, ?, ?, ?)";

    static final String PAY = "insert into wallet_entry (hunt_id, player_id, claim_id, points) values (?, ?, ?, ?)";

    static final String TELL = """
            insert into event (hunt_id, kind, claim_id, player_id, treasure_id, round, slot, points, actor, reason, corrects)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)
            returning *
            """;

    static final String FIND = "select * from event where hunt_id = ? and claim_id = ? and actor is not null";

    static final String OF_HUNT = "select * from event where hunt_id = ? and actor is not null order by position desc limit ?";

    static final String COMPENSATIONS = "select * from event where hunt_id = ? and actor is not null and kind = 'COMPENSATE'";

    static final String REOPENED = "select treasure_id from treasure where hunt_id = ? and round > 1";

    private CorrectionSql() {
    }

    static Correction correction(ResultSet row) throws SQLException {
        return new Correction(row.getObject("claim_id", UUID.class), Correction.Kind.valueOf(row.getString("kind")),
                row.getString("actor"), row.getString("reason"), row.getString("player_id"),
                row.getLong("treasure_id"), row.getInt("round"), row.getInt("slot"), row.getLong("points"),
                row.getObject("corrects", UUID.class), row.getTimestamp("at").getTime());
    }
}
