package venuehunt.runtime.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import venuehunt.runtime.hunt.Altitude;
import venuehunt.runtime.hunt.Hunt;
import venuehunt.runtime.hunt.HuntPhase;
import venuehunt.runtime.hunt.HuntRules;
import venuehunt.runtime.hunt.HuntState;
import venuehunt.runtime.hunt.Treasure;
import venuehunt.runtime.hunt.TreasureDraft;
import venuehunt.tile.LatLng;

/** Hunts and their treasures. */
public final class PostgresHunts {
    private static final String PLACE = """
            insert into treasure (hunt_id, treasure_id, key, lat_degrees, lng_degrees, altitude_metres, altitude_reference,
                heading_degrees, asset_id, points, capacity, opens_at, closes_at, reach_slack_metres, level)
            values (?, 1 + floor(random() * 9007199254740990)::bigint, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, '-infinity'::timestamptz),
                coalesce(?, 'infinity'::timestamptz), ?, ?)
            on conflict (hunt_id, key) do update set lat_degrees = excluded.lat_degrees,
                lng_degrees = excluded.lng_degrees, altitude_metres = excluded.altitude_metres,
                altitude_reference = excluded.altitude_reference, heading_degrees = excluded.heading_degrees,
                asset_id = excluded.asset_id, points = excluded.points, capacity = excluded.capacity,
                opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                reach_slack_metres = excluded.reach_slack_metres, level = excluded.level
            returning treasure_id
            """;
    /** Placings in a hunt take turns: a key that is new to two of them gets the capacity of the first. */
    private static final String TAKE_TURN = "select state from hunt where hunt_id = ? for no key update";
    private static final String WITH_OTHER_CAPACITY = """
            select t.key from treasure t join unnest(?::text[], ?::int[]) as d (key, capacity) using (key)
            where t.hunt_id = ? and t.capacity <> d.capacity order by t.key limit 1
            """;
    private static final String READ_TREASURES = """
            select treasure_id, key, lat_degrees, lng_degrees, altitude_metres, altitude_reference, heading_degrees, asset_id,
                points, capacity, nullif(opens_at, '-infinity') as opens_at, nullif(closes_at, 'infinity') as closes_at,
                reach_slack_metres, level
            from treasure where hunt_id = ?
            """;

    private final DataSource database;

    public PostgresHunts(DataSource database) {
        this.database = database;
    }

    /** Stores a new hunt; false when there is one of this id already. */
    public boolean create(Hunt hunt) {
        return Jdbc.update(database, """
                insert into hunt (hunt_id, venue_id, name, reach_metres, sight_metres, max_shown, state, phase)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, hunt.huntId(), hunt.venueId(), hunt.name(), hunt.rules().reachMetres(), hunt.rules().sightMetres(),
                hunt.rules().maxShown(), hunt.state().name(), hunt.phase().name()) == 1;
    }

    public Optional<Hunt> find(String huntId) {
        return Jdbc.query(database, "select * from hunt where hunt_id = ?", PostgresHunts::hunt, huntId).stream()
                .findFirst();
    }

    /** All hunts, by id. */
    public List<Hunt> all() {
        return Jdbc.query(database, "select * from hunt order by hunt_id", PostgresHunts::hunt);
    }

    /** From one state to another; false when it is not in that one, because another node has changed it. */
    public boolean setState(String huntId, HuntState from, HuntState to) {
        return Jdbc.update(database, "update hunt set state = ? where hunt_id = ? and state = ?", to.name(), huntId,
                from.name()) == 1;
    }

    /** What came of placing treasures. */
    public sealed interface Placing {

        record Placed(List<Treasure> treasures) implements Placing {}

        /** Nothing was placed: this one would have another capacity, in a hunt that has been opened. */
        record CapacityFixed(String key) implements Placing {}
    }

    /** Places all of these or none: new keys get numbers, known ones are moved and changed. */
    public Placing place(String huntId, List<TreasureDraft> drafts) {
        return Jdbc.inTransaction(database, connection -> {
            Optional<String> changed = capacityChanged(connection, huntId, drafts);
            return changed.isPresent()
                    ? new Placing.CapacityFixed(changed.get())
                    : new Placing.Placed(place(connection, huntId, drafts));
        });
    }

    /**
     * What was LOST stays LOST: once claims may come, a capacity is fixed. A claim that is on its way has read it
     * before it takes its slot, and other nodes have it in memory, from where they say LOST when all of it is won.
     */
    private static Optional<String> capacityChanged(Connection connection, String huntId, List<TreasureDraft> drafts)
            throws SQLException {
        if (Jdbc.query(connection, TAKE_TURN, row -> row.getString(1), huntId)
                .contains(HuntState.DRAFT.name())) {
            return Optional.empty();
        }
        return Jdbc.query(connection, WITH_OTHER_CAPACITY, row -> row.getString(1),
                connection.createArrayOf("text", drafts.stream().map(TreasureDraft::key).toArray()),
                connection.createArrayOf("int", drafts.stream().map(TreasureDraft::capacity).toArray()), huntId)
                .stream().findFirst();
    }

    private static List<Treasure> place(Connection connection, String huntId, List<TreasureDraft> drafts)
            throws SQLException {
        List<Treasure> placed = new ArrayList<>(drafts.size());
        try (PreparedStatement place = connection.prepareStatement(PLACE)) {
            for (TreasureDraft draft : drafts) {
                Jdbc.bind(place, huntId, draft.key(), draft.position().latDegrees(), draft.position().lngDegrees(),
                        draft.altitude().metres(), draft.altitude().reference().name(), draft.headingDegrees(),
                        draft.assetId(), draft.points(), draft.capacity());
                place.setTimestamp(11, draft.opensAtMs() == 0 ? null : new Timestamp(draft.opensAtMs()));
                place.setTimestamp(12,
                        draft.closesAtMs() == Long.MAX_VALUE ? null : new Timestamp(draft.closesAtMs()));
                place.setDouble(13, draft.reachSlackMetres());
                place.setInt(14, draft.level());
                try (ResultSet row = place.executeQuery()) {
                    row.next();
                    placed.add(new Treasure(row.getLong(1), draft));
                }
            }
        }
        return placed;
    }

    public List<Treasure> treasures(String huntId) {
        return Jdbc.query(database, READ_TREASURES, PostgresHunts::treasure, huntId);
    }

    private static Hunt hunt(ResultSet row) throws SQLException {
        return new Hunt(row.getString("hunt_id"), row.getString("venue_id"), row.getString("name"),
                new HuntRules(row.getDouble("reach_metres"), row.getDouble("sight_metres"), row.getInt("max_shown")),
                HuntState.valueOf(row.getString("state")), HuntPhase.valueOf(row.getString("phase")));
    }

    private static Treasure treasure(ResultSet row) throws SQLException {
        Timestamp opens = row.getTimestamp("opens_at");
        Timestamp closes = row.getTimestamp("closes_at");
        return new Treasure(row.getLong("treasure_id"),
                new TreasureDraft(row.getString("key"),
                        new LatLng(row.getDouble("lat_degrees"), row.getDouble("lng_degrees")),
                        new Altitude(row.getDouble("altitude_metres"),
                                Altitude.Reference.valueOf(row.getString("altitude_reference"))),
                        row.getFloat("heading_degrees"), row.getString("asset_id"), row.getLong("points"),
                        row.getInt("capacity"), opens == null ? 0 : opens.getTime(),
                        closes == null ? Long.MAX_VALUE : closes.getTime(), row.getDouble("reach_slack_metres"),
                        row.getInt("level")));
    }
}
