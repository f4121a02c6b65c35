-- As whom the service plays. The owner of these tables can switch their triggers off; this role can add to the ledger
-- and change nothing in it. Roles belong to the server: several of its databases share this one, and nodes of two of
-- them may come here at the same time.
do $$
begin
    if not exists (select from pg_roles where rolname = 'treasure_service') then
        begin
            create role treasure_service nologin;
        exception when duplicate_object or unique_violation then
            null;
        end;
    end if;
    begin
        set local role treasure_service;
    exception when insufficient_privilege then
        grant treasure_service to current_user;
    end;
    reset role;
    if not has_schema_privilege('treasure_service', current_schema, 'usage') then
        execute format('grant usage on schema %I to treasure_service', current_schema);
    end if;
exception when insufficient_privilege then
    raise insufficient_privilege using message = format(
        'the user %I may not make the role that the service plays as, so somebody who may runs this once: '
        '"create role treasure_service nologin" if it is not there, and "grant treasure_service to %1$I"',
        current_user);
end $$;

-- What awards players something is only ever added.
grant select, insert on award, inventory, wallet_entry, event, event_seal to treasure_service;
grant select on ledger_identity to treasure_service;
grant select, insert, update on hunt, treasure, venue_map to treasure_service;
-- So that a login that owns nothing and only has this role can find the schema up to date.
grant select on flyway_schema_history to treasure_service;
