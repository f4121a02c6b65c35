-- The treasure database. Every key begins with the hunt, so that hunts can be spread over servers by it.

-- Tile maps kept here, so that play goes on while the geometry store is away.
create table venue_map (
    venue_id text primary key,
    version  bigint not null,
    tile_map bytea not null,
    kept_at  timestamptz not null default now()
);

create table hunt (
    hunt_id      text primary key,
    venue_id     text not null,
    name         text not null,
    reach_metres double precision not null,
    sight_metres double precision not null,
    max_shown    int not null,
    state        text not null check (state in ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED')),
    phase        text not null check (phase in ('DISCOVERY', 'CLUES', 'FINALE')),
    created_at   timestamptz not null default now()
);

create table treasure (
    hunt_id            text not null references hunt,
    -- At random, below 2^53: nobody can count treasures or guess the next one.
    treasure_id        bigint not null,
    key                text not null,
    lat_degrees        double precision not null,
    lng_degrees        double precision not null,
    altitude_metres    double precision not null,
    altitude_reference text not null check (altitude_reference in ('ELLIPSOID', 'GROUND', 'SEA_LEVEL')),
    heading_degrees    real not null,
    asset_id           text not null,
    points             bigint not null check (points > 0),
    capacity           int not null check (capacity > 0),
    round              int not null default 1,
    opens_at           timestamptz not null default '-infinity',
    closes_at          timestamptz not null default 'infinity',
    reach_slack_metres double precision not null,
    primary key (hunt_id, treasure_id),
    unique (hunt_id, key)
);

-- The judge. Who holds a slot of a treasure's round has won it; a claim wins once, a player wins a treasure once.
create table award (
    hunt_id      text not null,
    treasure_id  bigint not null,
    round        int not null,
    slot         int not null,
    player_id    text not null,
    claim_id     uuid not null,
    points       bigint not null,
    committed_at timestamptz not null default now(),
    primary key (hunt_id, treasure_id, round, slot),
    unique (hunt_id, claim_id),
    unique (hunt_id, treasure_id, round, player_id),
    foreign key (hunt_id, treasure_id) references treasure
);

-- What a player holds.
create table inventory (
    hunt_id     text not null,
    player_id   text not null,
    treasure_id bigint not null,
    round       int not null,
    claim_id    uuid not null,
    primary key (hunt_id, player_id, treasure_id, round),
    unique (hunt_id, claim_id)
);

-- A wallet is the sum of its entries; nothing else remembers a balance.
create table wallet_entry (
    hunt_id   text not null,
    player_id text not null,
    claim_id  uuid not null,
    points    bigint not null,
    primary key (hunt_id, claim_id)
);
create index wallet_of_player on wallet_entry (hunt_id, player_id) include (points);

-- What happened, in the order of position. Positions become visible out of order: a reader stops below the oldest
-- transaction still running, which is what xact is for.
create table event (
    hunt_id     text not null,
    position    bigint generated always as identity,
    xact        xid8 not null default pg_current_xact_id(),
    kind        text not null,
    claim_id    uuid not null,
    player_id   text not null,
    treasure_id bigint not null,
    round       int not null,
    slot        int not null,
    points      bigint not null,
    at          timestamptz not null default now(),
    primary key (hunt_id, position),
    unique (hunt_id, claim_id, kind)
);

-- Nothing acknowledged is ever changed or taken back: corrections are rows of their own.
create function ledger_rows_stay() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name;
end $$;

create trigger award_stays before update or delete or truncate on award execute function ledger_rows_stay();
create trigger inventory_stays before update or delete or truncate on inventory execute function ledger_rows_stay();
create trigger wallet_entry_stays before update or delete or truncate on wallet_entry execute function ledger_rows_stay();
create trigger event_stays before update or delete or truncate on event execute function ledger_rows_stay();
