CREATE EXTENSION IF NOT EXISTS postgis;

-- Every shape is stored once, under the hash of its coordinates; versions share the shapes they have in common.
-- Longitudes are continuous along a map: they run past 180 where a venue lies across the antimeridian.
CREATE TABLE area (
    area_sha256 bytea PRIMARY KEY CHECK (octet_length(area_sha256) = 32),
    shape geometry(MultiPolygon, 4326) NOT NULL CHECK (NOT ST_IsEmpty(shape))
);
CREATE INDEX area_shape ON area USING gist (shape);

CREATE TABLE venue (
    venue_id text PRIMARY KEY CHECK (venue_id ~ '^[a-z0-9-]{1,63}$'),
    -- The live pointer: the only thing of a map that ever changes.
    live_version bigint
);

CREATE TABLE map_version (
    venue_id text NOT NULL REFERENCES venue,
    version bigint NOT NULL CHECK (version >= 1),
    content_sha256 bytea NOT NULL CHECK (octet_length(content_sha256) = 32),
    venue_name text NOT NULL,
    anchor_lat_degrees double precision NOT NULL,
    anchor_lng_degrees double precision NOT NULL,
    anchor_height_metres double precision NOT NULL,
    boundary_sha256 bytea NOT NULL REFERENCES area,
    boundary_square_metres double precision NOT NULL,
    zone_count integer NOT NULL,
    tile_map bytea NOT NULL,
    source text NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    uploaded_by text NOT NULL,
    PRIMARY KEY (venue_id, version),
    UNIQUE (venue_id, content_sha256)
);
-- A tile map is already compact: kept out of line as it is.
ALTER TABLE map_version ALTER COLUMN tile_map SET STORAGE EXTERNAL;
ALTER TABLE venue ADD FOREIGN KEY (venue_id, live_version) REFERENCES map_version;

CREATE TABLE map_zone (
    venue_id text NOT NULL,
    version bigint NOT NULL,
    position integer NOT NULL,
    zone_id text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    kind_label text NOT NULL,
    area_sha256 bytea NOT NULL REFERENCES area,
    PRIMARY KEY (venue_id, version, position),
    UNIQUE (venue_id, version, zone_id),
    FOREIGN KEY (venue_id, version) REFERENCES map_version
);

CREATE TABLE map_audit (
    audit_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    action text NOT NULL CHECK (action IN ('UPLOAD', 'PUBLISH')),
    venue_id text NOT NULL,
    version bigint NOT NULL,
    -- Of a publish: what was live until then.
    previous_version bigint,
    who text NOT NULL,
    why text NOT NULL,
    FOREIGN KEY (venue_id, version) REFERENCES map_version
);
CREATE INDEX map_audit_of_version ON map_audit (venue_id, version);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON area
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON map_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON map_zone
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON map_audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
