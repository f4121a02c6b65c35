-- Whether a version goes live only by somebody else than who uploaded it.
ALTER TABLE venue ADD COLUMN approval_required boolean NOT NULL DEFAULT false;
-- Who has asked to switch that off, and waits for a second person to ask, too.
ALTER TABLE venue ADD COLUMN approval_off_asked_by text CHECK (approval_off_asked_by IS NULL OR approval_required);

-- Counted here, since the newest version may be removed, and a number that runtimes have seen never comes twice.
ALTER TABLE venue ADD COLUMN last_version bigint NOT NULL DEFAULT 0;
UPDATE venue v SET last_version = coalesce((SELECT max(version) FROM map_version m WHERE m.venue_id = v.venue_id), 0);

-- Venues are listed page by page in an order that is the same in every database.
CREATE INDEX venue_listed ON venue (venue_id COLLATE "C");

-- What was done outlives the version it was done to; and what is done to a venue has none.
ALTER TABLE map_audit DROP CONSTRAINT map_audit_venue_id_version_fkey;
ALTER TABLE map_audit ADD FOREIGN KEY (venue_id) REFERENCES venue;
ALTER TABLE map_audit ALTER COLUMN version DROP NOT NULL;
ALTER TABLE map_audit DROP CONSTRAINT map_audit_action_check;
ALTER TABLE map_audit ADD CONSTRAINT map_audit_action_check CHECK (CASE
    WHEN version IS NULL THEN action IN ('APPROVAL_ON', 'APPROVAL_OFF_ASKED', 'APPROVAL_OFF')
    ELSE action IN ('UPLOAD', 'PUBLISH', 'PRUNE') END);
CREATE INDEX map_audit_publications ON map_audit (venue_id, audit_id) WHERE action = 'PUBLISH';

-- Outlines are arrays of doubles: hardly smaller when they are compressed, and slower to read.
ALTER TABLE area ALTER COLUMN shape SET STORAGE EXTERNAL;

-- Whether a shape is still used: asked of each shape that a removed version had.
CREATE INDEX map_zone_area ON map_zone (area_sha256);
CREATE INDEX map_version_boundary ON map_version (boundary_sha256);

-- The audit stays for ever. All else is removed by a transaction that says it prunes, and by nothing else.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'map_audit' AND current_setting('venuehunt.pruning', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% is written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
