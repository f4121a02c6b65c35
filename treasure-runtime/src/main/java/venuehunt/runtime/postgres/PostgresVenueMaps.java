package venuehunt.runtime.postgres;

import java.util.List;

import javax.sql.DataSource;

/** The last live tile map of each venue, kept so that play survives the geometry store. */
public final class PostgresVenueMaps {
    private final DataSource database;

    public PostgresVenueMaps(DataSource database) {
        this.database = database;
    }

    public List<KeptMap> all() {
        return Jdbc.query(database, "select venue_id, version, tile_map from venue_map order by venue_id",
                row -> new KeptMap(row.getString(1), row.getLong(2), row.getBytes(3)));
    }

    /** Keeps this map in the place of the venue's last one. */
    public void keep(KeptMap map) {
        Jdbc.update(database, """
                insert into venue_map (venue_id, version, tile_map) values (?, ?, ?)
                on conflict (venue_id) do update
                set version = excluded.version, tile_map = excluded.tile_map, kept_at = now()
                """, map.venueId(), map.version(), map.tileMap());
    }
}
