-- Events are followed in the order of transaction and position: by position alone a late commit would come in behind
-- the reader. The key takes that order, so that following costs the writers no further index.
alter table event drop constraint event_pkey;
alter table event add primary key (hunt_id, xact, position);

-- The chain of a hunt's events. Written behind the claims, never by them; when several nodes seal at once, the key
-- decides whose link stands. What is hashed is in docs/reliability.md.
create table event_seal (
    hunt_id       text not null,
    number        bigint not null check (number > 0),
    last_xact     xid8 not null,
    last_position bigint not null,
    positions     bigint[] not null check (cardinality(positions) > 0),
    -- SHA-256 of each event, 32 bytes each, in the order of positions.
    digests       bytea not null check (octet_length(digests) = 32 * cardinality(positions)),
    -- SHA-256 of the hash before and of the digests.
    hash          bytea not null check (octet_length(hash) = 32),
    sealed_at     timestamptz not null default now(),
    primary key (hunt_id, number)
);
create trigger event_seal_stays before update or delete or truncate on event_seal
    execute function ledger_rows_stay();
