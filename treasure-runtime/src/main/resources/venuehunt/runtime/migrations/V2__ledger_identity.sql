-- Which ledger this is: one row, made with the ledger and never again. Its backups and standbys carry it along, so that
-- a node can tell an older state of its ledger from another ledger.
create table ledger_identity (
    id      uuid not null default gen_random_uuid(),
    made_at timestamptz not null default now(),
    one     boolean primary key default true check (one)
);
insert into ledger_identity default values;

create trigger ledger_identity_stays before update or delete or truncate on ledger_identity
    execute function ledger_rows_stay();
