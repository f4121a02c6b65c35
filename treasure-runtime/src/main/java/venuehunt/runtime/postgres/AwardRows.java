package venuehunt.runtime.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import venuehunt.runtime.hunt.Award;

/** Rows of the award table. */
final class AwardRows {

    private AwardRows() {
    }

    static Award read(ResultSet row) throws SQLException {
        return new Award(row.getObject("claim_id", UUID.class), row.getString("player_id"), row.getLong("treasure_id"),
                row.getInt("round"), row.getInt("slot"), row.getLong("points"),
                row.getTimestamp("committed_at").getTime(), row.getBoolean("revoked"));
    }
}
